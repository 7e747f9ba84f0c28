import type { Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import type { ForumReader } from '#organisations/authority.ts';
import { formatRules } from '#rulebook/chapters/format.ts';
import { assess, type Finding } from '#rulebook/rule.ts';
import type { Parameters } from '#rulebook/version.ts';
import type { PersonRef } from '../provrum.ts';

/** That the format as a whole was evaluated (P109): when it was done, and where it can be read. */
export interface FormatEvaluation {
  readonly id: number;
  readonly on: Day;
  readonly document: string;
  readonly note: string;
  readonly by: PersonRef;
  readonly recordedAt: Instant;
}

export const documentMax = 500;
export const noteMax = 2_000;

export type FormatEvent =
  | { readonly kind: 'format-evaluated'; readonly on: Day; readonly document: string; readonly note: string }
  | { readonly kind: 'format-evaluation-removed'; readonly evaluation: number; readonly document: string };

export type FormatRefusal = { readonly kind: 'future' } | { readonly kind: 'gone' };

/** Records that the format was evaluated; what is to come is not recorded. */
export const recordEvaluation = (
  _by: ForumReader,
  given: Pick<FormatEvaluation, 'on' | 'document' | 'note'>,
  today: Day,
): Decision<FormatEvent, FormatRefusal> =>
  given.on > today ? refused({ kind: 'future' }) : decided({ kind: 'format-evaluated', ...given });

/** Takes back one that was recorded by mistake. The event stays. */
export const removeEvaluation = (
  _by: ForumReader,
  evaluation: Pick<FormatEvaluation, 'id' | 'document'> | null,
): Decision<FormatEvent, FormatRefusal> =>
  evaluation
    ? decided({ kind: 'format-evaluation-removed', evaluation: evaluation.id, document: evaluation.document })
    : refused({ kind: 'gone' });

/** What the rule says on a day, with the latest evaluation that was known then. */
export const formatFindings = (
  on: Day,
  evaluations: readonly Pick<FormatEvaluation, 'on'>[],
  parameters: Parameters,
): readonly Finding[] => {
  const evaluatedOn =
    evaluations
      .map((one) => one.on)
      .sort()
      .at(-1) ?? null;
  return assess(formatRules, { on, evaluatedOn }, parameters);
};
