/** A calendar day as ISO 8601, `2026-11-21`. Compares as text; holds no time and no zone. */
export type Day = string & { readonly __brand: 'day' };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Reads a day, or null where the text is none (30 February is none). */
export function parseDay(text: string): Day | null {
  const parts = pattern.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const length = month === 2 && leap(year) ? 29 : (daysInMonth[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= length ? (text as Day) : null;
}

/** A day known to be right when written: a literal in code or a test. Throws on any other. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`Not a day: ${text}`);
  return parsed;
}

/** The calendar year of a day. */
export const yearOf = (of: Day): number => Number(of.slice(0, 4));

/** True where `on` lies in the span; an open end has no last day, and both ends are included. */
export const within = (on: Day, from: Day, to: Day | null): boolean => from <= on && (to === null || on <= to);

/** Days since 0000-03-01 in the proleptic Gregorian calendar (the civil-days algorithm). */
function ordinal(of: Day): number {
  const month = Number(of.slice(5, 7));
  const year = yearOf(of) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(of.slice(8)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra;
}

/** Days from the first to the second; negative where the second comes first. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from);

const pad = (number: number, length: number) => String(number).padStart(length, '0');

const toDay = (year: number, month: number, date: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;

/** The day `days` later, or earlier where negative: the civil-days algorithm backwards. */
export function addDays(to: Day, days: number): Day {
  const number = ordinal(to) + days;
  const era = Math.floor(number / 146097);
  const dayOfEra = number - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return toDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/** The same date `months` later; the month's last day where it has no such date (31 January → 28 February). */
export function addMonths(to: Day, months: number): Day {
  const count = yearOf(to) * 12 + Number(to.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const length = month === 2 && leap(year) ? 29 : (daysInMonth[month - 1] ?? 0);
  return toDay(year, month, Math.min(Number(to.slice(8)), length));
}

/** 1 for Monday to 7 for Sunday. 0000-03-01 was a Wednesday. */
export const weekdayOf = (day: Day): number => ((((ordinal(day) + 2) % 7) + 7) % 7) + 1;

/** The ISO 8601 week, `2018-W12`: a week belongs to the year of its Thursday. */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const newYear = toDay(yearOf(thursday), 1, 1);
  return `${pad(yearOf(thursday), 4)}-W${pad(Math.floor(daysBetween(newYear, thursday) / 7) + 1, 2)}`;
}
