import type { Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Channel } from './events.ts';

/** A channel that somebody answers for, with its day. */
export interface DueLine {
  readonly provrum: ProvrumId;
  readonly channel: Channel;
  readonly plannedOn: Day;
}

export const reminderPurpose = 'spreading';

/** What makes a reminder this and no other: once for a channel and its day, and once more where the day is moved and passes. */
export const reminderOf = ({ provrum, channel, plannedOn }: DueLine): string =>
  `${remindersOf({ provrum, channel })}${plannedOn}`;

/** How the names of all reminders of a channel begin. */
export const remindersOf = ({ provrum, channel }: Omit<DueLine, 'plannedOn'>): string => `${provrum}:${channel}:`;
