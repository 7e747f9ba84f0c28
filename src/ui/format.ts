import type { Day } from '#kernel/day.ts';
import type { Ore } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';

/** Everything is told in Swedish time, wherever server and reader are. */
const timeZone = 'Europe/Stockholm';
const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

type PerLanguage<Formatter> = Readonly<Record<Language, Formatter>>;

/** Formatters are dear to make and free to use: one of each, made once. */
const perLanguage = <Formatter>(make: (locale: string) => Formatter): PerLanguage<Formatter> =>
  perLanguageOf((language) => make(locales[language]));

function perLanguageOf<Made>(make: (language: Language) => Made): PerLanguage<Made> {
  return { sv: make('sv'), en: make('en') };
}

const days = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const months = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const momentDays = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }));
const times = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }),
);
const numbers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const fractions = perLanguage((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }));
const percents = perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
const isoMoments = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });

/** A point in time as the database or the clock gives it. */
export type Moment = Date | string;

const read = (moment: Moment): Date => (typeof moment === 'string' ? new Date(moment) : moment);
const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** Keeps what was made: a list names few days many times. Forgets everything where it has grown too large. */
function remembering<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    if (made.size >= 5_000) made.clear();
    const now = make(key);
    made.set(key, now);
    return now;
  };
}

const longDays = perLanguageOf((language) => remembering((day: Day) => days[language].format(noon(day))));

/** `15 juni 2026`: always the full date. */
export const formatDay = (day: Day, language: Language): string => longDays[language](day);

/** `juni 2026`. */
export const formatMonth = (day: Day, language: Language): string => months[language].format(noon(day));

/** `15 juni 2026 – 3 september 2026`, `15–16 juni 2026`; one day where both ends are the same. */
export function formatSpan(from: Day, to: Day, language: Language): string {
  if (from === to) return formatDay(from, language);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDay(to, language)}`;
  return `${formatDay(from, language)} – ${formatDay(to, language)}`;
}

/** `14:32`, in Swedish time. */
export const formatTime = (moment: Moment, language: Language): string => times[language].format(read(moment));

/** `15 juni 2026 kl. 14:32`, in Swedish time. */
export function formatMoment(moment: Moment, language: Language): string {
  const date = read(moment);
  const at = language === 'sv' ? ' kl. ' : ', ';
  return `${momentDays[language].format(date)}${at}${times[language].format(date)}`;
}

const hour = 3_600_000;
/** A Swedish day begins and ends on a whole hour of universal time. */
const dayOfHour = remembering((hours: number) => isoMoments.format(new Date(hours * hour)) as Day);

/** The Swedish calendar day of a moment, `2026-06-15`. */
export const dayOfMoment = (moment: Moment): Day => dayOfHour(Math.floor(read(moment).getTime() / hour));

/** What `<time datetime>` wants. */
export const isoMoment = (moment: Moment): string => read(moment).toISOString();

/** `12 000`, with a space that does not break. */
export const formatNumber = (number: number, language: Language): string => numbers[language].format(number);

/** `43 %`. */
export const formatShare = (share: number, language: Language): string => percents[language].format(share);

/** The size of a file: "340 kB", "2,5 MB". */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)}\u00a0kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10, language)}\u00a0MB`;
}

/** `12 000 kr`; öre are shown only where there are any. Never rounded. */
export function formatMoney(amount: Ore, language: Language): string {
  const formatter = amount % 100 === 0 ? numbers[language] : fractions[language];
  const sum = formatter.format(amount / 100);
  return language === 'sv' ? `${sum}\u00a0kr` : `SEK\u00a0${sum}`;
}

const and: Readonly<Record<Language, string>> = { sv: 'och', en: 'and' };
const or: Readonly<Record<Language, string>> = { sv: 'eller', en: 'or' };

function join(items: readonly string[], word: string): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** `A, B och C`. */
export const formatList = (items: readonly string[], language: Language): string => join(items, and[language]);

/** `A, B eller C`. */
export const formatChoice = (items: readonly string[], language: Language): string => join(items, or[language]);

/** `RD` for Region Dalarna, `AB` for Anna Berg: two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && word !== 'län');
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen.map((word) => word?.[0]?.toLocaleUpperCase('sv-SE') ?? '').join('');
}
