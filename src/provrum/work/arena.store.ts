import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { Arena } from './arena.ts';
import type { ArenaEvent } from './events.ts';

/** The arenas that a provrum uses, in the order in which they are used. */
export async function listArenas(db: Database, provrum: ProvrumId): Promise<readonly Arena[]> {
  const { rows } = await sql<Arena>`
    select a.id, a.name, a.host, a.tested, a.from_day as from, a.to_day as to, a.version, a.created_with as key,
      json_build_object('id', p.id, 'name', p.name) as by
    from arena a join person p on p.id = a.person_id
    where a.provrum_id = ${provrum} and a.removed_at is null
    order by a.from_day nulls last, a.id`.execute(db.q());
  return rows;
}

/** Writes an arena, or takes it away. */
export async function applyArena({ db, provrum, event, by, at }: Effect<ArenaEvent>): Promise<void> {
  switch (event.kind) {
    case 'arena-added':
      await sql`
        insert into arena (provrum_id, name, host, tested, from_day, to_day, created_with, person_id, organisation_id, changed_at)
        values (${provrum.id}, ${event.name}, ${event.host}, ${event.tested}, ${event.from}, ${event.to}, ${event.key},
          ${by.person}, ${by.organisation}, ${at})`.execute(db.q());
      return;
    case 'arena-changed':
      await sql`
        update arena set name = ${event.name}, host = ${event.host}, tested = ${event.tested}, from_day = ${event.from},
          to_day = ${event.to}, version = version + 1, person_id = ${by.person}, organisation_id = ${by.organisation},
          changed_at = ${at}
        where id = ${event.arena}`.execute(db.q());
      return;
    case 'arena-removed':
      await sql`update arena set removed_at = ${at}, version = version + 1 where id = ${event.arena}`.execute(db.q());
  }
}
