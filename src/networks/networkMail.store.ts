import type { Day } from '#kernel/day.ts';
import type { EventId, NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';
import type { KeptNetworkEvent } from './events.ts';

/** An event with who did it, and the words that stand beside it. */
export interface NetworkEventOnRecord {
  readonly network: NetworkId;
  readonly event: KeptNetworkEvent;
  readonly person: PersonId | null;
  readonly who: string | null;
  readonly organisation: string | null;
  /** Of a decision. */
  readonly reason: string | null;
  readonly source: string | null;
  /** Of a post that has not been withdrawn. */
  readonly html: string | null;
}

/** An event of a network, by its number. */
export async function findNetworkEvent(db: Database, id: EventId): Promise<NetworkEventOnRecord | null> {
  const { rows } = await sql<NetworkEventOnRecord>`
    select e.network_id as network, e.detail || jsonb_build_object('kind', e.kind) as event, e.person_id as person,
      p.name as who, o.name as organisation, d.reason, d.source, t.html
    from event e left join person p on p.id = e.person_id left join organisation o on o.id = e.organisation_id
    left join network_decision d on e.kind = 'network-state-decided' and d.id = (e.detail ->> 'decision')::bigint
    left join network_post t on e.kind = 'network-post-written' and t.id = (e.detail ->> 'post')::bigint
      and t.withdrawn_at is null
    where e.id = ${id} and e.network_id is not null`.execute(db.q());
  return rows[0] ?? null;
}

/** Somebody who may be told. */
export interface NetworkReader {
  readonly person: PersonId;
  readonly address: string;
  readonly language: Language;
  /** They may write in its talk. */
  readonly writes?: boolean;
}

const mandated = (today: Day) => sql`
  exists (select from mandate m where m.person_id = p.id and m.from_day <= ${today}::date
    and (m.to_day is null or m.to_day >= ${today}::date))`;
const unmuted = (network: NetworkId) => sql`
  not exists (select from network_subscription s where s.network_id = ${network} and s.person_id = p.id and s.level = 'mute')`;

/**
 * Who is told what happens in a network: the contacts of those who take part on a day, whoever looks after it, and those who
 * follow it, as long as they still read it. `inside`: only those who read its talk.
 */
export async function listNetworkReaders(
  db: Database,
  network: NetworkId,
  { today, on, inside }: { readonly today: Day; readonly on: Day; readonly inside: boolean },
): Promise<readonly NetworkReader[]> {
  const { rows } = await sql<NetworkReader>`
    with part as (select * from network_organisation where network_id = ${network} and from_day <= ${today}::date
      and (to_day is null or to_day >= ${on}::date))
    select p.id as person, p.email as address, p.language, exists (
      select from mandate m join organisation o on o.id = m.organisation_id
      where m.person_id = p.id and m.from_day <= ${today}::date and (m.to_day is null or m.to_day >= ${today}::date)
        and (o.kind = 'forum' and m.role = 'secretariat' or o.id in (select organisation_id from part))) as writes
    from person p
    where p.email is not null and ${mandated(today)} and ${unmuted(network)} and (
      p.id in (select contact_person_id from part)
      or p.id = (select contact_person_id from network where id = ${network})
      or exists (select from network_subscription s where s.network_id = ${network} and s.person_id = p.id and s.level = 'follow'
        and (${!inside} or exists (select from mandate m join organisation o on o.id = m.organisation_id
          where m.person_id = p.id and m.from_day <= ${today}::date and (m.to_day is null or m.to_day >= ${today}::date)
            and (o.kind = 'forum' or o.id in (select organisation_id from part))))))
    order by p.id`.execute(db.q());
  return rows;
}

/** Who answered to a network that was wished for, and for which organisation. */
export async function listWishers(
  db: Database,
  network: NetworkId,
): Promise<readonly (NetworkReader & { readonly organisation: string; readonly comes: boolean })[]> {
  const { rows } = await sql<NetworkReader & { readonly organisation: string; readonly comes: boolean }>`
    select p.id as person, p.email as address, p.language, o.name as organisation, i.role <> 'follow' as comes
    from network_interest i join person p on p.id = i.person_id join organisation o on o.id = i.organisation_id
    where i.network_id = ${network} and i.withdrawn_at is null and p.email is not null and ${unmuted(network)}
    order by p.id`.execute(db.q());
  return rows;
}

/** Who answers for each member and partner today. */
export async function listRepresentatives(db: Database, today: Day): Promise<readonly NetworkReader[]> {
  const { rows } = await sql<NetworkReader>`
    select distinct p.id as person, p.email as address, p.language
    from mandate m join person p on p.id = m.person_id
    join membership s on s.organisation_id = m.organisation_id
    where m.from_day <= ${today}::date and (m.to_day is null or m.to_day >= ${today}::date) and p.email is not null
      and s.from_day <= ${today}::date and (s.to_day is null or s.to_day >= ${today}::date)
      and (m.role = 'representative' or s.kind = 'partner' and m.role = 'contact')
    order by 1`.execute(db.q());
  return rows;
}

/** Some people with their addresses. */
export async function listByNumber(db: Database, people: readonly PersonId[]): Promise<readonly NetworkReader[]> {
  const { rows } = await sql<NetworkReader>`
    select id as person, email as address, language from person
    where id = any(${[...people]}::bigint[]) and email is not null order by id`.execute(db.q());
  return rows;
}

export async function organisationName(db: Database, id: OrganisationId): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from organisation where id = ${id}`.execute(db.q());
  return rows[0]?.name ?? '';
}
