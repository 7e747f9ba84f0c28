import type { Day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { NetworkEffect } from './effect.store.ts';
import { hasEnded, type NetworkLifeEvent } from './life.ts';
import type { NetworkState, TakingPart } from './network.ts';

/** Writes what happens to a network itself, and to who takes part. */
export async function applyLife({ db, network, event, by, at }: NetworkEffect<NetworkLifeEvent>): Promise<void> {
  const { id } = network;
  switch (event.kind) {
    case 'network-wished':
      break;
    case 'network-changed':
      await sql`
        update network set name = ${event.content.name}, purpose = ${event.content.purpose}, note = ${event.content.note},
          contact_person_id = ${event.content.contact}, revision = revision + 1
        where id = ${id}`.execute(db.q());
      break;
    case 'network-state-decided':
      if (!by) throw new Error('A network’s state is decided by somebody');
      await sql`
        insert into network_decision (id, network_id, from_state, to_state, on_day, reason, source, person_id, organisation_id, at)
        overriding system value
        values (${event.decision}, ${id}, ${event.from}, ${event.to}, ${event.on}, ${event.content.reason},
          ${event.content.source}, ${by.person}, ${by.organisation}, ${at})`.execute(db.q());
      await sql`update network set state = ${event.to} where id = ${id}`.execute(db.q());
      if (hasEnded({ state: event.to })) await endParts(db, id, event.on);
      if (event.from === 'wished' && event.to === 'active') await startParts(db, id, event.on);
      break;
    case 'network-joined':
      await sql`
        insert into network_organisation (network_id, organisation_id, from_day, contact_person_id)
        values (${id}, ${event.organisation}, ${event.from}, ${event.contact})`.execute(db.q());
      break;
    case 'network-left':
      await sql`update network_organisation set to_day = ${event.to} where id = ${event.part}`.execute(db.q());
      break;
    case 'network-contact-changed':
      await sql`
        update network_organisation set contact_person_id = ${event.contact} where id = ${event.part}`.execute(db.q());
  }
  await sql`update network set changed_at = ${at} where id = ${id}`.execute(db.q());
}

/** Whoever takes part in a network does so until the day before it ends. */
const endParts = (db: Database, network: NetworkId, on: Day) =>
  sql`
    update network_organisation set to_day = greatest(from_day - 1, ${on}::date - 1)
    where network_id = ${network} and (to_day is null or to_day >= ${on}::date)`.execute(db.q());

/** Whoever said that it would come takes part from the first day; who answered is the contact. */
const startParts = (db: Database, network: NetworkId, on: Day) =>
  sql`
    insert into network_organisation (network_id, organisation_id, from_day, contact_person_id)
    select network_id, organisation_id, ${on}::date, person_id from network_interest
    where network_id = ${network} and withdrawn_at is null and role <> 'follow'
    on conflict do nothing`.execute(db.q());

/** Everybody who takes part, has done or will; those of today first. */
export async function listParts(db: Database, network: NetworkId, today: Day): Promise<readonly TakingPart[]> {
  const { rows } = await sql<TakingPart>`
    select m.id, json_build_object('id', o.id, 'name', o.name) as organisation, m.from_day as "from", m.to_day as "to",
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as contact, m.constructed
    from network_organisation m join organisation o on o.id = m.organisation_id
    left join person p on p.id = m.contact_person_id
    where m.network_id = ${network}
    order by coalesce(m.to_day < ${today}::date, false), o.name, m.from_day`.execute(db.q());
  return rows;
}

/** A decision on a network's state as it is shown. */
export interface StateDecision {
  readonly id: number;
  readonly from: NetworkState;
  readonly to: NetworkState;
  readonly on: Day;
  readonly reason: string;
  readonly source: string;
  readonly by: string;
  readonly at: Instant;
}

/** The decisions on a network's state, the newest first. */
export async function listStateDecisions(db: Database, network: NetworkId): Promise<readonly StateDecision[]> {
  const { rows } = await sql<StateDecision>`
    select d.id, d.from_state as "from", d.to_state as "to", d.on_day as "on", d.reason, d.source, p.name as by,
      to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from network_decision d join person p on p.id = d.person_id
    where d.network_id = ${network} order by d.id desc`.execute(db.q());
  return rows;
}

/** What a decision on the state must know: when the last one holds from, and the number that this one gets. */
export async function decisionGround(
  db: Database,
  network: NetworkId,
): Promise<{ readonly last: Day | null; readonly next: number }> {
  const { rows } = await sql<{ last: Day | null; next: number }>`
    select (select max(on_day) from network_decision where network_id = ${network}) as last,
      nextval(pg_get_serial_sequence('network_decision', 'id')) as next`.execute(db.q());
  return rows[0]!;
}

/** True where another network has the name. */
export async function isNameTaken(db: Database, name: string, except: NetworkId | null): Promise<boolean> {
  const { rows } = await sql`
    select from network where lower(name) = lower(${name}) and id is distinct from ${except} limit 1`.execute(db.q());
  return rows.length > 0;
}

/** Somebody one can name: a person with a mandate today. */
export interface Named {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
}

/** The people of some organisations, with a mandate today. */
export async function listPeopleOf(
  db: Database,
  organisations: readonly OrganisationId[],
  today: Day,
): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    select distinct on (o.name, o.id, p.name, p.id) p.id, p.name, json_build_object('id', o.id, 'name', o.name) as organisation
    from mandate m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
    where m.organisation_id = any(${[...organisations]}::bigint[]) and m.from_day <= ${today}::date
      and (m.to_day is null or m.to_day >= ${today}::date)
    order by o.name, o.id, p.name, p.id`.execute(db.q());
  return rows;
}

/** The people of the secretariat today. */
export async function listOffice(db: Database, today: Day): Promise<readonly Pick<Named, 'id' | 'name'>[]> {
  const { rows } = await sql<Pick<Named, 'id' | 'name'>>`
    select distinct p.id, p.name from mandate m join person p on p.id = m.person_id
    where m.role = 'secretariat' and m.from_day <= ${today}::date and (m.to_day is null or m.to_day >= ${today}::date)
    order by p.name`.execute(db.q());
  return rows;
}
