import { addDays, addMonths, type Day, daysBetween } from '#kernel/day.ts';
import type { Text } from '#kernel/text.ts';
import { counted, listed } from '#kernel/words.ts';
import { dayNoun, monthNoun } from './nouns.ts';

/** A length of time as people say it; orders by months, then days. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

/**
 * How long it is from one day to another, in whole months and days.
 *
 * People write both "1 January – 30 June" and "1 January – 1 July" for half a year: where the second
 * reading gives whole months it is taken, otherwise the last day counts in full.
 */
export function lengthOf(start: Day, end: Day): Length {
  const until = monthsAndDays(start, end);
  return until.months > 0 && until.days === 0 ? until : monthsAndDays(start, addDays(end, 1));
}

function monthsAndDays(start: Day, end: Day): Length {
  const guess = Math.max(0, Math.floor(daysBetween(start, end) / 31));
  let months = guess;
  while (addMonths(start, months + 1) <= end) months += 1;
  return { months, days: daysBetween(addMonths(start, months), end) };
}

/** At least so many whole months. */
export const atLeast = ({ months }: Length, least: number): boolean => months >= least;

/** At most so many whole months: a day more is too long. */
export const atMost = ({ months, days }: Length, most: number): boolean =>
  months < most || (months === most && days === 0);

/** "2 månader och 3 dagar". */
export function lengthWords({ months, days }: Length): Text {
  if (months === 0) return counted(days, dayNoun);
  if (days === 0) return counted(months, monthNoun);
  return listed([counted(months, monthNoun), counted(days, dayNoun)]);
}
