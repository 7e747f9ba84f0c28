import type { Day } from '#kernel/day.ts';
import type { EventId, OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Reader } from './audience.ts';
import type { KeptEvent } from './history.ts';
import type { Signature } from './news.ts';

/** An event with what a mail about it needs. */
export interface EventOnRecord extends Signature {
  readonly id: EventId;
  readonly at: Date;
  readonly event: KeptEvent;
  readonly provrum: ProvrumId;
  readonly person: PersonId | null;
  readonly organisationId: OrganisationId | null;
}

const onRecord = sql`
  select e.id, e.at, jsonb_set(e.detail, '{kind}', to_jsonb(e.kind)) as event, e.provrum_id as provrum,
    e.person_id as person, e.organisation_id as "organisationId", p.name as who, o.name as organisation
  from event e
  left join person p on p.id = e.person_id
  left join organisation o on o.id = e.organisation_id`;

/** An event about a provrum, or null. */
export async function findEvent(db: Database, id: EventId): Promise<EventOnRecord | null> {
  const { rows } = await sql<EventOnRecord>`${onRecord} where e.id = ${id} and e.provrum_id is not null`.execute(
    db.q(),
  );
  return rows[0] ?? null;
}

/**
 * The event before and the one after in a provrum's history. A provrum is locked while somebody acts, so a rule that
 * turned stands right after the act that turned it.
 */
export async function findNeighbours(
  db: Database,
  { id, provrum }: EventOnRecord,
): Promise<{ readonly before: EventOnRecord | null; readonly after: EventOnRecord | null }> {
  const { rows } = await sql<EventOnRecord>`
    ${onRecord} where e.id in (
      (select max(id) from event where provrum_id = ${provrum} and id < ${id}),
      (select min(id) from event where provrum_id = ${provrum} and id > ${id}))`.execute(db.q());
  return { before: rows.find((row) => row.id < id) ?? null, after: rows.find((row) => row.id > id) ?? null };
}

/** True where an event of a kind has come later, with these words of its detail: what it tells is the newer. */
export async function cameLater(
  db: Database,
  { id, provrum }: Pick<EventOnRecord, 'id' | 'provrum'>,
  kind: KeptEvent['kind'],
  detail: Readonly<Record<string, number | boolean>> = {},
): Promise<boolean> {
  const { rows } = await sql`
    select from event where provrum_id = ${provrum} and id > ${id} and kind = ${kind}
      and detail @> ${JSON.stringify(detail)}::jsonb limit 1`.execute(db.q());
  return rows.length > 0;
}

/** The last time the rules turned; null where they never did. */
export async function findLastTurn(db: Database, provrum: ProvrumId): Promise<EventId | null> {
  const { rows } = await sql<{ id: EventId | null }>`
    select max(id) as id from event
    where provrum_id = ${provrum} and kind in ('readiness-reached', 'readiness-lost')`.execute(db.q());
  return rows[0]?.id ?? null;
}

export interface ReaderOnRecord extends Reader {
  readonly address: string;
  readonly language: Language;
}

/** Everybody who may read proposals on a day, with their mandates and their choice about one provrum. */
export async function listReaders(db: Database, on: Day, provrum: ProvrumId): Promise<readonly ReaderOnRecord[]> {
  const { rows } = await sql<ReaderOnRecord>`
    select p.id as person, p.email as address, p.language, s.level,
      json_agg(json_build_object('organisation', m.organisation_id, 'role', m.role) order by m.id) as mandates
    from person p
    join mandate m on m.person_id = p.id and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
    join organisation o on o.id = m.organisation_id
    left join subscription s on s.person_id = p.id and s.provrum_id = ${provrum}
    where o.kind = 'forum' and m.role in ('secretariat', 'board') or exists (
      select from membership b where b.organisation_id = o.id and b.from_day <= ${on}::date
        and (b.to_day is null or b.to_day >= ${on}::date))
    group by p.id, s.level order by p.id`.execute(db.q());
  return rows;
}

/** Who has been sent a mail about a provrum of one kind. */
export async function listSentTo(db: Database, provrum: ProvrumId, purpose: string): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    select distinct person_id as person from mail
    where provrum_id = ${provrum} and purpose = ${purpose} and state = 'sent' and person_id is not null`.execute(
    db.q(),
  );
  return rows.map(({ person }) => person);
}

/** Organisations' names by their numbers. */
export async function findOrganisationNames(
  db: Database,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, string>> {
  const { rows } = await sql<{ id: OrganisationId; name: string }>`
    select id, name from organisation where id = any(${[...new Set(ids)]}::bigint[])`.execute(db.q());
  return new Map(rows.map(({ id, name }) => [id, name]));
}
