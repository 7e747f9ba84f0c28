import type { Decision } from '#kernel/decision.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { changeProvrum, type Circumstances } from './change.store.ts';
import type { ActEvent } from './events.ts';
import type { Provrum } from './provrum.ts';

/** What became of a change, and the text it was decided on. */
export interface Kept<Event, Refusal, Whole> {
  readonly decision: Decision<Event, Refusal>;
  readonly whole: Whole;
}

type MaybeLater<Value> = Value | Promise<Value>;

/**
 * Changes something that belongs to a provrum, such as its plan: the provrum is locked, what belongs to it is read fresh,
 * and the domain decides on both. Null where there is no such thing.
 */
export async function changeWith<Event extends ActEvent, Refusal, Whole>(
  circumstances: Circumstances,
  id: ProvrumId,
  find: (db: Database, id: ProvrumId) => Promise<Whole | null>,
  decide: (provrum: Provrum, whole: Whole) => MaybeLater<Decision<Event, Refusal>>,
): Promise<Kept<Event, Refusal, Whole> | null> {
  let whole: Whole | null = null;
  const decision = await changeProvrum<Event, Refusal | null>(circumstances, id, async (provrum) => {
    whole = await find(circumstances.db, id);
    return whole ? await decide(provrum, whole) : { ok: false, refusal: null };
  });
  if (!decision || whole === null) return null;
  return { decision: decision as Decision<Event, Refusal>, whole };
}

/** The texts that are written section by section. */
export type SectionTable = 'plan_section' | 'report_section';

/** Which form wrote a section last. */
export async function findSectionForm(
  db: Database,
  table: SectionTable,
  provrum: ProvrumId,
  section: string,
): Promise<string | null> {
  const { rows } = await sql<{ form: string | null }>`
    select saved_with as form from ${sql.table(table)}
    where provrum_id = ${provrum} and section = ${section}`.execute(db.q());
  return rows[0]?.form ?? null;
}

/** Remembers which form wrote a section: a saving that was still on its way is not another's. */
export async function markSectionForm(
  db: Database,
  table: SectionTable,
  provrum: ProvrumId,
  section: string,
  form: string | null,
): Promise<void> {
  await sql`update ${sql.table(table)} set saved_with = ${form}
    where provrum_id = ${provrum} and section = ${section}`.execute(db.q());
}

/**
 * Writes one section. `change` is told whether this same form wrote it last: then nobody else has, even where a saving
 * that was still on its way has raised the version.
 */
export async function keepSectionOf<Event, Refusal, Whole>(
  db: Database,
  table: SectionTable,
  id: ProvrumId,
  { section, form }: { readonly section: string; readonly form: string | null },
  change: (ownForm: () => Promise<boolean>) => Promise<Kept<Event, Refusal, Whole> | null>,
): Promise<Kept<Event, Refusal, Whole> | null> {
  return await db.tx(async () => {
    const kept = await change(async () => form !== null && (await findSectionForm(db, table, id, section)) === form);
    if (kept?.decision.ok) await markSectionForm(db, table, id, section, form);
    return kept;
  });
}
