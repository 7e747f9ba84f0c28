import type { Database } from '#platform/database.ts';
import { sql } from '#platform/database.ts';
import type { Conference } from './conference.ts';

/** Every annual conference on record, the first first. They are one a year. */
export async function listConferences(db: Database): Promise<readonly Conference[]> {
  const { rows } = await sql<Conference>`
    select year, from_day as from, to_day as to, place, theme from annual_conference order by year`.execute(db.q());
  return rows;
}

/** Puts an annual conference on record, or corrects what is on record of it. Sources that were found stay with it. */
export async function saveConference(db: Database, { year, from, to, place, theme }: Conference): Promise<void> {
  await sql`
    insert into annual_conference (year, from_day, to_day, place, theme, source)
    values (${year}, ${from}, ${to}, ${place}, ${theme}, '')
    on conflict (year) do update set from_day = excluded.from_day, to_day = excluded.to_day,
      place = excluded.place, theme = excluded.theme`.execute(db.q());
}
