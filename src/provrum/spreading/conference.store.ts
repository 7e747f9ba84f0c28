import { recordEvent } from '#meetings/record.store.ts';
import type { Doing } from '#organisations/organisations.store.ts';
import { type Database, sql } from '#platform/database.ts';
import { type Conference, isSame } from './conference.ts';

/** Every annual conference on record, the first first. They are one a year. */
export async function listConferences(db: Database): Promise<readonly Conference[]> {
  const { rows } = await sql<Conference>`
    select year, from_day as from, to_day as to, place, theme from annual_conference order by year`.execute(db.q());
  return rows;
}

/**
 * Puts an annual conference on record, or corrects what is on record of it. Sources that were found stay with it. What stands
 * there just so is left as it is: a form was sent twice.
 */
export async function saveConference({ db, by, at, version }: Doing, conference: Conference): Promise<void> {
  const { year, from, to, place, theme } = conference;
  await db.tx(async () => {
    await sql`lock table annual_conference in share row exclusive mode`.execute(db.q());
    const previous = (await listConferences(db)).find((one) => one.year === year) ?? null;
    if (previous && isSame(previous, conference)) return;
    await sql`
      insert into annual_conference (year, from_day, to_day, place, theme, source)
      values (${year}, ${from}, ${to}, ${place}, ${theme}, '')
      on conflict (year) do update set from_day = excluded.from_day, to_day = excluded.to_day,
        place = excluded.place, theme = excluded.theme`.execute(db.q());
    const kind = previous ? 'annual-conference-changed' : 'annual-conference-added';
    const event = { kind, ...conference, previous };
    await recordEvent(db, { event, about: {}, by, at, version });
  });
}
