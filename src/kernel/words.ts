import { type Day, yearOf } from './day.ts';
import type { Ore } from './money.ts';
import { type Language, languages, type Text } from './text.ts';

type PerLanguage<Value> = Readonly<Record<Language, Value>>;

const locales: PerLanguage<string> = { sv: 'sv-SE', en: 'en-GB' };

const formatters = (options: Intl.NumberFormatOptions): PerLanguage<Intl.NumberFormat> => ({
  sv: new Intl.NumberFormat(locales.sv, options),
  en: new Intl.NumberFormat(locales.en, options),
});

const whole = formatters({ maximumFractionDigits: 0 });
const decimal = formatters({ maximumFractionDigits: 2 });
const cents = formatters({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A text made for each language by the same function. */
export const both = (make: (language: Language) => string): Text => ({
  sv: make('sv'),
  en: make('en'),
});

/** Texts one after the other, with a space between; empty ones leave no trace. */
export const sentences = (...texts: readonly (Text | null)[]): Text =>
  both((language) => texts.flatMap((text) => text?.[language] || []).join(' '));

/** "100 000 kr" and "SEK 100,000"; öre are told only where there are any. The spaces do not break. */
export const money = (amount: Ore): Text => {
  const formatter = amount % 100 === 0 ? whole : cents;
  return {
    sv: `${formatter.sv.format(amount / 100)}\u00a0kr`,
    en: `SEK\u00a0${formatter.en.format(amount / 100)}`,
  };
};

/** "0,5" and "0.5". */
export const figure = (number: number): Text => both((language) => decimal[language].format(number));

const numerals: PerLanguage<readonly string[]> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A count in running text: a word up to twelve, figures above. Swedish has two words for one: "en region", "ett möte". */
export const numeral = (count: number, gender: 'en' | 'ett' = 'en'): Text =>
  count === 1
    ? { sv: gender, en: 'one' }
    : both((language) => numerals[language][count] ?? decimal[language].format(count));

/** One noun's forms for one and for any other number. */
export type Noun = PerLanguage<readonly [one: string, many: string]>;

/** The noun's form for a count: "region", "regioner". */
export const form = (count: number, noun: Noun): Text => both((language) => noun[language][count === 1 ? 0 : 1]);

/** "1 region", "2 regioner". */
export const counted = (count: number, noun: Noun): Text =>
  both((language) => `${decimal[language].format(count)} ${form(count, noun)[language]}`);

const joined = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

/** "A, B och C". */
export const listed = (items: readonly Text[]): Text => ({
  sv: joined(
    items.map((item) => item.sv),
    'och',
  ),
  en: joined(
    items.map((item) => item.en),
    'and',
  ),
});

/** "A, B eller C". */
export const either = (items: readonly Text[]): Text => ({
  sv: joined(
    items.map((item) => item.sv),
    'eller',
  ),
  en: joined(
    items.map((item) => item.en),
    'or',
  ),
});

/** The same in both languages: a name, a figure. */
export const same = (text: string): Text => ({ sv: text, en: text });

const monthNames: PerLanguage<readonly string[]> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** "15 juni 2026": always the full date. */
export const dayInWords = (day: Day): Text =>
  both((language) => `${Number(day.slice(8))} ${monthNames[language][Number(day.slice(5, 7)) - 1]} ${yearOf(day)}`);

/** The sentence with its first letter made large. */
export const capital = (text: Text): Text =>
  both((language) => text[language].charAt(0).toLocaleUpperCase(locales[language]) + text[language].slice(1));

/** True where both languages say something. */
export const complete = (text: Text): boolean => languages.every((language) => text[language].trim() !== '');
