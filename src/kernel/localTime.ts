import { addDays, type Day, daysBetween, parseDay, weekdayOf, yearOf } from './day.ts';
import type { Instant } from './instant.ts';

/** What a clock on a wall in Sweden shows, `2027-03-28T09:00`: when a meeting is, whatever offset holds that day. Compares as text. */
export type LocalTime = string & { readonly __brand: 'localTime' };

/** From one time to a later. */
export interface Span {
  readonly starts: LocalTime;
  readonly ends: LocalTime;
}

const hourAndMinute = /^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?$/;
const pad = (number: number) => String(number).padStart(2, '0');

/** Reads an hour as people type it, "9", "9:30", "09.30", "0930", on a day; null where it is none. */
export function localTime(on: Day, typed: string): LocalTime | null {
  const parts = hourAndMinute.exec(typed.trim());
  return parts ? (`${on}T${pad(Number(parts[1]))}:${parts[2] ?? '00'}` as LocalTime) : null;
}

/** Reads what `LocalTime` writes; null for anything else. */
export function parseLocalTime(text: string): LocalTime | null {
  const day = parseDay(text.slice(0, 10));
  return day && /^T\d\d:\d\d$/.test(text.slice(10)) ? localTime(day, text.slice(11)) : null;
}

/** A time known to be right when written: a literal in code or a test. Throws on any other. */
export function local(text: string): LocalTime {
  const parsed = parseLocalTime(text);
  if (!parsed) throw new Error(`Not a time: ${text}`);
  return parsed;
}

export const dayOfLocal = (time: LocalTime): Day => time.slice(0, 10) as Day;
/** `09:30`. */
export const hourOfLocal = (time: LocalTime): string => time.slice(11);

/** The last Sunday of a month of 31 days: when summer time begins (March) and ends (October), since 1996. */
function lastSunday(year: number, month: '03' | '10'): Day {
  const last = `${year}-${month}-31` as Day;
  return addDays(last, -(weekdayOf(last) % 7));
}

/** True for the hour that is left out in March: no clock ever shows it. */
export const isLeftOut = (time: LocalTime): boolean =>
  time.slice(11, 13) === '02' && dayOfLocal(time) === lastSunday(yearOf(dayOfLocal(time)), '03');

/** Hours ahead of universal time. The hour that comes twice in October is the first of the two, as calendars read it. */
function offset(time: LocalTime): number {
  const year = yearOf(dayOfLocal(time));
  const summer = time >= `${lastSunday(year, '03')}T02:00` && time < `${lastSunday(year, '10')}T03:00`;
  return summer ? 2 : 1;
}

/** The moment at which Swedish clocks show a time. */
export function instantOf(time: LocalTime): Instant {
  const hour = Number(time.slice(11, 13)) - offset(time);
  const day = hour < 0 ? addDays(dayOfLocal(time), -1) : dayOfLocal(time);
  return `${day}T${pad((hour + 24) % 24)}:${time.slice(14)}:00.000Z` as Instant;
}

/** The same span of the day so many days later: nine o'clock stays nine o'clock over a change of time. */
export function laterSpan({ starts, ends }: Span, days: number): Span {
  const later = (time: LocalTime) => `${addDays(dayOfLocal(time), days)}${time.slice(10)}` as LocalTime;
  return { starts: later(starts), ends: later(ends) };
}

/** The same span of the day on another day; what goes on past midnight goes on as long. */
export const spanOn = (span: Span, on: Day): Span => laterSpan(span, daysBetween(dayOfLocal(span.starts), on));

export const sameSpan = (a: Span | null, b: Span | null): boolean => a?.starts === b?.starts && a?.ends === b?.ends;
