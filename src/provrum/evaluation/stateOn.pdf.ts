import type { Language } from '#kernel/text.ts';
import { figures, heading, type Paper, paragraph, quiet } from '#platform/paper.ts';
import { formatDay, formatMoney, formatNumber } from '#ui/format.ts';
import { messages as stateMessages } from '#ui/states.messages.ts';
import { leftOf, type Pot, reservedOf } from '../pot.ts';
import type { ShownState } from '../provrum.ts';
import { messages } from './evaluation.messages.ts';

import { namesOf } from './known.ts';
import type { Known } from './evaluation.scope.ts';
import type { Titled } from './knownTable.view.tsx';
import { countStates } from './stateOn.ts';

/** What the page and its document tell. */
export interface StateOn {
  readonly known: Known;
  readonly pot: Pot;
  readonly state: ShownState | null;
  readonly rows: readonly Titled[];
  readonly more: number;
}

/** The state of everything on a day, as a document for the board. */
export function statePaper({ known, pot, state, rows, more }: StateOn, language: Language): Paper {
  const text = messages[language].states;
  const { states } = stateMessages[language];
  const names = namesOf(known.organisations);
  const frame = known.version.parameters.fundingPerYear;
  const money = (amount: typeof frame) => formatMoney(amount, language);
  return {
    title: text.title,
    language,
    day: known.on,
    about: text.lead(formatDay(known.on, language)),
    blocks: [
      heading(1, text.counts),
      quiet(text.countsAbout),
      {
        kind: 'bars',
        caption: text.counts,
        label: text.state,
        series: [text.number],
        rows: countStates(known.all).map((one) => ({
          label: states[one.state],
          values: [{ size: one.count, shown: formatNumber(one.count, language) }],
        })),
      },
      heading(1, text.pot(pot.year)),
      quiet(text.potAbout),
      figures([
        { label: text.potFigures.frame, value: money(frame) },
        { label: text.potFigures.reserved, value: money(reservedOf(pot)) },
        { label: text.potFigures.paid, value: money(pot.paid) },
        { label: text.potFigures.left, value: money(leftOf(pot, frame)) },
      ]),
      heading(1, state ? text.of(states[state]) : text.underWay),
      ...(rows.length === 0
        ? [paragraph(messages[language].none)]
        : [
            {
              kind: 'table' as const,
              caption: text.list,
              columns: [
                { label: text.title_, width: 3 },
                { label: text.state, width: 1.5 },
                { label: text.since, width: 1.2 },
                { label: text.leads, width: 2 },
              ],
              rows: rows.map((one) => [
                one.title,
                states[one.state],
                formatDay(one.since, language),
                one.lead === null ? '–' : (names.get(one.lead) ?? '–'),
              ]),
            },
          ]),
      ...(more > 0 ? [paragraph(text.more(more))] : []),
    ],
  };
}
