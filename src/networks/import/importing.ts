import { type FieldKey, fieldsOf, type ImportKind, isRequired, type Mapping } from './columns.ts';
import { type Fault, type Line, readerOf, type Reading } from './lineReader.ts';
import { makers } from './made.ts';
import { after, type Write } from './onRecord.ts';

export type Planned =
  | { readonly line: number; readonly about: string; readonly act: 'new' | 'changed'; readonly write: Write }
  | { readonly line: number; readonly about: string; readonly act: 'same' }
  | { readonly line: number; readonly about: string; readonly act: 'unclear'; readonly faults: readonly Fault[] };

export type Counts = Readonly<Record<Planned['act'], number>>;

export const countsOf = (planned: readonly Planned[]): Counts => ({
  new: planned.filter(({ act }) => act === 'new').length,
  changed: planned.filter(({ act }) => act === 'changed').length,
  same: planned.filter(({ act }) => act === 'same').length,
  unclear: planned.filter(({ act }) => act === 'unclear').length,
});

/** Fields that a table of the kind must have and that no column is chosen for. */
export const columnsMissing = (kind: ImportKind, mapping: Mapping): readonly FieldKey[] =>
  fieldsOf[kind].filter((field) => isRequired(kind, field) && mapping[field] === undefined);

/**
 * What bringing in a table would do, line by line, from what is on record now. It changes nothing: the same plan is shown before
 * and carried out after. A line that says what is on record already does nothing, so that the same table can come again.
 */
export function planImport(lines: readonly Line[], mapping: Mapping, reading: Reading): readonly Planned[] {
  const seen = new Map<string, number>();
  // Each line meets what those before it have written.
  let known = reading.known;
  return lines.map((line) => {
    const read = readerOf(line, mapping, reading);
    const made = makers[reading.kind](read, { ...reading, known });
    const about = aboutOf(line, mapping, reading.kind);
    if (made && read.faults.length === 0) {
      const { changes, write, keys } = made;
      const before = keys.map((key) => seen.get(key)).find((line) => line !== undefined);
      if (before === undefined) {
        for (const key of keys) seen.set(key, line.line);
        if (changes === 'same') return { line: line.line, about, act: 'same' };
        known = after(known, write);
        return { line: line.line, about, act: changes, write };
      }
      read.fail('twice', fieldsOf[reading.kind][0] ?? 'name', { line: before });
    }
    return { line: line.line, about, act: 'unclear', faults: read.faults };
  });
}

const aboutOf = ({ cells }: Line, mapping: Mapping, kind: ImportKind): string =>
  fieldsOf[kind]
    .slice(0, 3)
    .map((field) => cells[mapping[field] ?? -1] ?? '')
    .filter(Boolean)
    .join(' · ')
    .slice(0, 200);
