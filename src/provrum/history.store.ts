import type { EventId, OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { type KeptEvent, namedIn, type Names } from './history.ts';
import { fromOutside } from './outside.ts';

/** An event as it stands in the history. */
export interface HistoryEntry {
  readonly id: EventId;
  readonly at: Date;
  readonly event: KeptEvent;
  /** Null where a rule turned by itself. */
  readonly who: string | null;
  readonly organisation: string | null;
  readonly version: string | null;
  /** The decision that the event made, took back or announced. */
  readonly decision: number | null;
}

export const entriesPerPage = 50;

/** A decision or a result that has not been announced is nobody's business but the forum's: neither it nor that it was taken back. */
const readableFor = (forum: boolean) =>
  forum
    ? sql`true`
    : sql`
      case when e.kind in ('go-ahead-given', 'proposal-declined') then coalesce(fate.kind = 'decision-announced', false)
        when e.kind = 'provrum-cancelled' then coalesce((select f.kind = 'cancellation-announced' from event f
          where f.provrum_id = e.provrum_id and f.id > e.id and f.kind in ('cancellation-announced', 'cancellation-taken-back')
          order by f.id limit 1), false)
        when e.kind = 'result-published' then exists (select from result r
          where r.provrum_id = e.provrum_id and r.published_at = e.at and r.announced_at is not null)
        when e.kind in ('spreading-planned', 'spreading-text-kept', 'conference-chosen') then exists (select from result r
          where r.provrum_id = e.provrum_id and r.announced_at is not null)
        else e.kind not in ('decision-taken-back', 'cancellation-taken-back', 'result-taken-back', 'funding-decided',
          'funding-taken-back') end`;

/** With what became of a decision: the next event about one. */
const events = sql`
  from event e
  left join person p on p.id = e.person_id
  left join organisation o on o.id = e.organisation_id
  left join lateral (
    select f.kind, f.detail ->> 'decision' as decision from event f
    where f.provrum_id = e.provrum_id and f.id > e.id and f.kind in ('decision-announced', 'decision-taken-back')
    order by f.id limit 1) fate on e.kind in ('go-ahead-given', 'proposal-declined')`;

const entry = sql`
  e.id, e.at, jsonb_set(e.detail, '{kind}', to_jsonb(e.kind)) as event, p.name as who, o.name as organisation,
  e.rulebook_version as version, coalesce(e.detail ->> 'decision', fate.decision)::bigint as decision`;

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  readonly total: number;
}

/** For whom the history is read. */
export interface HistoryReader {
  readonly forum: boolean;
  /** Of those who take part: what is said in the work is for them, and for the forum. */
  readonly inside: boolean;
}

const told = <Row extends HistoryEntry>(rows: readonly Row[], { forum, inside }: HistoryReader): readonly Row[] =>
  forum || inside ? rows : rows.map((row) => ({ ...row, event: fromOutside(row.event) }));

/** One page of a provrum's history, the newest first. */
export async function listHistory(
  db: Database,
  provrum: ProvrumId,
  { page, ...reader }: HistoryReader & { readonly page: number },
): Promise<HistoryPage> {
  const { rows } = await sql<HistoryEntry & { readonly total: number }>`
    select count(*) over () as total, ${entry} ${events}
    where e.provrum_id = ${provrum} and ${readableFor(reader.forum)}
    order by e.id desc limit ${entriesPerPage} offset ${(page - 1) * entriesPerPage}`.execute(db.q());
  return { entries: told(rows, reader), total: rows[0]?.total ?? 0 };
}

/** The whole of a provrum's history, from its beginning. */
export async function listWholeHistory(
  db: Database,
  provrum: ProvrumId,
  reader: HistoryReader,
): Promise<readonly HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    select ${entry} ${events} where e.provrum_id = ${provrum} and ${readableFor(reader.forum)} order by e.id`.execute(
    db.q(),
  );
  return told(rows, reader);
}

interface NameRow {
  readonly of: 'person' | 'organisation';
  readonly id: number;
  readonly name: string;
}

/** The names that events' sentences need, in one query however many they are. */
export async function findNames(db: Database, about: readonly KeptEvent[], erased: string): Promise<Names> {
  const named = about.map(namedIn);
  const people = named.flatMap(({ people: ids }) => ids);
  const organisations = named.flatMap(({ organisations: ids }) => ids);
  const { rows } = await sql<NameRow>`
    select 'person' as of, id, name from person where id = any(${people}::bigint[])
    union all
    select 'organisation', id, name from organisation where id = any(${organisations}::bigint[])`.execute(db.q());
  const names = new Map(rows.map(({ of, id, name }) => [`${of} ${id}`, name]));
  return {
    person: (id: PersonId) => names.get(`person ${id}`) ?? erased,
    organisation: (id: OrganisationId) => names.get(`organisation ${id}`) ?? erased,
  };
}
