import type { Day } from '#kernel/day.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Text } from '#kernel/text.ts';
import { readTypedDay } from '#kernel/typedDay.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { readOrgNumber } from '#organisations/orgNumber.ts';
import { longestName, plainName } from '#organisations/person.ts';
import type { NetworkVersion } from '#rulebook/version.ts';
import { type FieldKey, type ImportKind, isRequired, type Mapping } from './columns.ts';
import type { KnownNetwork, KnownOrganisation, OnRecord, Write } from './onRecord.ts';

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
  | 'forumKind'
  | 'forumMember'
  | 'twoOrganisations'
  | 'wrongEmail'
  | 'unknownOrganisation'
  | 'unknownNetwork'
  | 'unknownPerson'
  | 'unknownRole'
  | 'roleNotHere'
  | 'representativeHeld'
  | 'wrongDay'
  | 'yearMissing'
  | 'wrongTime'
  | 'endsBefore'
  | 'unknownMode'
  | 'overlaps'
  | 'networkOver'
  | 'reasonMissing'
  | 'twice';

/**
 * Why a line is unclear: at which field, what stood there, and where it may help, the days it may mean, the line it repeats, who is in
 * the way or what the rulebook says.
 */
export interface Fault {
  readonly kind: FaultKind;
  readonly field: FieldKey;
  readonly value: string;
  readonly likely?: readonly Day[];
  readonly line?: number;
  readonly who?: string;
  readonly said?: readonly Text[];
}

/** What a table is read with. */
export interface Reading {
  readonly kind: ImportKind;
  readonly known: OnRecord;
  readonly today: Day;
  readonly now: Instant;
  /** Who brings it in: the rules on members ask for whoever may change them. */
  readonly by: Secretariat;
  /** The networks' rules in force; null where none are. */
  readonly version: NetworkVersion | null;
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

/**
 * What a line says, what that is to what is on record, and what no other line of the table may be about as well; null where it says too
 * little.
 */
export type Made = {
  readonly write: Write;
  readonly changes: 'new' | 'changed' | 'same';
  readonly keys: readonly string[];
} | null;
export type Maker = (read: LineReader, reading: Reading) => Made;

const letters = new Intl.Collator('sv', { sensitivity: 'accent' });

/** Alike but for capitals: å and a are different letters. */
export const same = (a: string, b: string): boolean => letters.compare(a, b) === 0;

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
