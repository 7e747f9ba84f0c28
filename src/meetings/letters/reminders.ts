import { addDays, type Day, daysBetween } from '#kernel/day.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import type { Gathering } from '../gathering/gathering.ts';

/** So many days before the meeting those who have a place are reminded, and before the last day those who have not answered. */
export const daysBefore = { meeting: 2, lastDay: 3 } as const;

/** Whoever has heard something within so many days needs no reminder. */
export const quietDays = 3;

/**
 * Which reminders are due: to those who come, to organisations that have signed nobody up, and to those who have not answered
 * what the meeting must know.
 */
export type Reminder = 'coming' | 'unanswered' | 'answers';

/** What is due on a day. A day that was slept through is made up for until it is too late. */
export function remindersDue(
  { state, when, places }: Pick<Gathering, 'state' | 'when' | 'places'>,
  today: Day,
): readonly Reminder[] {
  if (when === null || (state !== 'announced' && state !== 'open' && state !== 'closed')) return [];
  const first = dayOfLocal(when.starts);
  // Without a last day one can sign up until it begins: then a week before is late enough to ask.
  const last = places.lastDay ?? addDays(first, -7);
  const soon = (day: Day, days: number) => daysBetween(today, day) >= 0 && daysBetween(today, day) <= days;
  return [
    ...(today < first && soon(first, daysBefore.meeting) ? (['coming'] as const) : []),
    ...(state === 'open' && soon(last, daysBefore.lastDay) ? (['unanswered', 'answers'] as const) : []),
  ];
}
