import { addMonths, daysBetween, weekdayOf, addDays, type Day } from '#kernel/day.ts';
import { dayOfLocal, laterSpan, type Span } from '#kernel/localTime.ts';

export const rhythms = ['weekly', 'fortnightly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** How often, and how many times with the first. */
export interface Repetition {
  readonly rhythm: Rhythm;
  readonly times: number;
}

/** More than a provrum has weeks. */
export const mostTimes = 30;

/** The same hours again and again; by month on the same weekday of the month's same week, the fifth being the last. */
export const repeated = (first: Span, { rhythm, times }: Repetition): readonly Span[] =>
  Array.from({ length: times }, (_, at) => {
    if (rhythm === 'monthly') {
      const start = dayOfLocal(first.starts);
      return laterSpan(first, daysBetween(start, sameWeekday(start, at)));
    }
    return laterSpan(first, at * (rhythm === 'weekly' ? 7 : 14));
  });

/** "The second Tuesday" so many months later. */
function sameWeekday(first: Day, months: number): Day {
  const week = Math.ceil(Number(first.slice(8)) / 7);
  const beginning = addMonths(`${first.slice(0, 8)}01` as Day, months);
  const found = addDays(beginning, ((weekdayOf(first) - weekdayOf(beginning) + 7) % 7) + (week - 1) * 7);
  return found.slice(0, 7) === beginning.slice(0, 7) ? found : addDays(found, -7);
}
