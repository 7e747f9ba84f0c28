import type { NetworkId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Network } from './network.ts';

/** A network, or null where there is none of that number. */
export async function findNetwork(db: Database, id: NetworkId): Promise<Network | null> {
  const { rows } = await sql<Network>`
    select n.id, n.name, n.state, n.purpose, n.note, n.source as sources, n.revision, n.constructed,
      json_build_object('organisations', n.about_organisations, 'meetingsLeast', n.meetings_least,
        'meetingsMost', n.meetings_most, 'asOf', n.figures_as_of) as figures,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as contact
    from network n left join person p on p.id = n.contact_person_id
    where n.id = ${id}`.execute(db.q());
  return rows[0] ?? null;
}

/** A provrum that came out of a network, or led to it. */
export interface LinkedProvrum {
  readonly id: ProvrumId;
  readonly title: string;
  /** As seen from the provrum. */
  readonly relation: 'cameFrom' | 'ledTo';
}

/** The posted proposals that came out of a network or led to it, the newest first. */
export async function listLinkedProvrum(db: Database, network: NetworkId): Promise<readonly LinkedProvrum[]> {
  const { rows } = await sql<LinkedProvrum>`
    select p.id, p.title, l.relation from provrum_link l join provrum p on p.id = l.provrum_id
    where l.network_id = ${network} and l.removed_at is null and p.opened_at is not null
    order by p.id desc limit 100`.execute(db.q());
  return rows;
}
