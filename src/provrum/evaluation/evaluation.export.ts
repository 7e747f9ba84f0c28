import type { Language } from '#kernel/text.ts';
import { type Cell, writeCsv } from '#platform/csv.ts';
import { messages as stateMessages } from '#ui/states.messages.ts';
import { messages } from './evaluation.messages.ts';
import type { Known } from './evaluation.scope.ts';
import { namesOf } from './known.ts';
import { sums } from './figure.ts';
import type { Titled } from './knownTable.view.tsx';

/** Every provrum as one row of a table: what all the figures are made of. Amounts in kronor. */
export function evaluationCsv({ organisations }: Known, rows: readonly Titled[], language: Language): string {
  const { csv, sums: sumWords, uses } = messages[language];
  const names = namesOf(organisations);
  const head = [
    csv.id,
    csv.title,
    csv.state,
    csv.opened,
    csv.ready,
    csv.goAhead,
    csv.plannedFrom,
    csv.plannedTo,
    csv.started,
    csv.ended,
    csv.result,
    csv.lead,
    csv.participants,
    ...sums.map((sum) => sumWords[sum].label),
    uses.used,
    uses.willUse,
    uses.notForUs,
    uses.unanswered,
    csv.passed,
  ];
  const row = (one: Titled): readonly Cell[] => [
    one.id,
    one.title,
    stateMessages[language].states[one.state],
    one.openedOn,
    one.readyOn,
    one.goAheadOn,
    one.plan?.start ?? null,
    one.plan?.end ?? null,
    one.startedOn,
    one.endedOn,
    one.resultOn,
    one.lead === null ? null : (names.get(one.lead) ?? null),
    one.participants.map((id) => names.get(id) ?? '').join(', '),
    ...sums.map((sum) => one[sum] / 100),
    one.uptake?.used ?? null,
    one.uptake?.willUse ?? null,
    one.uptake?.notForUs ?? null,
    one.uptake?.unanswered ?? null,
    one.passed.map(({ rule }) => rule).join(', '),
  ];
  return writeCsv([head, ...rows.map(row)]);
}
