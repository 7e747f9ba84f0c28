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

/** A provrum that an idea in a network became. */
export interface Initiative {
  readonly id: ProvrumId;
  readonly title: string;
}

/** The posted proposals that came out of a network, the newest first. */
export async function listInitiatives(db: Database, network: NetworkId): Promise<readonly Initiative[]> {
  const { rows } = await sql<Initiative>`
    select p.id, p.title from provrum_link l join provrum p on p.id = l.provrum_id
    where l.network_id = ${network} and l.relation = 'cameFrom' and l.removed_at is null and p.opened_at is not null
    order by p.id desc limit 50`.execute(db.q());
  return rows;
}
