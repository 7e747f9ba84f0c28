import { sql } from '#platform/database.ts';
import type { GatheringAtAGlance } from './attention.ts';

const wall = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`);

const countOf = (mode: string, states: string) =>
  sql.raw(`count(*) filter (where r.mode = '${mode}' and r.state in (${states}))`);

/** Every meeting that is to come, or looks for its day, as far as one must know it to see whether it needs a hand: a value of a query. */
export const gatheringsAtAGlance = (at: Date) => sql<readonly GatheringAtAGlance[]>`(
  select coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'network', n.name, 'state', m.state, 'mode', m.mode,
      'when', case when m.starts_at is not null
        then json_build_object('starts', ${wall('m.starts_at')}, 'ends', ${wall('m.ends_at')}) end,
      'hasPlace', m.place <> '' or g.venue_id is not null, 'hasLink', m.link <> '',
      'marks', (select coalesce(json_agg(json_build_object('key', t.key, 'owner', null, 'due', t.due,
          'done', case when t.done_at is not null then json_build_object('by', '', 'at', '') end)), '[]')
        from gathering_task t where t.meeting_id = m.id),
      'places', json_build_object('rule', g.queue_rule,
        'capacity', json_build_object('physical', g.capacity_physical, 'digital', g.capacity_digital)),
      'taken', json_build_object('physical', seats.in_room, 'digital', seats.afar),
      'waiting', json_build_object('physical', seats.wait_for_room, 'digital', seats.wait_afar),
      'expired', seats.expired) order by m.starts_at nulls last, m.id), '[]')
  from gathering g join meeting m on m.id = g.meeting_id left join network n on n.id = m.network_id
  cross join lateral (
    select ${countOf('physical', "'registered', 'offered'")} as in_room, ${countOf('digital', "'registered', 'offered'")} as afar,
      ${countOf('physical', "'waitlisted'")} as wait_for_room, ${countOf('digital', "'waitlisted'")} as wait_afar,
      count(*) filter (where r.state = 'offered' and r.offered_until <= ${at}) as expired
    from registration r where r.meeting_id = m.id) seats
  where m.state in ('planned', 'announced', 'open', 'closed')
    and (m.ends_at is null or m.ends_at > ${at}::timestamptz at time zone 'Europe/Stockholm'))`;
