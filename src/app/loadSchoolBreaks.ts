import { week } from '#kernel/isoWeek.ts';
import { importBreaks } from '#meetings/weeks/breaks.store.ts';
import type { BreakName, SchoolBreak } from '#meetings/weeks/schoolBreak.ts';
import { type Database, sql } from '#platform/database.ts';
import { readReal } from './seeds.ts';

/** Loads the year of school breaks that was found in a source, once: who imports others for that year keeps them. */
export async function loadSchoolBreaks(db: Database, at: Date): Promise<void> {
  const { year, hostlovWeek, sportlovByCounty, pasklovByCounty, source } = readReal().schoolBreaks;
  const { rows } = await sql`select from school_break_import where year = ${year} limit 1`.execute(db.q());
  if (rows.length > 0) return;
  const of = (name: BreakName, byCounty: Readonly<Record<string, readonly number[]>>): readonly SchoolBreak[] =>
    Object.entries(byCounty).flatMap(([county, weeks]) =>
      weeks.flatMap((number) => {
        const found = week(year, number);
        return found ? [{ county, name, week: found }] : [];
      }),
    );
  const autumn = Object.fromEntries(Object.keys(sportlovByCounty).map((county) => [county, [hostlovWeek]]));
  const breaks = [...of('winter', sportlovByCounty), ...of('easter', pasklovByCounty), ...of('autumn', autumn)];
  await importBreaks({ db, by: null, at, version: null }, { year, source, breaks });
}
