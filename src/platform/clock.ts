import { randomBytes, randomInt } from 'node:crypto';
import { type Day, day } from '#kernel/day.ts';

/** The time. Handed on, never reached for, so that a test can hold it still. */
export interface Clock {
  readonly now: () => Date;
  /** The calendar day in Sweden: what "today" means in a rule, a deadline or a mandate. */
  readonly today: () => Day;
}

/** A clock that stands still until it is told to move. */
export interface FixedClock extends Clock {
  readonly set: (iso: string) => void;
  readonly advance: (seconds: number) => void;
}

// The Swedish short date is ISO 8601.
const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** The calendar day in Sweden at an instant. */
export const dayOf = (instant: Date): Day => day(stockholm.format(instant));

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(new Date()),
};

/** For tests: `fixedClock('2026-11-21T09:00:00Z')`. */
export function fixedClock(iso: string): FixedClock {
  let milliseconds = instant(iso);
  return {
    now: () => new Date(milliseconds),
    today: () => dayOf(new Date(milliseconds)),
    set: (to) => {
      milliseconds = instant(to);
    },
    advance: (seconds) => {
      milliseconds += seconds * 1000;
    },
  };
}

function instant(iso: string): number {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) throw new Error(`Not a time: ${iso}`);
  return milliseconds;
}

/** A secret that cannot be guessed, safe in an address: 32 bytes give 43 characters. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** A typed code; every one from 000000 to 999999 is equally likely. */
export const randomCode = (digits = 6): string =>
  randomInt(10 ** digits)
    .toString()
    .padStart(digits, '0');

/** A whole number from 0 up to but not including the limit. */
export const randomBelow = (limit: number): number => randomInt(limit);
