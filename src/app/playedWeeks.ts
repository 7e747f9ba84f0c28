import { type Day, yearOf } from '#kernel/day.ts';
import { proposeWeeks } from '#meetings/weeks/proposeWeeks.ts';
import { assessYear } from '#meetings/weeks/weekReasons.ts';
import { findYearKnown } from '#meetings/weeks/weeks.store.ts';
import { type Database, sql } from '#platform/database.ts';

/** Network weeks from last year to the next, as the program itself proposes them; each decided in the autumn before, and constructed. */
export async function playWeeks(db: Database, today: Day): Promise<void> {
  for (const year of [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]) {
    const at = `${year - 1}-10-14`;
    if (at > today) continue;
    const assessed = assessYear(await findYearKnown(db, year));
    const weeks = proposeWeeks(assessed);
    const known = assessed.filter(({ week }) => weeks.includes(week)).map(({ week, reasons }) => [week, reasons]);
    await sql`
      insert into network_weeks (year, weeks, known, constructed, at)
      values (${year}, ${weeks}, ${JSON.stringify(Object.fromEntries(known))}::jsonb, true, ${`${at}T09:00:00Z`})`.execute(
      db.q(),
    );
  }
}
