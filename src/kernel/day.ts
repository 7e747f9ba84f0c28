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
export const within = (on: Day, from: Day, to: Day | null): boolean =>
  from <= on && (to === null || on <= to);

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
