import { type Day, parseDay, yearOf } from './day.ts';

/** A day as somebody typed it; without its year, or none at all. */
export type TypedDay =
  | { readonly kind: 'day'; readonly day: Day }
  /** "23 maj": which year is asked for, with the day as it falls in those one is likely to mean. */
  | { readonly kind: 'yearMissing'; readonly likely: readonly Day[] }
  | { readonly kind: 'none' };

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['januari', 'january', 'jan'],
    ['februari', 'february', 'feb', 'febr'],
    ['mars', 'march', 'mar'],
    ['april', 'apr'],
    ['maj', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['augusti', 'august', 'aug'],
    ['september', 'sep', 'sept'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
);

const pad = (number: number, length = 2) => String(number).padStart(length, '0');
const made = (year: number, month: number, date: number): Day | null =>
  parseDay(`${pad(year, 4)}-${pad(month)}-${pad(date)}`);

/** "torsdag den 23 maj 2024", "23 May", "Thu 23 maj -24". */
const inWords =
  /(?:^|[^\p{L}\d])(\d{1,2})(?::?[aeé]|st|nd|rd|th)?\.?\s+(\p{L}{3,})\.?(?:\s*,?\s*(-?\d{2}|\d{4}))?(?!\d)/u;
/** "23/5 2024", "23/5-24", "23.5.2024": the day comes first, as people write it in Sweden. */
const inFigures = /^(\d{1,2})[/.](\d{1,2})(?:[/.\s-]+(\d{4}|\d{2}))?$/;

/**
 * Reads a day as people write it in Swedish or English: ISO, in words, in figures, with or without a weekday. A day without a year
 * is never given one by guess: which meeting "RUS-nätverket 23 maj" was nobody can tell afterwards.
 */
export function readTypedDay(typed: string, today: Day): TypedDay {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:t.*|\s+\d{2}:\d{2}.*)?$/.exec(text);
  if (iso) return whole(made(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const figures = inFigures.exec(text);
  if (figures) return withYear(figures[3], Number(figures[2]), Number(figures[1]), today);
  const words = inWords.exec(text);
  const month = words ? months[words[2] ?? ''] : undefined;
  if (!words || month === undefined) return { kind: 'none' };
  return withYear(words[3], month, Number(words[1]), today);
}

const whole = (day: Day | null): TypedDay => (day ? { kind: 'day', day } : { kind: 'none' });

function withYear(year: string | undefined, month: number, date: number, today: Day): TypedDay {
  if (year !== undefined) {
    const figures = year.replace('-', '');
    return whole(made(figures.length === 2 ? 2000 + Number(figures) : Number(figures), month, date));
  }
  const around = Array.from({ length: 5 }, (_, at) => made(yearOf(today) + 1 - at, month, date)).filter(
    (day): day is Day => day !== null,
  );
  return around.length === 0 ? { kind: 'none' } : { kind: 'yearMissing', likely: around.slice(0, 3) };
}
