import { addDays, type Day, day, daysBetween, weekdayOf, weekOf } from './day.ts';

/** An ISO 8601 week, `2018-W12`. Compares as text. */
export type Week = string & { readonly __brand: 'week' };

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** The first Monday of a year's weeks: 4 January always lies in week 1. */
function firstMonday(year: number): Day {
  const fourth = day(`${pad(year, 4)}-01-04`);
  return addDays(fourth, 1 - weekdayOf(fourth));
}

/** 52 or 53. */
export const weeksInYear = (year: number): number => daysBetween(firstMonday(year), firstMonday(year + 1)) / 7;

/** A week by its numbers, or null where the year has no such week. */
export const week = (year: number, number: number): Week | null =>
  Number.isInteger(number) && number >= 1 && number <= weeksInYear(year)
    ? (`${pad(year, 4)}-W${pad(number, 2)}` as Week)
    : null;

/** Reads what `week` writes; null for anything else. */
export function parseWeek(text: string): Week | null {
  const parts = /^(\d{4})-W(\d{2})$/.exec(text);
  return parts && Number(parts[1]) > 0 ? week(Number(parts[1]), Number(parts[2])) : null;
}

export const yearOfWeek = (of: Week): number => Number(of.slice(0, 4));
export const numberOfWeek = (of: Week): number => Number(of.slice(6));

export const mondayOf = (of: Week): Day => addDays(firstMonday(yearOfWeek(of)), (numberOfWeek(of) - 1) * 7);

/** Monday to Friday. */
export const weekdaysOf = (of: Week): readonly Day[] => [0, 1, 2, 3, 4].map((days) => addDays(mondayOf(of), days));

/** The week of a day. */
export const weekWith = (on: Day): Week => weekOf(on) as Week;

/** Every week of a year, in order. */
export const weeksOf = (year: number): readonly Week[] =>
  Array.from({ length: weeksInYear(year) }, (_, at) => week(year, at + 1)!);
