import { addDays, type Day, weekdayOf, yearOf } from '#kernel/day.ts';
import { isSqueezed, namesOf, type NamedDay } from '#kernel/holidays.ts';
import { weekWith } from '#kernel/isoWeek.ts';
import { dayOfLocal, type Span } from '#kernel/localTime.ts';
import { type BreakName, breaksFor, type SchoolBreak } from './schoolBreak.ts';

/** What the days of a meeting are besides, that keeps people away. */
export type DayClash =
  | { readonly kind: 'holiday'; readonly days: readonly NamedDay[] }
  | { readonly kind: 'weekend'; readonly days: readonly Day[] }
  | { readonly kind: 'squeezed'; readonly days: readonly Day[] }
  | {
      readonly kind: 'schoolBreak';
      readonly name: BreakName;
      readonly counties: readonly string[];
      /** Guessed from another year: the year's own breaks are not imported. */
      readonly expected: boolean;
    };

export const dayClashKinds = [
  'holiday',
  'weekend',
  'squeezed',
  'schoolBreak',
] as const satisfies readonly DayClash['kind'][];

/** What is known of school breaks where a meeting is planned. */
export interface BreaksKnown {
  readonly breaks: readonly SchoolBreak[];
  /** The counties of those whom the meeting is for; none where it is for everybody. */
  readonly counties: readonly string[];
}

/** More days than any meeting lasts. */
const mostDays = 30;

/** What a meeting's days are besides: holidays and eves, Saturdays and Sundays, squeezed days, and school breaks. */
export function dayClashes(when: Span, known: BreaksKnown): readonly DayClash[] {
  const days = daysOf(when);
  const holidays = days.flatMap((day) => namesOf(day).map((name) => ({ day, name })));
  const weekend = days.filter((day) => weekdayOf(day) > 5 && namesOf(day).length === 0);
  const squeezed = days.filter(isSqueezed);
  return [
    ...(holidays.length > 0 ? [{ kind: 'holiday' as const, days: holidays }] : []),
    ...(weekend.length > 0 ? [{ kind: 'weekend' as const, days: weekend }] : []),
    ...(squeezed.length > 0 ? [{ kind: 'squeezed' as const, days: squeezed }] : []),
    ...closedSchools(days, known),
  ];
}

function closedSchools(days: readonly Day[], { breaks, counties }: BreaksKnown): readonly DayClash[] {
  const year = yearOf(days[0]!);
  const known = breaksFor(year, breaks);
  const weeks = new Set(days.map(weekWith));
  const closed = known.breaks.filter(
    ({ week, county }) => weeks.has(week) && (counties.length === 0 || counties.includes(county)),
  );
  return [...Map.groupBy(closed, ({ name }) => name)].map(([name, each]) => ({
    kind: 'schoolBreak',
    name,
    counties: [...new Set(each.map(({ county }) => county))].sort(),
    expected: known.from !== year,
  }));
}

function daysOf({ starts, ends }: Span): readonly Day[] {
  const [first, last] = [dayOfLocal(starts), dayOfLocal(ends)];
  const days: Day[] = [];
  for (let day = first; day <= last && days.length < mostDays; day = addDays(day, 1)) days.push(day);
  return days;
}
