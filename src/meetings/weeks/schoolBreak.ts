import { easterSunday } from '#kernel/holidays.ts';
import { numberOfWeek, week, type Week, weekWith, yearOfWeek } from '#kernel/isoWeek.ts';

export const breakNames = ['winter', 'easter', 'autumn'] as const;
export type BreakName = (typeof breakNames)[number];

/** A county's schools are closed in a week. Decided per municipality each year: data that is imported, never computed. */
export interface SchoolBreak {
  readonly county: string;
  readonly name: BreakName;
  readonly week: Week;
}

/** What is known of a year's breaks. */
export interface KnownBreaks {
  readonly breaks: readonly SchoolBreak[];
  /** The year that they were imported for: another than the one asked about where nothing was imported for it. */
  readonly from: number | null;
}

const weekOfEaster = (year: number): Week => weekWith(easterSunday(year));

/**
 * What an earlier year's breaks let one expect of another: winter and autumn breaks keep their weeks, and those at Easter
 * follow Easter. A guess until the year's own are imported, and shown as one.
 */
export function expectedBreaks(known: readonly SchoolBreak[], from: number, to: number): readonly SchoolBreak[] {
  if (from === to) return known;
  const shift = numberOfWeek(weekOfEaster(to)) - numberOfWeek(weekOfEaster(from));
  return known.flatMap((one) => {
    const there = week(to, numberOfWeek(one.week) + (one.name === 'easter' ? shift : 0));
    return there === null ? [] : [{ ...one, week: there }];
  });
}

/** A year's breaks: its own, or what the nearest earlier year, else the nearest later, lets one expect. */
export function breaksFor(year: number, all: readonly SchoolBreak[]): KnownBreaks {
  const years = [...new Set(all.map((one) => yearOfWeek(one.week)))].sort((a, b) => a - b);
  const from = years.findLast((each) => each <= year) ?? years[0];
  if (from === undefined) return { breaks: [], from: null };
  const known = all.filter((one) => yearOfWeek(one.week) === from);
  return { breaks: expectedBreaks(known, from, year), from };
}
