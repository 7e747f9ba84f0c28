import type { MeetingId, NetworkId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { CostedMeeting, CostLine } from './costs.ts';
import type { Exception } from './plan.ts';
import type { TaskMark } from './practical.ts';
import type { Session } from './programme.ts';
import type { Judged } from './quality.ts';

/** An exception as it stands: with who gave the reason. */
export interface KeptException extends Exception {
  readonly by: string;
  readonly at: string;
}

/** What those who arrange a gathering keep of it. */
export interface Arrangement {
  readonly sessions: readonly Session[];
  readonly marks: readonly TaskMark[];
  readonly judged: Judged | null;
  readonly costs: readonly CostLine[];
  readonly exceptions: readonly KeptException[];
  /** Where an imported meeting is told of. */
  readonly sources: readonly string[];
}

const wall = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`);
const moment = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** All that is kept of a gathering besides what it is, in one query. */
export async function findArrangement(db: Database, id: MeetingId): Promise<Arrangement> {
  const { rows } = await sql<Arrangement>`
    select
      (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'speaker', s.speaker, 'room', s.room,
          'about', s.about, 'version', s.version, 'key', s.created_with,
          'when', json_build_object('starts', ${wall('s.starts_at')}, 'ends', ${wall('s.ends_at')})) order by s.starts_at, s.room, s.id), '[]')
        from gathering_session s where s.meeting_id = g.meeting_id and s.removed_at is null) as sessions,
      (select coalesce(json_agg(json_build_object('key', t.key, 'due', t.due,
          'owner', case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end,
          'done', case when t.done_at is not null then json_build_object('by', coalesce(d.name, ''), 'at', ${moment('t.done_at')}) end)), '[]')
        from gathering_task t left join person o on o.id = t.owner_id left join person d on d.id = t.done_by
        where t.meeting_id = g.meeting_id) as marks,
      (select json_build_object('fulfilled', q.fulfilled, 'note', q.note, 'by', p.name, 'at', ${moment('q.at')})
        from gathering_quality q join person p on p.id = q.person_id where q.meeting_id = g.meeting_id) as judged,
      (select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'what', c.what, 'planned', c.planned, 'actual', c.actual,
          'version', c.version, 'key', c.created_with) order by c.id), '[]')
        from gathering_cost c where c.meeting_id = g.meeting_id and c.removed_at is null) as costs,
      (select coalesce(json_agg(json_build_object('rule', e.rule, 'reason', e.reason, 'finding', e.finding,
          'by', coalesce(p.name, ''), 'at', ${moment('e.at')}) order by e.rule), '[]')
        from gathering_exception e left join person p on p.id = e.person_id where e.meeting_id = g.meeting_id) as exceptions,
      g.source as sources
    from gathering g where g.meeting_id = ${id}`.execute(db.q());
  return rows[0] ?? { sessions: [], marks: [], judged: null, costs: [], exceptions: [], sources: [] };
}

/** What a network's meetings of a year cost, and those of the two years before it to go by. */
export async function listNetworkCosts(
  db: Database,
  network: NetworkId,
  year: number,
): Promise<{ readonly meetings: readonly CostedMeeting[]; readonly earlier: readonly CostedMeeting[] }> {
  const { rows } = await sql<CostedMeeting & { readonly earlier: boolean }>`
    select m.state = 'cancelled' as cancelled, extract(year from m.starts_at) < ${year} as earlier,
      (select coalesce(json_agg(json_build_object('planned', c.planned, 'actual', c.actual)), '[]')
        from gathering_cost c where c.meeting_id = m.id and c.removed_at is null) as lines
    from meeting m join gathering g on g.meeting_id = m.id
    where m.network_id = ${network} and extract(year from m.starts_at) between ${year - 2} and ${year}`.execute(db.q());
  return { meetings: rows.filter((row) => !row.earlier), earlier: rows.filter((row) => row.earlier) };
}

/** Somebody who may be asked to plan or to do something: acts for the secretariat, a member or a partner today. */
export interface Helper {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation: string;
}

/** Those who may be asked: of a network's organisations, or of all where it is no network's; and the secretariat. */
export async function listHelpers(db: Database, network: NetworkId | null, today: string): Promise<readonly Helper[]> {
  const { rows } = await sql<Helper>`
    select distinct on (p.name, p.id) p.id, p.name, o.name as organisation
    from mandate m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
    where m.from_day <= ${today} and (m.to_day is null or m.to_day >= ${today})
      and ((o.kind = 'forum' and m.role = 'secretariat') or (o.kind <> 'forum' and (${network}::bigint is null or o.id in (
        select no.organisation_id from network_organisation no where no.network_id = ${network}
          and no.from_day <= ${today} and (no.to_day is null or no.to_day >= ${today})))))
    order by p.name, p.id`.execute(db.q());
  return rows;
}
