import type { PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from './effect.store.ts';
import type { ActEvent } from './events.ts';
import { followersBy, type Level } from './subscription.ts';

/** How somebody has chosen to be told about a provrum; null where they have not chosen. */
export async function findSubscription(db: Database, person: PersonId, provrum: ProvrumId): Promise<Level | null> {
  const { rows } = await sql<{ level: Level }>`
    select level from subscription where person_id = ${person} and provrum_id = ${provrum}`.execute(db.q());
  return rows[0]?.level ?? null;
}

/** Follows, mutes, or neither. Doing it again changes nothing. */
export async function changeSubscription(
  db: Database,
  person: PersonId,
  provrum: ProvrumId,
  { level, at }: { readonly level: Level | null; readonly at: Date },
): Promise<void> {
  if (level === null) {
    await sql`delete from subscription where person_id = ${person} and provrum_id = ${provrum}`.execute(db.q());
    return;
  }
  await sql`
    insert into subscription (person_id, provrum_id, level, at) values (${person}, ${provrum}, ${level}, ${at})
    on conflict (person_id, provrum_id) do update set level = excluded.level, at = excluded.at
    where subscription.level <> excluded.level`.execute(db.q());
}

/** Lets those who take part follow. Whoever has muted stays muted. */
export async function followByActing({ db, provrum, event, by, at }: Effect<ActEvent>): Promise<void> {
  for (const person of followersBy(event, by)) {
    await sql`
      insert into subscription (person_id, provrum_id, level, at) values (${person}, ${provrum.id}, 'follow', ${at})
      on conflict do nothing`.execute(db.q());
  }
}
