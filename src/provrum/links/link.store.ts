import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { LinkEvent } from './events.ts';
import type { Link } from './link.ts';

/** What a provrum came out of and led to; a note between two provrum is read from both ends. Those of long ago first. */
export async function listLinks(db: Database, provrum: ProvrumId): Promise<readonly Link[]> {
  const { rows } = await sql<Link>`
    select l.id, l.target, l.address, coalesce(p.title, l.name) as name,
      case when l.target_provrum_id = ${provrum} then 'cameFrom' else l.relation end as relation,
      case when p.id is not null then json_build_object('id', p.id, 'title', p.title, 'state', p.shown) end as other
    from provrum_link l
    left join provrum p on p.id = case when l.target_provrum_id = ${provrum} then l.provrum_id else l.target_provrum_id end
    where l.removed_at is null and (l.provrum_id = ${provrum} or l.target_provrum_id = ${provrum})
    order by l.id`.execute(db.q());
  return rows;
}

/** Writes a link, or takes it away. Between two provrum the row stands with the one that led to the other. */
export async function applyLink({ db, provrum, event, by, at }: Effect<LinkEvent>): Promise<void> {
  const { target, other, address } = event;
  const turned = other !== null && event.relation === 'cameFrom';
  const [from, to] = turned ? [other, provrum.id] : [provrum.id, other];
  const relation = other === null ? event.relation : 'ledTo';
  const name = other === null ? event.name : '';
  if (event.kind === 'link-added') {
    await sql`
      insert into provrum_link (provrum_id, relation, target, target_provrum_id, name, address, person_id, organisation_id, at)
      values (${from}, ${relation}, ${target}, ${to}, ${name}, ${address}, ${by.person}, ${by.organisation}, ${at})
      on conflict do nothing`.execute(db.q());
    return;
  }
  await sql`
    update provrum_link set removed_at = ${at}
    where provrum_id = ${from} and relation = ${relation} and target = ${target} and name = ${name}
      and target_provrum_id is not distinct from ${to}::bigint and removed_at is null`.execute(db.q());
}
