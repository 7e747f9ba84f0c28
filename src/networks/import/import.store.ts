import type { Doing } from '#organisations/organisations.store.ts';
import { type Database, sql } from '#platform/database.ts';
import type { HowRead } from '#platform/readTable.ts';
import type { ImportKind, Mapping } from './columns.ts';
import { tellOf } from './importedRow.store.ts';
import type { Counts } from './importing.ts';

export type ImportState = 'draft' | 'done' | 'undone' | 'dropped';

/** A table that somebody brought, and how far it has come. */
export interface Import {
  readonly id: number;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** Gone when it has been carried out or thrown away. */
  readonly content: Uint8Array | null;
  readonly how: Partial<HowRead>;
  readonly mapping: Mapping;
  readonly state: ImportState;
  readonly counts: Partial<Counts>;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
  readonly doneAt: Date | null;
  readonly undoneAt: Date | null;
}

const columns = sql`i.id, i.kind, i.file_name as "fileName", i.mapping, i.state, i.counts, i.version, p.name as by, i.at,
  i.done_at as "doneAt", i.undone_at as "undoneAt",
  json_strip_nulls(json_build_object('encoding', i.encoding, 'separator', i.separator)) as how`;

export async function findImport(db: Database, id: number): Promise<Import | null> {
  const { rows } = await sql<Import>`
    select ${columns}, i.content from import i join person p on p.id = i.person_id where i.id = ${id}`.execute(db.q());
  return rows[0] ?? null;
}

/** The latest imports, without what was in them. */
export async function listImports(db: Database): Promise<readonly Import[]> {
  const { rows } = await sql<Import>`
    select ${columns}, null as content from import i join person p on p.id = i.person_id
    where i.state <> 'dropped' order by i.id desc limit 100`.execute(db.q());
  return rows;
}

/** What is kept of a table when it comes. */
export interface NewImport extends Pick<Import, 'kind' | 'fileName' | 'mapping'> {
  readonly content: Uint8Array;
  readonly key: string | null;
}

/** Keeps a table until it is carried out; the same form twice keeps one. */
export async function createImport({ db, by, at }: Doing, given: NewImport): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into import (kind, file_name, content, mapping, created_with, person_id, organisation_id, at)
    values (${given.kind}, ${given.fileName}, ${given.content}, ${JSON.stringify(given.mapping)}::jsonb, ${given.key},
      ${by.person}, ${by.organisation}, ${at})
    on conflict (created_with) do update set created_with = excluded.created_with -- changes nothing, but returns the row
    returning id`.execute(db.q());
  return rows[0]!.id;
}

/** Says otherwise how a table is read; false where it is no draft any more. */
export async function changeImport(
  db: Database,
  id: number,
  { mapping, how }: { readonly mapping: Mapping; readonly how: Partial<HowRead> },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update import set mapping = ${JSON.stringify(mapping)}::jsonb, encoding = ${how.encoding ?? null},
      separator = ${how.separator ?? null}, version = version + 1
    where id = ${id} and state = 'draft'`.execute(db.q());
  return numAffectedRows === 1n;
}

/** Throws a table away that has not been carried out. */
export async function dropImport(doing: Doing, id: number): Promise<boolean> {
  const { db } = doing;
  return await db.tx(async () => {
    const { rows } = await sql<{ kind: ImportKind }>`
      update import set state = 'dropped', content = null where id = ${id} and state = 'draft'
      returning kind`.execute(db.q());
    const [dropped] = rows;
    if (dropped) await tellOf(doing, 'import-dropped', { import: id, importKind: dropped.kind });
    return dropped !== undefined;
  });
}

/** How a table with these heads was read last, or null. */
export async function findMapping(db: Database, kind: ImportKind, heads: string): Promise<Mapping | null> {
  const { rows } = await sql<{ mapping: Mapping }>`
    select mapping from import_mapping where kind = ${kind} and heads = ${heads}`.execute(db.q());
  return rows[0]?.mapping ?? null;
}
