import type { Doing } from '#organisations/organisations.store.ts';
import { type Database, sql } from '#platform/database.ts';
import { recordEvent } from '../record.store.ts';
import type { SchoolBreak } from './schoolBreak.ts';

export interface BreakImport {
  readonly id: number;
  readonly year: number;
  readonly source: string;
  readonly by: string | null;
  readonly at: Date;
  readonly counties: number;
}

/** The imports of a year's breaks, the one that holds first. */
export async function listBreakImports(db: Database, year: number): Promise<readonly BreakImport[]> {
  const { rows } = await sql<BreakImport>`
    select i.id, i.year, i.source, p.name as by, i.at,
      (select count(distinct b.county_code) from school_break b where b.import_id = i.id) as counties
    from school_break_import i left join person p on p.id = i.person_id
    where i.year = ${year} order by i.id desc`.execute(db.q());
  return rows;
}

export interface BreaksGiven {
  readonly year: number;
  readonly source: string;
  readonly breaks: readonly SchoolBreak[];
}

/** Nobody has done it where it comes with the program. */
type Importing = Pick<Doing, 'db' | 'at'> &
  (Pick<Doing, 'by' | 'version'> | { readonly by: null; readonly version: null });

/**
 * Puts a year's breaks on record in place of those before, which stay as history. False where they are on record just so: the
 * form was sent twice.
 */
export async function importBreaks(
  { db, by, at, version }: Importing,
  { year, source, breaks }: BreaksGiven,
): Promise<boolean> {
  return await db.tx(async () => {
    await sql`select pg_advisory_xact_lock(hashtext('school-breaks'), ${year}::int)`.execute(db.q());
    if (await onRecord(db, { year, source, breaks })) return false;
    const { rows } = await sql<{ id: number }>`
      insert into school_break_import (year, source, person_id, organisation_id, at)
      values (${year}, ${source}, ${by?.person ?? null}, ${by?.organisation ?? null}, ${at}) returning id`.execute(
      db.q(),
    );
    await sql`
      insert into school_break (import_id, county_code, name, week)
      select ${rows[0]!.id}, county, name, week
      from jsonb_to_recordset(${JSON.stringify(breaks)}::jsonb) as g (county text, name text, week text)`.execute(
      db.q(),
    );
    if (by) {
      const event = { kind: 'school-breaks-imported', year, rows: breaks.length };
      await recordEvent(db, { event, about: {}, by, at, version });
    }
    return true;
  });
}

async function onRecord(db: Database, { year, source, breaks }: BreaksGiven): Promise<boolean> {
  const { rows } = await sql<{ source: string; breaks: readonly string[] }>`
    select i.source, coalesce(array_agg(b.county_code || ' ' || b.name || ' ' || b.week)
      filter (where b.week is not null), '{}') as breaks
    from school_break_import i left join school_break b on b.import_id = i.id
    where i.id = (select max(id) from school_break_import where year = ${year})
    group by i.id`.execute(db.q());
  const [last] = rows;
  const given = breaks.map(({ county, name, week }) => `${county} ${name} ${week}`);
  return last !== undefined && last.source === source && last.breaks.toSorted().join() === given.toSorted().join();
}
