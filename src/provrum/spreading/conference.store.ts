import type { Database } from '#platform/database.ts';
import { sql } from '#platform/database.ts';
import type { Conference } from './conference.ts';

/** Every annual conference on record, the first first. They are one a year. */
export async function listConferences(db: Database): Promise<readonly Conference[]> {
  const { rows } = await sql<Conference>`
    select year, from_day as from, to_day as to, place, theme from annual_conference order by year`.execute(db.q());
  return rows;
}
