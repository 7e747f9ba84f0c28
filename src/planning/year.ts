import { addDays, type Day } from '#kernel/day.ts';
import type { NetworkId } from '#kernel/id.ts';
import { mondayOf, type Week, weekdaysOf, weeksOf } from '#kernel/isoWeek.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import { type DayClash, dayClashes } from '#meetings/weeks/dayClash.ts';
import { networkYearFindings } from '#meetings/weeks/networkYear.ts';
import { type AssessedWeek, assessYear, type WeekReason } from '#meetings/weeks/weekReasons.ts';
import type { SchoolBreak } from '#meetings/weeks/schoolBreak.ts';
import type { Finding } from '#rulebook/rule.ts';
import type { NetworkVersion } from '#rulebook/version.ts';
import { daysOf, type Entry } from './entry.ts';

/** A week of the year: what days are lost in it, and what happens. */
export interface YearWeek {
  readonly week: Week;
  readonly from: Day;
  readonly to: Day;
  readonly networkWeek: boolean;
  /** Holidays, squeezed days and school breaks. */
  readonly free: readonly WeekReason[];
  readonly entries: readonly Entry[];
}

export interface YearOf {
  readonly year: number;
  readonly entries: readonly Entry[];
  readonly networkWeeks: readonly Week[];
  readonly breaks: readonly SchoolBreak[];
}

const freeKinds: readonly WeekReason['kind'][] = ['holiday', 'squeezed', 'schoolBreak'];

/** So many meetings of a week are named; the rest are in the calendar. */
export const mostInWeek = 8;

/** Every week of a year with all that lies in it. */
export function yearWeeks({ year, entries, networkWeeks, breaks }: YearOf): readonly YearWeek[] {
  const assessed = new Map(
    assessYear({ year, breaks, conference: [], meetings: [], counties: 1 }).map((one: AssessedWeek) => [one.week, one]),
  );
  return weeksOf(year).map((week) => {
    const [from, to] = [mondayOf(week), addDays(mondayOf(week), 6)];
    return {
      week,
      from,
      to: weekdaysOf(week).at(-1)!,
      networkWeek: networkWeeks.includes(week),
      free: (assessed.get(week)?.reasons ?? []).filter(({ kind }) => freeKinds.includes(kind)),
      entries: entries.filter((entry) => daysOf(entry).some((day) => day >= from && day <= to)),
    };
  });
}

/** Weeks in a row that have nothing in them are told of together; a week to be seen stands alone. */
export function quietTogether(weeks: readonly YearWeek[], seen: Week): readonly (readonly [YearWeek, YearWeek])[] {
  const quiet = ({ week, networkWeek, free, entries }: YearWeek) =>
    week !== seen && !networkWeek && free.length === 0 && entries.length === 0;
  const rows: [YearWeek, YearWeek][] = [];
  for (const week of weeks) {
    const last = rows.at(-1);
    if (last && quiet(week) && quiet(last[1])) last[1] = week;
    else rows.push([week, week]);
  }
  return rows;
}

/** A network's meetings of a year against the rulebook. */
export interface NetworkYear {
  readonly id: NetworkId;
  readonly name: string;
  readonly meetings: readonly Day[];
  readonly findings: readonly Finding[];
}

interface NetworksAsked {
  readonly year: number;
  readonly networks: readonly { readonly id: NetworkId; readonly name: string }[];
  readonly entries: readonly Entry[];
  /** Null where no weeks are decided for the year. */
  readonly weeks: readonly Week[] | null;
}

/** Each network with its meetings of the year, and what the rulebook says of them (N128, N130). */
export function networkYears(
  { year, networks, entries, weeks }: NetworksAsked,
  version: NetworkVersion | null,
): readonly NetworkYear[] {
  const held = entries.filter(
    ({ gathering, state, when }) => gathering && state !== 'cancelled' && Number(when.starts.slice(0, 4)) === year,
  );
  const byNetwork = Map.groupBy(held, ({ network }) => network?.id ?? null);
  return networks.map(({ id, name }) => {
    const meetings = (byNetwork.get(id) ?? []).map(({ when }) => dayOfLocal(when.starts));
    return { id, name, meetings, findings: networkYearFindings({ network: name, year, meetings, weeks }, version) };
  });
}

/** A meeting to come on days when most people are off. */
export interface OnBadDay {
  readonly entry: Entry;
  readonly clashes: readonly DayClash[];
}

const ahead: readonly Entry['state'][] = ['planned', 'announced', 'open', 'closed'];

/** The meetings to come on holidays, eves, squeezed days and weekends. School breaks are told of beside their weeks. */
export const badDays = (entries: readonly Entry[]): readonly OnBadDay[] =>
  entries
    .filter(({ meeting, state }) => meeting !== null && ahead.includes(state))
    .map((entry) => ({ entry, clashes: dayClashes(entry.when, { breaks: [], counties: [] }) }))
    .filter(({ clashes }) => clashes.length > 0);
