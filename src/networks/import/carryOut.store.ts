import type { Doing } from '#organisations/organisations.store.ts';
import { sql } from '#platform/database.ts';
import type { ImportKind, Mapping } from './columns.ts';
import type { ImportState } from './import.store.ts';
import { tellOf } from './importedRow.store.ts';
import type { Counts, Planned } from './importing.ts';
import { writeLine } from './writeLine.store.ts';

export type ImportRefusal = { readonly kind: 'not-draft' | 'unclear' | 'nothing' | 'changed-since' | 'clash' };

/** What to carry out, as it was shown to whoever says yes. */
export interface Carrying {
  readonly id: number;
  readonly heads: string;
  readonly mapping: Mapping;
  /** Plans anew on what is on record now. */
  readonly plan: () => Promise<readonly Planned[]>;
  readonly counts: (planned: readonly Planned[]) => Counts;
  /** What was shown: where the record has changed so that something else would come out, nothing is done. */
  readonly shown: string;
}

/**
 * All of it or nothing: each line that is new or changed is written, with what stood there before. What the database itself refuses is
 * a refusal like others, and nothing is written.
 */
export async function carryOut(doing: Doing, carrying: Carrying): Promise<ImportRefusal | Counts> {
  try {
    return await writeAll(doing, carrying);
  } catch (error) {
    if (violates(error)) return { kind: 'clash' };
    throw error;
  }
}

/** True where the rows of a table would break a constraint: SQLSTATE's class 23. */
const violates = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^23\d{3}$/.test(error.code);

async function writeAll(doing: Doing, carrying: Carrying): Promise<ImportRefusal | Counts> {
  const { db, at } = doing;
  return await db.tx(async () => {
    const { rows } = await sql<{ kind: ImportKind; state: ImportState }>`
      select kind, state from import where id = ${carrying.id} for update`.execute(db.q());
    const found = rows[0];
    if (found?.state !== 'draft') return { kind: 'not-draft' };
    // Nobody changes what the plan was made on while it is carried out.
    await sql`lock table organisation, person, mandate, membership, network_organisation, network_weeks, meeting in share row exclusive mode`.execute(
      db.q(),
    );
    const planned = await carrying.plan();
    const counts = carrying.counts(planned);
    if (counts.unclear > 0) return { kind: 'unclear' };
    if (signOf(counts) !== carrying.shown) return { kind: 'changed-since' };
    if (counts.new + counts.changed === 0) return { kind: 'nothing' };
    for (const one of planned) if ('write' in one) await writeLine(doing, carrying.id, one.line, one.write);
    await sql`
      update import set state = 'done', done_at = ${at}, content = null, counts = ${JSON.stringify(counts)}::jsonb
      where id = ${carrying.id}`.execute(db.q());
    await sql`
      insert into import_mapping (kind, heads, mapping) values (${found.kind}, ${carrying.heads}, ${JSON.stringify(carrying.mapping)}::jsonb)
      on conflict (kind, heads) do update set mapping = excluded.mapping`.execute(db.q());
    await tellOf(doing, 'import-done', { import: carrying.id, importKind: found.kind, ...counts });
    return counts;
  });
}

/** What was shown, in a word that a form carries along. */
export const signOf = (counts: Counts): string => [counts.new, counts.changed, counts.same, counts.unclear].join('-');
