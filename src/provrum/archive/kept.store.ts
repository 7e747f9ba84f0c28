import type { ProvrumId } from '#kernel/id.ts';
import { type Database, type RawBuilder, sql } from '#platform/database.ts';
import { keptTables } from './keeping.ts';
import type { KeptTable, ReadBy } from './keptTable.ts';

/** A row as it goes: its columns by their names. */
export type KeptRow = Readonly<Record<string, unknown>>;
export type KeptRows = Readonly<Record<string, readonly KeptRow[]>>;

export interface KeptFor {
  readonly forum: boolean;
  /** What the receiver may read: `everybody` always. */
  readonly reads: readonly ReadBy[];
}

/** Everything that goes of a provrum, table by table, by the written rule. One query, however many tables there are. */
export async function readKept(db: Database, provrum: ProvrumId, reader: KeptFor): Promise<KeptRows> {
  const readable = Object.entries(keptTables).filter(([, { readBy }]) => reader.reads.includes(readBy));
  const parts = readable.map(([name, table]) => rowsOf(name, table, provrum, reader));
  const { rows } = await sql<{ table: string; rows: readonly KeptRow[] }>`${sql.join(parts, sql` union all `)}`.execute(
    db.q(),
  );
  return Object.fromEntries(rows.map((row) => [row.table, row.rows]));
}

function rowsOf(name: string, table: KeptTable, provrum: ProvrumId, reader: KeptFor): RawBuilder<unknown> {
  const order = table.goes.includes('id') ? sql`x.id` : sql`to_jsonb(x)`;
  return sql`
    select ${name} as table, (select coalesce(jsonb_agg(to_jsonb(x) order by ${order}), '[]')
      from (select ${columnsOf(table)} from ${sql.table(name)} t where ${belongs(table, provrum, reader)}) x) as rows`;
}

function columnsOf({ goes, people = [], organisations = [], withdrawn }: KeptTable): RawBuilder<unknown> {
  const columns = [...goes, ...people, ...organisations].map((column) =>
    withdrawn?.words.includes(column)
      ? sql`case when ${sql.ref(`t.${withdrawn.at}`)} is null then ${sql.ref(`t.${column}`)} end as ${sql.ref(column)}`
      : sql.ref(`t.${column}`),
  );
  return sql.join(columns);
}

/** Which rows are the provrum's, of those that the receiver may know of. */
function belongs({ through, staged }: KeptTable, provrum: ProvrumId, reader: KeptFor): RawBuilder<unknown> {
  const parent = through && keptTables[through.table];
  const own = parent
    ? sql`${sql.ref(`t.${through.column}`)} in (
        select t.id from ${sql.table(through.table)} t where ${belongs(parent, provrum, reader)})`
    : sql`t.provrum_id = ${provrum}`;
  if (!staged || reader.forum) return own;
  const told = sql`(${sql.ref(`t.${staged.decided}`)} is null or ${sql.ref(`t.${staged.announced}`)} is not null)`;
  return sql`${own} and ${told}`;
}

/** Somebody or something named by a number in what goes. */
export interface Named {
  readonly id: number;
  readonly name: string;
}
export interface NamedOrganisation extends Named {
  readonly kind: string;
  readonly orgNumber: string | null;
}

/** The names behind numbers. */
export async function findPeople(db: Database, ids: readonly number[]): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    select id, name from person where id = any(${[...ids]}::bigint[]) order by id`.execute(db.q());
  return rows;
}

export async function findOrganisations(db: Database, ids: readonly number[]): Promise<readonly NamedOrganisation[]> {
  const { rows } = await sql<NamedOrganisation>`
    select id, name, kind, org_number as "orgNumber" from organisation where id = any(${[...ids]}::bigint[])
    order by id`.execute(db.q());
  return rows;
}

/** The versions of the rulebook that receipts and events name, whole: without them no decision can be understood. */
export async function findRulebook(db: Database, ids: readonly string[]): Promise<readonly KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select id, part, status, in_force_from, in_force_to, decided_by, decided_on, document, parameters
    from rulebook_version where id = any(${[...ids]}::text[]) order by id`.execute(db.q());
  return rows;
}
