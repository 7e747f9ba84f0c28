import type { EventId, NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { HistoryNames } from '#meetings/gathering/history.ts';
import { type Database, sql } from '#platform/database.ts';
import type { KeptNetworkEvent, NetworkEvent } from './events.ts';

/** An event as it stands in the history of a network. */
export interface NetworkEntry {
  readonly id: EventId;
  readonly at: Date;
  readonly event: KeptNetworkEvent;
  readonly who: string | null;
  readonly organisation: string | null;
  readonly version: string | null;
  /** Of a decision on its state. */
  readonly reason: string | null;
  readonly source: string | null;
}

export const entriesPerPage = 50;

/** What only those in the network are told of. */
const insideKinds: readonly NetworkEvent['kind'][] = [
  'network-post-written',
  'network-post-withdrawn',
  'network-file-added',
  'network-file-removed',
];

/** One page of a network's own history, the newest first. What happens to its meetings stands with each of them. */
export async function listNetworkHistory(
  db: Database,
  network: NetworkId,
  { inside, page }: { readonly inside: boolean; readonly page: number },
): Promise<{ readonly entries: readonly NetworkEntry[]; readonly total: number }> {
  const { rows } = await sql<NetworkEntry & { readonly total: number }>`
    select count(*) over () as total, e.id, e.at, e.detail || jsonb_build_object('kind', e.kind) as event, p.name as who,
      o.name as organisation, e.rulebook_version as version, d.reason, d.source
    from event e left join person p on p.id = e.person_id left join organisation o on o.id = e.organisation_id
    left join network_decision d on e.kind = 'network-state-decided' and d.id = (e.detail ->> 'decision')::bigint
    where e.network_id = ${network} and e.meeting_id is null
      and (${inside} or e.kind <> all(${[...insideKinds]}::text[]))
    order by e.id desc limit ${entriesPerPage} offset ${(page - 1) * entriesPerPage}`.execute(db.q());
  return { entries: rows, total: rows[0]?.total ?? 0 };
}

/** The names that the events' sentences need, in one query however many they are. */
export async function findNames(
  db: Database,
  events: readonly KeptNetworkEvent[],
  erased: string,
): Promise<HistoryNames> {
  const people = events.flatMap((event) => [
    ...('contact' in event && event.contact !== null ? [event.contact] : []),
    ...('people' in event ? event.people : []),
  ]);
  const organisations = events.flatMap((event) => [
    ...('organisation' in event ? [event.organisation] : []),
    ...('coOrganiser' in event && event.coOrganiser !== null ? [event.coOrganiser] : []),
  ]);
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
