import type { EventId, MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { type HistoryNames, type KeptGatheringEvent, namedIn, publicKinds } from './history.ts';

/** An event as it stands in the history of a gathering. */
export interface GatheringEntry {
  readonly id: EventId;
  readonly at: Date;
  readonly event: KeptGatheringEvent;
  /** Null where time turned it by itself. */
  readonly who: string | null;
  readonly organisation: string | null;
  readonly version: string | null;
}

export const entriesPerPage = 50;

/** One page of a gathering's history, the newest first. Without `all` only what names nobody who has signed up. */
export async function listGatheringHistory(
  db: Database,
  meeting: MeetingId,
  { all, page }: { readonly all: boolean; readonly page: number },
): Promise<{ readonly entries: readonly GatheringEntry[]; readonly total: number }> {
  const { rows } = await sql<GatheringEntry & { readonly total: number }>`
    select count(*) over () as total, e.id, e.at, jsonb_set(e.detail, '{kind}', to_jsonb(e.kind)) as event, p.name as who,
      o.name as organisation, e.rulebook_version as version
    from event e left join person p on p.id = e.person_id left join organisation o on o.id = e.organisation_id
    where e.meeting_id = ${meeting} and ${all ? sql`true` : sql`e.kind = any(${publicKinds}::text[])`}
    order by e.id desc limit ${entriesPerPage} offset ${(page - 1) * entriesPerPage}`.execute(db.q());
  return { entries: rows, total: rows[0]?.total ?? 0 };
}

/** The names that events' sentences need, in one query however many they are. */
export async function findHistoryNames(
  db: Database,
  events: readonly KeptGatheringEvent[],
  erased: string,
): Promise<HistoryNames> {
  const named = events.map(namedIn);
  const people = named.flatMap((each) => each.people);
  const organisations = named.flatMap((each) => each.organisations);
  const { rows } = await sql<{ of: 'person' | 'organisation'; id: number; name: string }>`
    select 'person' as of, id, name from person where id = any(${people}::bigint[])
    union all
    select 'organisation', id, name from organisation where id = any(${organisations}::bigint[])`.execute(db.q());
  const names = new Map(rows.map(({ of, id, name }) => [`${of} ${id}`, name]));
  return {
    person: (id: PersonId) => names.get(`person ${id}`) ?? erased,
    organisation: (id: OrganisationId) => names.get(`organisation ${id}`) ?? erased,
  };
}
