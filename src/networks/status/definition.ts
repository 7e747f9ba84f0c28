import type { Day } from '#kernel/day.ts';

export const columnKinds = ['choice', 'date', 'text'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** One thing that each member tells. */
export interface StatusColumn {
  /** Its own name, that stays when its title is changed: answers refer to it. */
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** What one chooses between, from not begun to done; empty for other kinds. */
  readonly choices: readonly string[];
}

/** Whom it asks: the organisations of the network, or every region that is a member. */
export const statusAudiences = ['network', 'regions'] as const;
export type StatusAudience = (typeof statusAudiences)[number];

export const columnsMost = 6;
/** As many as a map can show apart. */
export const choicesMost = 5;
export const answerMax = 300;

/** What the secretariat decides about a table. */
export interface StatusDefinition {
  readonly title: string;
  readonly intro: string;
  readonly audience: StatusAudience;
  /** The day by which it should be filled in; null where no day is set. */
  readonly due: Day | null;
  readonly columns: readonly StatusColumn[];
}

/** What a member tells, by the columns' keys; a column that it says nothing about is left out. */
export type StatusAnswers = Readonly<Record<string, string>>;
