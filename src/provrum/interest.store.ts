import { sql } from '#platform/database.ts';
import type { Effect } from './effect.store.ts';
import type { InterestEvent } from './events.ts';

/** Writes an organisation's standing: one row per organisation and provrum, whoever of its people acts. */
export async function applyInterest({ db, provrum, event, by, at }: Effect<InterestEvent>): Promise<void> {
  switch (event.kind) {
    case 'interest-given':
    case 'interest-changed':
      await sql`
        insert into interest (provrum_id, organisation_id, role, brings, text_version, person_id, given_at, changed_at)
        values (${provrum.id}, ${by.organisation}, ${event.role}, ${event.brings}, ${event.textVersion}, ${by.person}, ${at}, ${at})
        on conflict (provrum_id, organisation_id) do update set
          role = excluded.role, brings = excluded.brings, text_version = excluded.text_version,
          person_id = excluded.person_id, changed_at = excluded.changed_at, withdrawn_at = null,
          given_at = case when interest.withdrawn_at is null then interest.given_at else excluded.given_at end`.execute(
        db.q(),
      );
      break;
    case 'interest-confirmed':
      await sql`
        update interest set text_version = ${event.textVersion}, person_id = ${by.person}, changed_at = ${at}
        where provrum_id = ${provrum.id} and organisation_id = ${by.organisation}`.execute(db.q());
      break;
    case 'interest-withdrawn':
      await sql`
        update interest set withdrawn_at = ${at}, person_id = ${by.person}, changed_at = ${at}
        where provrum_id = ${provrum.id} and organisation_id = ${by.organisation}`.execute(db.q());
  }
  await sql`
    update provrum set changed_at = ${at}, revision = revision + 1,
      interested = (select count(*) from interest where provrum_id = ${provrum.id} and withdrawn_at is null)
    where id = ${provrum.id}`.execute(db.q());
}
