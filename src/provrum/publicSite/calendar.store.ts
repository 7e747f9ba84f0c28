import { type Database, sql } from '#platform/database.ts';
import type { Presentable } from './calendar.ts';

/** Announced results with the conference that they belong to, the latest announced first. */
export async function listPresentable(db: Database): Promise<readonly Presentable[]> {
  const { rows } = await sql<Presentable>`
    select r.provrum_id as provrum, r.title, (r.announced_at at time zone 'Europe/Stockholm')::date as "announcedOn",
      s.conference_year as chosen, n.conference_year as presented
    from result r left join spreading s on s.provrum_id = r.provrum_id
    left join presentation n on n.provrum_id = r.provrum_id and n.taken_back_at is null
    where r.announced_at is not null and r.taken_back_at is null
    order by r.announced_at desc, r.id desc limit 500`.execute(db.q());
  return rows;
}
