import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { LinkEvent } from './events.ts';
import type { Link } from './link.ts';

/**
 * The links of the provrum `p` as JSON; a note between two provrum is read from both ends. What stands at the other end is
 * called what it is called today. Those of long ago first.
 */
export const linksOf = sql<readonly Link[]>`(
  select coalesce(json_agg(json_build_object('id', l.id, 'target', l.target, 'address', l.address,
      'name', coalesce(o.title, n.name, l.name),
      'relation', case when l.target_provrum_id = p.id then 'cameFrom' else l.relation end,
      'other', case when o.id is not null then json_build_object('id', o.id, 'title', o.title, 'state', o.shown) end,
      'network', case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end)
    order by l.id), '[]')
  from provrum_link l
  left join provrum o on o.id = case when l.target_provrum_id = p.id then l.provrum_id else l.target_provrum_id end
  left join network n on n.id = l.network_id
  where l.removed_at is null and (l.provrum_id = p.id or l.target_provrum_id = p.id))`;

/** What a provrum came out of and led to. */
export async function listLinks(db: Database, provrum: ProvrumId): Promise<readonly Link[]> {
  const { rows } = await sql<{ links: readonly Link[] }>`
    select ${linksOf} as links from provrum p where p.id = ${provrum}`.execute(db.q());
  return rows[0]?.links ?? [];
}

/** Writes a link, or takes it away. Between two provrum the row stands with the one that led to the other. */
export async function applyLink({ db, provrum, event, by, at }: Effect<LinkEvent>): Promise<void> {
  const { target, other, network, address } = event;
  const turned = other !== null && event.relation === 'cameFrom';
  const [from, to] = turned ? [other, provrum.id] : [provrum.id, other];
  const relation = other === null ? event.relation : 'ledTo';
  const name = other === null ? event.name : '';
  if (event.kind === 'link-added') {
    await sql`
      insert into provrum_link (provrum_id, relation, target, target_provrum_id, network_id, name, address, person_id,
        organisation_id, at)
      values (${from}, ${relation}, ${target}, ${to}, ${network}, ${name}, ${address}, ${by.person}, ${by.organisation}, ${at})
      on conflict do nothing`.execute(db.q());
    return;
  }
  await sql`
    update provrum_link set removed_at = ${at}
    where provrum_id = ${from} and relation = ${relation} and target = ${target}
      and (name = ${name} or network_id is not null) and network_id is not distinct from ${network}::bigint
      and target_provrum_id is not distinct from ${to}::bigint and removed_at is null`.execute(db.q());
}
