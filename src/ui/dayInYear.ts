import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';

const formatter = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: formatter('sv-SE', { day: 'numeric', month: 'long' }),
  en: formatter('en-GB', { day: 'numeric', month: 'long' }),
};
const weekdays: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: formatter('sv-SE', { weekday: 'long' }),
  en: formatter('en-GB', { weekday: 'long' }),
};
const months: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: formatter('sv-SE', { month: 'long' }),
  en: formatter('en-GB', { month: 'long' }),
};

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** `15 juni`: only on a page that has the year in its heading. */
export const dayInYear = (day: Day, language: Language): string => days[language].format(noon(day));

/** `15–19 juni`, `29 mars – 2 april`: only on a page that has the year in its heading. */
export function spanInYear(from: Day, to: Day, language: Language): string {
  if (from === to) return dayInYear(from, language);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dayInYear(to, language)}`;
  return `${dayInYear(from, language)} – ${dayInYear(to, language)}`;
}

/** `måndag`. */
export const weekdayName = (day: Day, language: Language): string => weekdays[language].format(noon(day));

/** `juni`. */
export const monthName = (day: Day, language: Language): string => months[language].format(noon(day));
