import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { formatDay } from '#ui/format.ts';
import type { FileColumn } from '#ui/listFile.tsx';
import type { CalendarWeek, Entry } from './entry.ts';
import { ofWhat, timeOf, titleOf } from './entry.view.tsx';
import { messages } from './planning.messages.ts';

/** An entry on one of its days. */
interface OnDay {
  readonly day: Day;
  readonly entry: Entry;
}

/** Every entry of every day that is shown, in its order. */
export const entriesOn = (weeks: readonly CalendarWeek[], shown: (day: Day) => boolean): readonly OnDay[] =>
  weeks
    .flatMap(({ days }) => days)
    .filter(({ day }) => shown(day))
    .flatMap(({ day, entries }) => entries.map((entry) => ({ day, entry })));

/** What a line in the calendar says, as a file has it. */
export function entryColumns(language: Language): readonly FileColumn<OnDay>[] {
  const { columns, cancelled, preliminary, own } = messages[language];
  return [
    { header: columns.day, text: ({ day }) => formatDay(day, language) },
    { header: columns.time, text: ({ day, entry }) => timeOf(entry, day, language) },
    { header: columns.title, text: ({ entry }) => titleOf(entry, language) },
    { header: columns.of, text: ({ entry }) => ofWhat(entry, language) },
    {
      header: columns.state,
      text: ({ entry: { state } }) => (state === 'cancelled' ? cancelled : state === 'planned' ? preliminary : null),
    },
    { header: columns.own, text: ({ entry }) => entry.own && own[entry.own] },
  ];
}
