import { addDays, type Day } from '#kernel/day.ts';
import { isWorkingDay } from '#kernel/holidays.ts';
import type { Instant } from '#kernel/instant.ts';
import { instantOf, type LocalTime } from '#kernel/localTime.ts';

/** The hours in which somebody can be expected to answer: eight of them make a working day. */
const [opens, closes] = [8, 16];

const pad = (number: number) => String(number).padStart(2, '0');
const at = (on: Day, minutes: number) => `${on}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` as LocalTime;

/** What Swedish clocks show at a moment, on the whole minute. */
export function localOf(instant: Instant): LocalTime {
  for (const ahead of [2, 1]) {
    const minutes = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + ahead * 60;
    const on = addDays(instant.slice(0, 10) as Day, Math.floor(minutes / 1440));
    const local = at(on, minutes % 1440);
    if (instantOf(local).slice(0, 16) === instant.slice(0, 16)) return local;
  }
  throw new Error(`Not a time: ${instant}`);
}

/** The moment when so many working hours have passed: nights, weekends, holidays and their eves do not count. */
export function afterWorkingHours(from: Instant, hours: number): Instant {
  const local = localOf(from);
  let on = local.slice(0, 10) as Day;
  let minute = Math.max(opens * 60, Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)));
  for (let left = hours * 60; ;) {
    const today = isWorkingDay(on) ? Math.max(0, closes * 60 - minute) : 0;
    if (today >= left) return instantOf(at(on, minute + left));
    left -= today;
    on = addDays(on, 1);
    minute = opens * 60;
  }
}

/** Until when an offered place waits: so many working hours, but never past the meeting's beginning. */
export function offerDeadline(from: Instant, hours: number, starts: LocalTime | null): Instant {
  const until = afterWorkingHours(from, hours);
  const begins = starts && instantOf(starts);
  return begins !== null && begins < until ? begins : until;
}
