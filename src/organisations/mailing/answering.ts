import type { NetworkId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Actor } from '../authority.ts';

/** What becomes of an answer to a letter, by whoever takes answers of its kind. */
export const takings = ['posted', 'repeated', 'ended', 'no-right', 'too-long', 'empty'] as const;
export type Taking = (typeof takings)[number];

/** The same, and what is found before anybody is asked to take it. */
export const answerOutcomes = [
  ...takings,
  /** To a letter that told of several things. */
  'several',
  'too-many',
  /** Not from whom the letter went to, as far as anybody can tell. */
  'not-receiver',
  'no-letter',
  /** To a letter to which no answers are taken. */
  'other-letter',
] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

/** What a letter was about. */
export interface LetterAbout {
  readonly network: NetworkId | null;
  readonly provrum: ProvrumId | null;
}

/** An answer to a letter, from the person to whom it went. */
export interface AnswerByMail {
  readonly actor: Actor;
  readonly about: LetterAbout;
  /** The number of what was answered, as the mail about it has it: `post:12`, `comment:7`; 0 where it has none. */
  readonly answered: number;
  /** Their words alone. */
  readonly text: string;
  /** The same mail, however it comes, has the same. */
  readonly key: string;
}

/** Posts by mail that one person can make in a day: two programs that answer each other would never end. */
export const mostADay = 20;

/** What the writer is told of. What nobody wrote, or wrote already, is not answered: programs would answer that in turn. */
const told: readonly AnswerOutcome[] = ['ended', 'no-right', 'too-long', 'several'];

export const isTold = (outcome: AnswerOutcome, { files }: { readonly files: number }): boolean =>
  told.includes(outcome) || (files > 0 && (outcome === 'posted' || outcome === 'empty'));

/** A letter of ours with what went within it. */
export interface AnsweredLetter {
  readonly person: PersonId;
  readonly subject: string;
  readonly body: string;
  readonly about: LetterAbout;
  /** It told of more than one thing. */
  readonly several: boolean;
  /** Of the mail in it that can be answered, the last where there are more; null where there is none. */
  readonly answerable: { readonly purpose: string; readonly occurrence: string } | null;
}
