import { membershipChannel } from '#organisations/membership.store.ts';
import type { Doing } from '#organisations/organisations.store.ts';
import { type Database, sql } from '#platform/database.ts';
import { notify } from '#platform/listen.ts';
import type { ImportKind } from './columns.ts';
import type { ImportState } from './import.store.ts';
import { keyOf, tellOf } from './importedRow.store.ts';

export type UndoRefusal =
  | { readonly kind: 'not-done' }
  /** Somebody has built on it: the line of the file, and what it wrote. */
  | { readonly kind: 'in-use' | 'changed-since'; readonly line: number };

interface WrittenRow {
  readonly line: number;
  readonly table: string;
  readonly row: number;
  readonly before: object | null;
  readonly after: object;
}

class InTheWay extends Error {
  readonly refusal: UndoRefusal;
  constructor(refusal: UndoRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/**
 * Takes back a whole import, the last row first: what it put in is taken out, what it changed is as before. Where somebody has changed
 * or built on any of it since, nothing is taken back, and it is said which line that was.
 */
export async function undoImport(doing: Doing, id: number): Promise<UndoRefusal | null> {
  const { db, at } = doing;
  try {
    return await db.tx(async () => {
      const { rows } = await sql<{ kind: ImportKind; state: ImportState }>`
        select kind, state from import where id = ${id} for update`.execute(db.q());
      if (rows[0]?.state !== 'done') return { kind: 'not-done' };
      const { rows: written } = await sql<WrittenRow>`
        select line, on_table as "table", row_id as row, before, after from import_row
        where import_id = ${id} order by id desc`.execute(db.q());
      for (const one of written) await takeBack(db, one);
      await sql`update import set state = 'undone', undone_at = ${at} where id = ${id}`.execute(db.q());
      await tellOf(doing, 'import-undone', { import: id, importKind: rows[0].kind });
      return null;
    });
  } catch (error) {
    if (error instanceof InTheWay) return error.refusal;
    throw error;
  }
}

async function takeBack(db: Database, { line, table, row, before, after }: WrittenRow): Promise<void> {
  const name = sql.table(table);
  const key = keyOf(table);
  const unchanged = sql`${key} = ${row} and to_jsonb(t) = ${JSON.stringify(after)}::jsonb`;
  const fields = Object.keys(before ?? {}).filter((field) => field !== 'id');
  const statement =
    before === null
      ? sql`delete from ${name} t where ${unchanged}`
      : sql`update ${name} t set (${sql.join(fields.map((field) => sql.ref(field)))}) = (
          select ${sql.join(fields.map((field) => sql`r.${sql.ref(field)}`))}
          from jsonb_populate_record(null::${name}, ${JSON.stringify(before)}::jsonb) r) where ${unchanged}`;
  try {
    const { numAffectedRows } = await statement.execute(db.q());
    if (numAffectedRows !== 1n) throw new InTheWay({ kind: 'changed-since', line });
    if (table === 'membership')
      await notify(db, membershipChannel, String((after as { organisation_id: number }).organisation_id));
  } catch (error) {
    const referred = error instanceof Error && 'code' in error && error.code === '23503';
    throw referred ? new InTheWay({ kind: 'in-use', line }) : error;
  }
}
