import { addDays, type Day, weekdayOf } from '#kernel/day.ts';
import { instantOf, localTime } from '#kernel/localTime.ts';

export type DigestRhythm = 'daily' | 'weekly';

/** When a digest leaves: at seven the next morning, or on the Monday after, as Swedish clocks have it. */
export function nextDigest(rhythm: DigestRhythm, today: Day): Date {
  const on = addDays(today, rhythm === 'daily' ? 1 : 8 - weekdayOf(today));
  return new Date(instantOf(localTime(on, '07:00')!));
}
