import { sql } from '#platform/database.ts';
import type { Effect } from './effect.store.ts';
import type { ProposalEvent } from './events.ts';
import type { ProposalText } from './provrum.ts';

/** Writes what a proposal says and in which state it is. A posted text is kept version by version. */
export async function applyProposal(effect: Effect<ProposalEvent>): Promise<void> {
  const { db, provrum, event, at } = effect;
  switch (event.kind) {
    case 'proposal-drafted':
      throw new Error('A draft is created, not changed');
    case 'draft-saved':
      return await writeText(effect, event.text);
    case 'proposal-posted':
      await writeText(effect, event.text);
      await sql`
        update provrum set state = 'open', opened_at = ${at}, text_version = 1, material_version = 1
        where id = ${provrum.id}`.execute(db.q());
      return await keepVersion(effect, 1, event.text, true, '');
    case 'proposal-changed':
      await writeText(effect, event.text);
      await sql`
        update provrum set text_version = ${event.version},
          material_version = case when ${event.material} then ${event.version} else material_version end
        where id = ${provrum.id}`.execute(db.q());
      return await keepVersion(effect, event.version, event.text, event.material, event.note);
    case 'proposal-withdrawn':
      await sql`
        update provrum set state = 'withdrawn', changed_at = ${at}, revision = revision + 1
        where id = ${provrum.id}`.execute(db.q());
      return;
    case 'proposal-reopened':
      await sql`
        update provrum set state = case when opened_at is null then 'draft' else 'open' end,
          changed_at = ${at}, revision = revision + 1
        where id = ${provrum.id}`.execute(db.q());
      return;
    case 'co-author-added':
      await sql`
        insert into co_author (provrum_id, person_id, organisation_id)
        values (${provrum.id}, ${event.person}, ${event.organisation}) on conflict do nothing`.execute(db.q());
      return;
    case 'co-author-removed':
      await sql`delete from co_author where provrum_id = ${provrum.id} and person_id = ${event.person}`.execute(db.q());
  }
}

async function writeText({ db, provrum, at }: Effect<ProposalEvent>, text: ProposalText) {
  await sql`
    update provrum set title = ${text.title}, summary = ${text.summary}, question = ${text.question},
      why_now = ${text.whyNow}, to_try = ${text.toTry}, kind = ${text.kind}, themes = ${[...text.themes]}::text[],
      wished_start = ${text.wishedStart}, changed_at = ${at}, revision = revision + 1
    where id = ${provrum.id}`.execute(db.q());
}

async function keepVersion(
  { db, provrum, by, at }: Effect<ProposalEvent>,
  number: number,
  text: ProposalText,
  material: boolean,
  note: string,
) {
  await sql`
    insert into provrum_version (provrum_id, number, content, material, note, person_id, organisation_id, at)
    values (${provrum.id}, ${number}, ${JSON.stringify(text)}::jsonb, ${material}, ${note}, ${by.person}, ${by.organisation}, ${at})`.execute(
    db.q(),
  );
}
