import type { Day } from '#kernel/day.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Language } from '#kernel/text.ts';
import { weekdayInWords } from '#meetings/inWords.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { counties } from '#organisations/county.messages.ts';
import type { Database } from '#platform/database.ts';
import {
  encodings,
  type HowRead,
  readTable,
  type ReadTable,
  separators,
  type TableFault,
} from '#platform/readTable.ts';
import { type FormValues, one } from '#platform/form.ts';
import type { NetworkVersion } from '#rulebook/version.ts';
import { fieldsOf, guessMapping, headSign, type ImportKind, type Mapping } from './columns.ts';
import { columnsMissing, type Counts, countsOf, type Planned, planImport } from './importing.ts';
import { findMapping, type Import } from './import.store.ts';
import { messages } from './import.messages.ts';
import type { Fault } from './lineReader.ts';
import { readOnRecord } from './onRecord.store.ts';

/** A table as it would be brought in now. */
export interface Previewed {
  readonly table: ReadTable;
  readonly missing: ReturnType<typeof columnsMissing>;
  readonly planned: readonly Planned[];
  readonly counts: Counts;
}

const countyNames = Object.fromEntries(Object.entries(counties).map(([code, { sv, en }]) => [code, [sv, en]]));

/** Who asks what a table would do, when, and under which rules for networks. */
export interface Asking {
  readonly db: Database;
  readonly today: Day;
  readonly now: Instant;
  readonly by: Secretariat;
  readonly version: NetworkVersion | null;
}

export const askingIn = (
  {
    var: { db, clock, networkVersion },
  }: { readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'networkVersion'> },
  by: Secretariat,
): Asking => ({
  db,
  today: clock.today(),
  now: clock.now().toISOString() as Instant,
  by,
  version: networkVersion,
});

/** Reads the table and plans what it would do on what is on record at this moment. */
export async function preview(asking: Asking, found: Import): Promise<Previewed | TableFault> {
  if (!found.content) return 'unreadable';
  const table = await readTable(found.content, found.how);
  if (typeof table === 'string') return table;
  const missing = columnsMissing(found.kind, found.mapping);
  const planned = missing.length > 0 ? [] : await plan(asking, found, table);
  return { table, missing, planned, counts: countsOf(planned) };
}

/** What each line does. */
export const plan = async (
  { db, ...asking }: Asking,
  { kind, mapping }: Pick<Import, 'kind' | 'mapping'>,
  table: ReadTable,
): Promise<readonly Planned[]> =>
  planImport(table.rows, mapping, { ...asking, kind, known: await readOnRecord(db), counties: countyNames });

/** How a table with these heads was read last; else by what its heads are called. */
export const firstMapping = async (db: Database, kind: ImportKind, { head }: ReadTable): Promise<Mapping> =>
  (await findMapping(db, kind, headSign(head))) ?? guessMapping(kind, head);

/** What the form says of columns, letters and separators. What is not chosen is guessed. */
export function readChoice(
  kind: ImportKind,
  values: FormValues,
): { readonly mapping: Mapping; readonly how: Partial<HowRead> } {
  const chosen = fieldsOf[kind].flatMap((field) => {
    const typed = one(values, `column-${field}`);
    return /^\d{1,3}$/.test(typed) ? [[field, Number(typed)] as const] : [];
  });
  const encoding = encodings.find((known) => known === one(values, 'encoding'));
  const separator = separators.find((known) => known === one(values, 'separator'));
  return {
    mapping: Object.fromEntries(chosen),
    how: { ...(encoding && { encoding }), ...(separator && { separator }) },
  };
}

/** What is wrong with a line, in a sentence each. */
export function faultWords(fault: Fault, language: Language): string {
  const text = messages[language];
  const said = [...(fault.likely ?? []).map(weekdayInWords), ...(fault.said ?? [])].map((words) => words[language]);
  return text.fault(fault, text.fields[fault.field], said);
}
