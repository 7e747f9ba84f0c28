import type { Day } from '#kernel/day.ts';
import { readTypedDay } from '#kernel/typedDay.ts';
import { readOrgNumber } from '#organisations/orgNumber.ts';
import { longestName, plainName } from '#organisations/person.ts';
import { type FieldKey, type ImportKind, isRequired, type Mapping } from './columns.ts';
import type { KnownNetwork, KnownOrganisation, OnRecord } from './onRecord.ts';

/** A line of the table, with its number there. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

export type FaultKind =
  | 'missing'
  | 'tooLong'
  | 'unknownKind'
  | 'wrongOrgNumber'
  | 'unknownCounty'
  | 'wrongEmail'
  | 'unknownOrganisation'
  | 'unknownNetwork'
  | 'unknownPerson'
  | 'unknownRole'
  | 'wrongDay'
  | 'yearMissing'
  | 'wrongTime'
  | 'endsBefore'
  | 'unknownMode'
  | 'overlaps'
  | 'networkOver'
  | 'twice';

/** Why a line is unclear: at which field, what stood there, and where it may help, the days it may mean or the line it repeats. */
export interface Fault {
  readonly kind: FaultKind;
  readonly field: FieldKey;
  readonly value: string;
  readonly likely?: readonly Day[];
  readonly line?: number;
}

/** What a table is read with. */
export interface Reading {
  readonly kind: ImportKind;
  readonly known: OnRecord;
  readonly today: Day;
  readonly counties: Readonly<Record<string, readonly string[]>>;
}

/** Reads one line: what it says of each field, and what is wrong with it. */
export interface LineReader {
  readonly faults: Fault[];
  readonly text: (field: FieldKey, most?: number) => string;
  readonly word: <Value>(field: FieldKey, words: Readonly<Record<string, Value>>, fault: FaultKind) => Value | null;
  readonly day: (field: FieldKey) => Day | null;
  readonly organisation: () => KnownOrganisation | null;
  readonly network: () => KnownNetwork | null;
  readonly fail: (kind: FaultKind, field: FieldKey, more?: Partial<Fault>) => void;
}

/** Alike but for capitals: å and a are different letters. */
export const same = (a: string, b: string): boolean => a.localeCompare(b, 'sv', { sensitivity: 'accent' }) === 0;

export function readerOf({ cells }: Line, mapping: Mapping, { kind, known, today }: Reading): LineReader {
  const faults: Fault[] = [];
  const cell = (field: FieldKey): string => {
    const at = mapping[field];
    return at === undefined ? '' : plainName(cells[at] ?? '');
  };
  const fail: LineReader['fail'] = (fault, field, more = {}) =>
    void faults.push({ kind: fault, field, value: cell(field).slice(0, 200), ...more });
  const text: LineReader['text'] = (field, most = longestName) => {
    const value = cell(field);
    if (value === '' && isRequired(kind, field)) fail('missing', field);
    if (value.length > most) fail('tooLong', field);
    return value;
  };
  return {
    faults,
    fail,
    text,
    word: (field, words, fault) => {
      const value = text(field);
      const found = Object.hasOwn(words, value.toLowerCase()) ? (words[value.toLowerCase()] ?? null) : null;
      if (value !== '' && found === null) fail(fault, field);
      return found;
    },
    day: (field) => {
      const value = text(field);
      if (value === '') return null;
      const typed = readTypedDay(value, today);
      if (typed.kind === 'yearMissing') fail('yearMissing', field, { likely: typed.likely });
      if (typed.kind === 'none') fail('wrongDay', field);
      return typed.kind === 'day' ? typed.day : null;
    },
    organisation: () => {
      const value = text('organisation');
      if (value === '') return null;
      const number = readOrgNumber(value);
      const found = known.organisations.find((one) => (number ? one.orgNumber === number : same(one.name, value)));
      if (!found) fail('unknownOrganisation', 'organisation');
      return found ?? null;
    },
    network: () => {
      const value = text('network');
      if (value === '') return null;
      const found = known.networks.find(({ name }) => same(name, value));
      if (!found) fail('unknownNetwork', 'network');
      return found ?? null;
    },
  };
}
