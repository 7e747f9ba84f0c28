import type { Day } from '#kernel/day.ts';
import { yearOfWeek } from '#kernel/isoWeek.ts';
import { warningsOf } from '#meetings/weeks/collision.ts';
import { listPairsBetween } from '#meetings/weeks/collision.store.ts';
import { breaksFor } from '#meetings/weeks/schoolBreak.ts';
import { listWeeksDecisions } from '#meetings/weeks/weeks.store.ts';
import type { Database } from '#platform/database.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { networkVersionInForce } from '#rulebook/version.ts';
import { findBackground, listEntries } from './calendar.store.ts';
import { everything, type Sees } from './entry.ts';
import { listKeptReasons } from './year.store.ts';
import { badDays, networkYears, yearWeeks } from './year.ts';

/** All that lies in a year, for whoever looks; what the rulebook says and what collides are for the forum. */
export async function findYear(db: Database, year: number, sees: Sees) {
  const [from, to] = [`${year}-01-01` as Day, `${year}-12-31` as Day];
  const [versions, entries, background, decisions, reasons, pairs] = await Promise.all([
    loadVersions(db),
    listEntries(db, { from, to, sees, narrowing: everything }),
    findBackground(db),
    listWeeksDecisions(db, year),
    sees.forum ? listKeptReasons(db, from, to) : [],
    sees.forum ? listPairsBetween(db, from, to) : [],
  ]);
  const decision = decisions[0] ?? null;
  // The rules of that year: 2018 is judged by what applied then.
  const version = networkVersionInForce(versions, `${year}-07-01` as Day);
  const networkWeeks = background.weeks.filter((week) => yearOfWeek(week) === year);
  const { breaks, from: breaksFrom } = breaksFor(year, background.breaks);
  const told = sees.forum || sees.organisation !== null;
  return {
    decision,
    breaksFrom,
    weeks: yearWeeks({ year, entries, networkWeeks, breaks }),
    networks: told
      ? networkYears({ year, networks: background.active, entries, weeks: decision && networkWeeks }, version)
      : [],
    reasons,
    most: version?.parameters.meetingsPerYearMax ?? null,
    warned: warningsOf(pairs),
    bad: sees.forum ? badDays(entries) : [],
  };
}
