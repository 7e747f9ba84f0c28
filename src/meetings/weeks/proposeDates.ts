import { type Day, daysBetween, weekdayOf } from '#kernel/day.ts';
import { isSqueezed, isWorkingDay } from '#kernel/holidays.ts';
import { dayOfLocal, type Span, spanOn } from '#kernel/localTime.ts';
import { type Week, weekdaysOf } from '#kernel/isoWeek.ts';
import type { SchoolBreak } from './schoolBreak.ts';

/** What dates for a meeting are looked for among. */
export interface DatesAsked {
  /** The decided network weeks, of one year or several. */
  readonly weeks: readonly Week[];
  /** Only days after this one. */
  readonly after: Day;
  /** When the last meeting like it was; null where it is the first. */
  readonly last: Span | null;
  /** Days on which something else of the forum is planned, once for each. */
  readonly busy: readonly Day[];
  readonly breaks: readonly SchoolBreak[];
  /** How many dates to propose. */
  readonly count: number;
}

/** Why a day is proposed, and what there is to know of it. */
export type DateReason =
  | { readonly kind: 'inNetworkWeek'; readonly week: Week }
  | { readonly kind: 'sameWeekday' }
  | { readonly kind: 'nothingElse' }
  | { readonly kind: 'others'; readonly count: number }
  | { readonly kind: 'schoolBreak'; readonly counties: number };

export interface ProposedDate {
  readonly day: Day;
  /** At the hours of the last meeting; null where there was none. */
  readonly span: Span | null;
  readonly week: Week;
  readonly reasons: readonly DateReason[];
}

/** Days that pass between one meeting and the next like it, at least. */
const soonest = 28;

/**
 * Days for the next meeting: the best of each decided network week to come, the nearest week first, and then the second best.
 * The same weekday as last time comes first; else the middle of the week, when one can travel the day before.
 */
export function proposeDates(asked: DatesAsked): readonly ProposedDate[] {
  const weekday = asked.last === null ? null : weekdayOf(dayOfLocal(asked.last.starts));
  const ranked = [...asked.weeks].sort().map((week) =>
    weekdaysOf(week)
      .filter((day) => day > asked.after && isWorkingDay(day) && !isSqueezed(day) && farEnough(asked.last, day))
      .map((day) => ({ day, week, cost: costOf(day, weekday, asked.busy) }))
      .sort((a, b) => a.cost - b.cost || (a.day < b.day ? -1 : 1)),
  );
  const longest = Math.max(0, ...ranked.map((days) => days.length));
  const rounds = Array.from({ length: longest }, (_, round) => ranked.flatMap((days) => days[round] ?? []));
  return rounds
    .flat()
    .slice(0, asked.count)
    .map(({ day, week }) => ({
      day,
      span: asked.last && spanOn(asked.last, day),
      week,
      reasons: reasonsFor(day, week, weekday, asked),
    }));
}

const farEnough = (last: Span | null, day: Day): boolean =>
  last === null || daysBetween(dayOfLocal(last.starts), day) >= soonest;

const countOn = (busy: readonly Day[], day: Day): number => busy.filter((each) => each === day).length;

/** Another meeting the same day weighs more than another weekday than last time; Mondays and Fridays cost a little. */
const costOf = (day: Day, weekday: number | null, busy: readonly Day[]): number =>
  10 * countOn(busy, day) +
  (weekday !== null && weekdayOf(day) !== weekday ? 3 : 0) +
  Math.abs(weekdayOf(day) - (weekday ?? 3));

function reasonsFor(
  day: Day,
  week: Week,
  weekday: number | null,
  { busy, breaks }: Pick<DatesAsked, 'busy' | 'breaks'>,
): readonly DateReason[] {
  const others = countOn(busy, day);
  const counties = new Set(breaks.filter((one) => one.week === week).map(({ county }) => county)).size;
  return [
    { kind: 'inNetworkWeek', week },
    ...(weekdayOf(day) === weekday ? [{ kind: 'sameWeekday' as const }] : []),
    others === 0 ? { kind: 'nothingElse' } : { kind: 'others', count: others },
    ...(counties > 0 ? [{ kind: 'schoolBreak' as const, counties }] : []),
  ];
}
