import type { MeetingId, NetworkId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Cast } from '../test/cast.ts';

export interface Filled {
  /** With five years of meetings. */
  readonly network: NetworkId;
  /** Who have mandates, each in one of the organisations. */
  readonly people: readonly PersonId[];
}

/** Ten networks, 2 000 meetings over five years, and 300 people who have signed up for many of them; in bulk, past the acts. */
export async function fillNetworks(db: Database, { organisation, person }: Cast): Promise<Filled> {
  const members = Object.entries(organisation).flatMap(([key, id]) => (key === 'reglab' ? [] : [id]));
  const { rows: networks } = await sql<{ id: NetworkId }>`
    insert into network (name, state, constructed) select 'Nätverk ' || n, 'active', true from generate_series(1, 10) n
    returning id`.execute(db.q());
  await sql`
    insert into network_organisation (network_id, organisation_id, from_day, constructed)
    select n.id, o, '2020-01-01', true from network n, unnest(${members}::bigint[]) o`.execute(db.q());
  const { rows: people } = await sql<{ id: PersonId }>`
    insert into person (name, email, constructed)
    select 'Person ' || n, 'person' || n || '@bench.example', true from generate_series(1, 300) n returning id`.execute(
    db.q(),
  );
  const ids = people.map(({ id }) => id);
  await sql`
    insert into mandate (person_id, organisation_id, role, from_day)
    select p, (${members}::bigint[])[1 + n % ${members.length}], 'contact', '2020-01-01'
    from unnest(${ids}::bigint[]) with ordinality as t (p, n)`.execute(db.q());
  await sql`
    with made as (
      insert into meeting (network_id, uid, state, title, mode, place, starts_at, ends_at, person_id, organisation_id, changed_at)
      select (${networks.map(({ id }) => id)}::bigint[])[1 + n % 10], 'bench-' || n, case when n < 1600 then 'held' else 'open' end,
        'Träff nummer ' || n, 'physical', 'Stockholm', timestamp '2022-06-01 10:00' + n * interval '22 hours',
        timestamp '2022-06-01 13:00' + n * interval '22 hours', ${person.karin}, ${organisation.reglab}, timestamptz '2022-01-01'
      from generate_series(1, 2000) n returning id
    )
    insert into gathering (meeting_id, kind, audience, constructed) select id, 'network', 'network', true from made`.execute(
    db.q(),
  );
  await sql`
    insert into registration (meeting_id, person_id, organisation_id, mode, state, queued_at, registered_by, created_at, changed_at)
    select m.id, p, d.organisation_id, 'physical', 'registered', m.changed_at, p, m.changed_at, m.changed_at
    from unnest(${ids}::bigint[]) p join mandate d on d.person_id = p join meeting m on (m.id + p) % 20 = 0`.execute(
    db.q(),
  );
  await sql`analyze`.execute(db.q());
  return { network: networks[0]!.id, people: ids };
}

/** A meeting of tomorrow's kind with few places: what many rush to. */
export async function addRush(db: Database, { organisation, person }: Cast, places: number): Promise<MeetingId> {
  const { rows } = await sql<{ id: MeetingId }>`
    insert into meeting (uid, state, title, mode, place, starts_at, ends_at, person_id, organisation_id, changed_at)
    values ('rush@bench', 'open', 'Få platser', 'physical', 'Stockholm', '2027-02-03T10:00', '2027-02-03T15:00', ${person.karin},
      ${organisation.reglab}, timestamptz '2026-11-01') returning id`.execute(db.q());
  const id = rows[0]!.id;
  await sql`
    insert into gathering (meeting_id, kind, audience, capacity_physical, constructed)
    values (${id}, 'other', 'forum', ${places}, true)`.execute(db.q());
  return id;
}
