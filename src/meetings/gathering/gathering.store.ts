import type { MeetingId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Gathering } from './gathering.ts';
import { whereHeld } from './where.store.ts';

const wall = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`);
const span = (starts: string, ends: string) =>
  sql`case when ${sql.raw(starts)} is null then null else json_build_object('starts', ${wall(starts)}, 'ends', ${wall(ends)}) end`;

/** A gathering with what is needed to act on it, in one query; null where there is none of that number. */
export async function findGathering(db: Database, id: MeetingId): Promise<Gathering | null> {
  const { rows } = await sql<Gathering>`
    select m.id, m.uid, g.kind, g.audience, m.state, m.sequence, m.version, m.reason, g.invitation, g.constructed,
      case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end as network,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.title) end as provrum,
      json_build_object('title', m.title, 'mode', m.mode, 'place', m.place, 'link', m.link, 'about', m.about) as text,
      ${span('m.starts_at', 'm.ends_at')} as "when", ${span('m.moved_from', 'm.moved_from_end')} as "movedFrom",
      json_build_object('capacity', json_build_object(
          'physical', case when m.mode = 'digital' then 0 else g.capacity_physical end,
          'digital', case when m.mode = 'physical' then 0 else g.capacity_digital end),
        'rule', g.queue_rule, 'quota', g.quota, 'offerHours', g.offer_hours, 'lastDay', g.last_day) as places,
      case when v.id is not null then json_build_object('id', v.id, 'name', v.name) end as venue, ${whereHeld} as "where",
      (select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name) order by w.name, w.id), '[]')
        from gathering_planner gp join person w on w.id = gp.person_id where gp.meeting_id = m.id) as planners
    from gathering g join meeting m on m.id = g.meeting_id
    left join network n on n.id = m.network_id left join provrum p on p.id = m.provrum_id
    left join venue v on v.id = g.venue_id
    where g.meeting_id = ${id}`.execute(db.q());
  return rows[0] ?? null;
}
