import type { Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';

/** A provrum under way as everybody may know it: no people, no money. */
export interface RunningProvrum {
  readonly id: ProvrumId;
  readonly title: string;
  readonly question: string;
  readonly state: 'approved' | 'planning' | 'running' | 'reporting' | 'review';
  readonly lead: string;
  readonly participants: readonly string[];
  readonly announcedAt: Date;
  /** From the plan that the secretariat has approved. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly constructed: boolean;
}

/**
 * Every provrum with an announced go-ahead whose result is not announced. One whose result is published and not announced
 * is still being reviewed, as far as anybody but the forum knows.
 */
export async function listRunning(db: Database): Promise<readonly RunningProvrum[]> {
  const { rows } = await sql<RunningProvrum>`
    select p.id, p.title, p.question, case when p.state = 'published' then 'review' else p.state end as state,
      l.name as lead, (select coalesce(json_agg(o.name order by o.name), '[]') from organisation o
        where o.id = any (participants_now(p.id, g.participants)) and o.id <> l.id) as participants,
      g.announced_at as "announcedAt", v.content -> 'timetable' ->> 'start' as from, v.content -> 'timetable' ->> 'end' as to,
      p.constructed
    from provrum p
    join go_ahead g on g.provrum_id = p.id and g.verdict = 'approved' and g.announced_at is not null and g.taken_back_at is null
    join organisation l on l.id = p.lead_organisation_id
    left join lateral (select content from plan_version v where v.provrum_id = p.id and v.verdict = 'approved'
      order by number desc limit 1) v on true
    where p.state in ('approved', 'planning', 'running', 'reporting', 'review', 'published')
      and not exists (select from result r where r.provrum_id = p.id and r.announced_at is not null)
    order by g.announced_at desc, p.id desc limit 200`.execute(db.q());
  return rows;
}
