import type { Decision } from '#kernel/decision.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { changeProvrum, type Circumstances, record } from './change.store.ts';
import type { ProposalEvent } from './events.ts';
import type { ProposalRefusal } from './proposal.ts';
import type { Provrum } from './provrum.ts';

type Event<Kind extends ProposalEvent['kind']> = Extract<ProposalEvent, { readonly kind: Kind }>;

/**
 * Puts a draft on record, once for each form: the same form sent again finds what it created. Without a form's key
 * each call creates one.
 */
export async function createDraft(
  circumstances: Circumstances,
  event: Event<'proposal-drafted'>,
  form: string | null,
): Promise<{ readonly id: ProvrumId; readonly created: boolean }> {
  const { db, by, at } = circumstances;
  const { text } = event;
  // The key is the browser's word: bound to person and organisation, nobody can name the form of another.
  const key = form && `${by.person}:${by.organisation}:${form}`;
  return await db.tx(async () => {
    const { rows } = await sql<{ id: ProvrumId }>`
      insert into provrum (state, title, summary, question, why_now, to_try, kind, themes, wished_start,
        organisation_id, created_by, created_with, saved_with, created_at, changed_at)
      values ('draft', ${text.title}, ${text.summary}, ${text.question}, ${text.whyNow}, ${text.toTry}, ${text.kind},
        ${[...text.themes]}::text[], ${text.wishedStart}, ${by.organisation}, ${by.person}, ${key}, ${form}, ${at}, ${at})
      on conflict (created_with) do nothing returning id`.execute(db.q());
    const id = rows[0]?.id;
    if (id === undefined) return { id: await findCreatedWith(db, key), created: false };
    await record(circumstances, id, event, by);
    return { id, created: true };
  });
}

async function findCreatedWith(db: Database, key: string | null): Promise<ProvrumId> {
  const { rows } = await sql<{ id: ProvrumId }>`select id from provrum where created_with = ${key}`.execute(db.q());
  if (!rows[0]) throw new Error('A draft was neither created nor found');
  return rows[0].id;
}

/**
 * Writes a draft's text. `decide` is told whether this same form wrote it last: then nobody else has, even where a
 * saving that was still on its way has raised the revision.
 */
export async function keepDraft(
  circumstances: Circumstances,
  id: ProvrumId,
  form: string | null,
  decide: (provrum: Provrum, ownForm: boolean) => Decision<Event<'draft-saved'>, ProposalRefusal>,
): Promise<Decision<Event<'draft-saved'>, ProposalRefusal> | null> {
  const { db } = circumstances;
  return await db.tx(async () => {
    const decision = await changeProvrum(circumstances, id, async (provrum) =>
      decide(provrum, form !== null && (await findSavedWith(db, id)) === form),
    );
    if (decision?.ok) await sql`update provrum set saved_with = ${form} where id = ${id}`.execute(db.q());
    return decision;
  });
}

async function findSavedWith(db: Database, id: ProvrumId): Promise<string | null> {
  const { rows } = await sql<{ form: string | null }>`select saved_with as form from provrum where id = ${id}`.execute(
    db.q(),
  );
  return rows[0]?.form ?? null;
}
