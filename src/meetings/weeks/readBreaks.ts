import { week, type Week } from '#kernel/isoWeek.ts';
import type { BreakName, SchoolBreak } from './schoolBreak.ts';

export type BreakFault = 'columns' | 'county' | 'name' | 'weeks' | 'notInYear';

/** What is wrong with a line, counted from 1 as an editor shows it. */
export interface FaultyLine {
  readonly line: number;
  readonly fault: BreakFault;
  /** The words that could not be read. */
  readonly typed: string;
}

export type BreaksRead =
  | { readonly ok: true; readonly breaks: readonly SchoolBreak[] }
  | { readonly ok: false; readonly faults: readonly FaultyLine[] };

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const names: readonly (readonly [RegExp, BreakName])[] = [
  [/^(sportlov|sport|vinterlov|winter( break)?)$/, 'winter'],
  [/^(pasklov|pask|easter( break)?)$/, 'easter'],
  [/^(hostlov|host|lov v 44|autumn( break)?)$/, 'autumn'],
];

/** One line of a table, with its number where it was written. */
export interface BreakLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as it is pasted: a line each, its cells parted by semicolons or tabs. */
export const linesIn = (text: string): readonly BreakLine[] =>
  text.split('\n').map((whole, at) => ({
    line: at + 1,
    cells: whole.split(/[;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
  }));

type Counties = Readonly<Record<string, string>>;

/**
 * Reads a table of school breaks: county (number or name), break, and weeks; several weeks as `7-10` or `8, 9`. All of it or
 * nothing: each line that cannot be read is told of. The head may be there or not.
 */
export function readBreaks(lines: readonly BreakLine[], year: number, counties: Counties): BreaksRead {
  const byName = new Map(Object.entries(counties).flatMap(([code, name]) => namesOf(name).map((each) => [each, code])));
  const countyOf = (typed: string) =>
    Object.hasOwn(counties, typed.padStart(2, '0')) ? typed.padStart(2, '0') : byName.get(plain(typed));
  const breaks: SchoolBreak[] = [];
  const faults: FaultyLine[] = [];
  for (const [at, { line, cells }] of lines.entries()) {
    if (cells.every((cell) => cell === '') || (at === 0 && /^(lan|county)/.test(plain(cells[0] ?? '')))) continue;
    const wrong = (fault: BreakFault, typed: string) => faults.push({ line, fault, typed: typed.slice(0, 80) });
    const [typedCounty = '', typedName = '', typedWeeks = ''] = cells;
    const county = countyOf(typedCounty);
    const name = names.find(([pattern]) => pattern.test(plain(typedName)))?.[1];
    const weeks = readNumbers(typedWeeks);
    if (cells.length < 3) wrong('columns', cells.join(';'));
    else if (county === undefined) wrong('county', typedCounty);
    else if (name === undefined) wrong('name', typedName);
    else if (weeks === null) wrong('weeks', typedWeeks);
    else if (weeks.some((number) => week(year, number) === null)) wrong('notInYear', typedWeeks);
    else
      breaks.push(...weeks.flatMap((number) => week(year, number) ?? []).map((each) => ({ county, name, week: each })));
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, breaks: distinct(breaks) };
}

/** "Skåne län", "Skåne" and "Region Skåne" are the same. */
const namesOf = (name: string): readonly string[] => {
  const whole = plain(name);
  const bare = whole.replace(/ lan$/, '');
  return [...new Set([whole, bare, bare.replace(/s$/, ''), `region ${bare}`, `region ${bare.replace(/s$/, '')}`])];
};

/** `7-10`, `8, 9` or `v 9`; null where it is none of these. */
function readNumbers(typed: string): readonly number[] | null {
  const parts = typed
    .replace(/\bv(ecka)?\.?\s*/gi, '')
    .split(/\s*(?:,|och|and|\s)\s*/)
    .filter(Boolean);
  const numbers = parts.map((part) => {
    const [, from, to] = /^(\d{1,2})(?:[-–](\d{1,2}))?$/.exec(part) ?? [];
    if (from === undefined) return null;
    const [first, last] = [Number(from), Number(to ?? from)];
    return last < first || last - first > 10 ? null : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return numbers.length === 0 || numbers.includes(null) ? null : numbers.flatMap((each) => each ?? []);
}

const keyOf = ({ county, name, week: of }: SchoolBreak): string => `${county} ${name} ${of}`;
const distinct = (breaks: readonly SchoolBreak[]): readonly SchoolBreak[] => [
  ...new Map(breaks.map((one) => [keyOf(one), one])).values(),
];

/** The same table written: what is on record, as it could be imported again. */
export const writeBreaks = (
  breaks: readonly SchoolBreak[],
  say: { readonly county: (code: string) => string; readonly name: (name: BreakName) => string },
): readonly (readonly [string, string, string])[] =>
  [...Map.groupBy(breaks, ({ county, name }) => `${county} ${name}`).values()].map((group) => {
    const [first] = group;
    const weeks = group.map((one) => numberIn(one.week)).sort((a, b) => a - b);
    return [say.county(first!.county), say.name(first!.name), weeks.join(', ')];
  });

const numberIn = (of: Week): number => Number(of.slice(6));
