import { addDays, type Day, within } from '#kernel/day.ts';
import type { Decision } from '#kernel/decision.ts';
import type { MeetingId } from '#kernel/id.ts';
import type { Week } from '#kernel/isoWeek.ts';
import type { Span } from '#kernel/localTime.ts';
import { type Database, sql } from '#platform/database.ts';
import { type ActedBy, recordEvent } from '../record.store.ts';
import type { WeeksDecided, WeeksDecision, WeeksRefusal } from './decideWeeks.ts';
import { type ProposedDate, proposeDates } from './proposeDates.ts';
import { breaksFor, type SchoolBreak } from './schoolBreak.ts';
import type { Planned, YearKnown } from './weekReasons.ts';

/** The decisions on a year's network weeks, the one that holds first. */
export async function listWeeksDecisions(db: Database, year: number): Promise<readonly WeeksDecision[]> {
  const { rows } = await sql<WeeksDecision>`
    select w.id, w.year, w.weeks, w.note, w.constructed, w.at,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as by
    from network_weeks w left join person p on p.id = w.person_id
    where w.year = ${year} order by w.id desc`.execute(db.q());
  return rows;
}

/** The decided network weeks from a year on; a year without decision has none. */
export async function decidedWeeksFrom(db: Database, year: number): Promise<readonly Week[]> {
  const { rows } = await sql<{ weeks: readonly Week[] }>`
    select distinct on (year) weeks from network_weeks where year >= ${year} order by year, id desc`.execute(db.q());
  return rows.flatMap(({ weeks }) => weeks);
}

/** A year's decided network weeks; null where none are decided. */
export async function decidedWeeks(db: Database, year: number): Promise<readonly Week[] | null> {
  const { rows } = await sql<{ weeks: readonly Week[] }>`
    select weeks from network_weeks where year = ${year} order by id desc limit 1`.execute(db.q());
  return rows[0]?.weeks ?? null;
}

/** Every year's school breaks as they were last imported. */
export async function listSchoolBreaks(db: Database): Promise<readonly SchoolBreak[]> {
  const { rows } = await sql<SchoolBreak>`
    select b.county_code as county, b.name, b.week
    from school_break b
    where b.import_id in (select max(id) from school_break_import group by year)
    order by b.week, b.county_code, b.name`.execute(db.q());
  return rows;
}

/** The forum's meetings between two days, both included, but for those of provrum: one row a day that each lasts. */
export async function listPlanned(
  db: Database,
  from: Day,
  to: Day,
  except: MeetingId | null = null,
): Promise<readonly Planned[]> {
  const { rows } = await sql<Planned>`
    select d::date::text as day, m.title
    from meeting m join gathering g on g.meeting_id = m.id,
      generate_series(m.starts_at::date, m.ends_at::date, interval '1 day') as d
    where m.state <> 'cancelled' and m.starts_at < ${to}::date + 1 and m.ends_at >= ${from}::date
      and m.id is distinct from ${except}
    order by d, m.id`.execute(db.q());
  return rows;
}

interface ConferenceDays {
  readonly from: Day;
  readonly to: Day;
}

/** What is known of a year that its network weeks must keep away from. */
export async function findYearKnown(
  db: Database,
  year: number,
): Promise<YearKnown & { readonly breaksFrom: number | null }> {
  const from = `${year}-01-01` as Day;
  const to = `${year}-12-31` as Day;
  const [all, meetings, conferences, counties] = await Promise.all([
    listSchoolBreaks(db),
    listPlanned(db, from, to),
    sql<ConferenceDays>`
      select from_day as from, coalesce(to_day, from_day) as to from annual_conference
      where from_day between ${from} and ${to}`.execute(db.q()),
    sql<{ count: number }>`
      select count(distinct county_code) as count from organisation where county_code is not null`.execute(db.q()),
  ]);
  const known = breaksFor(year, all);
  return {
    year,
    breaks: known.breaks,
    breaksFrom: known.from,
    conference: conferences.rows.flatMap(daysOf),
    meetings,
    counties: counties.rows[0]?.count ?? 0,
  };
}

function daysOf({ from, to }: ConferenceDays): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; within(day, from, to); day = addDays(day, 1)) days.push(day);
  return days;
}

export interface WeeksCircumstances {
  readonly db: Database;
  readonly by: ActedBy;
  readonly at: Date;
  readonly version: string | null;
}

/** Decides a year's network weeks on what holds now, one at a time, and keeps the decision and its event together. */
export async function changeWeeks(
  { db, by, at, version }: WeeksCircumstances,
  year: number,
  decide: (current: WeeksDecision | null, known: YearKnown) => Decision<WeeksDecided, WeeksRefusal>,
): Promise<Decision<WeeksDecided, WeeksRefusal>> {
  return await db.tx(async () => {
    await sql`select pg_advisory_xact_lock(hashtext('network-weeks'), ${year}::int)`.execute(db.q());
    const current = (await listWeeksDecisions(db, year))[0] ?? null;
    const decision = decide(current, await findYearKnown(db, year));
    if (!decision.ok) return decision;
    const { event } = decision;
    await sql`
      insert into network_weeks (year, weeks, known, note, person_id, organisation_id, at)
      values (${year}, ${event.weeks}, ${JSON.stringify(event.known)}::jsonb, ${event.note}, ${by.person}, ${by.organisation},
        ${at})`.execute(db.q());
    // Words of people, and what was known, stand with the decision.
    const { kind, weeks, added, dropped } = event;
    const told = { kind, year, weeks, added, dropped };
    await recordEvent(db, { event: told, about: {}, by, at, version });
    return decision;
  });
}

export interface DatesWanted {
  readonly today: Day;
  /** When the last meeting like it was; null for the first. */
  readonly last: Span | null;
  /** The meeting that is to be moved, which is not in its own way. */
  readonly except?: MeetingId | null;
  readonly count?: number;
}

/** Dates for a meeting from the decided network weeks to come, with reasons: none where no weeks are decided. */
export async function findDates(
  db: Database,
  { today, last, except = null, count = 4 }: DatesWanted,
): Promise<readonly ProposedDate[]> {
  const year = Number(today.slice(0, 4));
  const [weeks, all, planned] = await Promise.all([
    decidedWeeksFrom(db, year),
    listSchoolBreaks(db),
    listPlanned(db, today, addDays(today, 900), except),
  ]);
  const years = new Set(weeks.map((week) => Number(week.slice(0, 4))));
  return proposeDates({
    weeks,
    after: today,
    last,
    busy: planned.map(({ day }) => day),
    breaks: [...years].flatMap((each) => breaksFor(each, all).breaks),
    count,
  });
}
