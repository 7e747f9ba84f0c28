import type { ProvrumId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import type { PublicSummary } from '#provrum/report/reportText.ts';
import type { TestApp } from './app.ts';
import type { OrganisationKey } from './cast.ts';
import { aPlanText, goAheadOnRecord } from './goAheadOnRecord.ts';

/** What a result says in tests. */
export const aSummary: PublicSummary = {
  title: 'Kortare väg till data',
  summary: 'Tre regioner prövade att dela data varje vecka.',
  sections: {
    tried: 'Att dela data varje vecka.',
    happened: 'Det tog halva tiden.',
    learned: 'En gemensam mall räcker långt.',
    useful: 'Mallen och avtalet.',
    notWorked: 'Att börja utan avtal.',
  },
};

/** A provrum under way: Region Dalarna leads it, its plan is approved. */
export async function runningOnRecord(
  app: TestApp,
  others: readonly OrganisationKey[] = ['halland'],
  title?: string,
): Promise<ProvrumId> {
  const { db, cast, clock } = app;
  const id = await goAheadOnRecord(app, others, title);
  const [text, by, at] = [
    JSON.stringify(aPlanText),
    sql`${cast.person.asta}, ${cast.organisation.dalarna}`,
    clock.now(),
  ];
  await sql`update provrum set state = 'running' where id = ${id}`.execute(db.q());
  await sql`insert into plan (provrum_id, status, started_at) values (${id}, 'approved', ${at})`.execute(db.q());
  await sql`
    insert into plan_section (provrum_id, section, content, person_id, organisation_id, at)
    select ${id}, key, value, ${by}, ${at} from jsonb_each(${text}::jsonb)`.execute(db.q());
  await sql`
    insert into plan_version (provrum_id, number, content, receipt, person_id, organisation_id, at, verdict, judged_by, judged_at)
    values (${id}, 1, ${text}::jsonb, '{"version": "provrum-2023", "facts": {}, "findings": [], "reservations": []}', ${by}, ${at},
      'approved', ${cast.person.karin}, ${at})`.execute(db.q());
  return id;
}

/** A provrum whose result Karin has assured and published, announced unless it is said otherwise. */
export async function resultOnRecord(
  app: TestApp,
  { announced = true, summary = aSummary, others = ['halland'] as readonly OrganisationKey[] } = {},
): Promise<ProvrumId> {
  const { db, cast, clock } = app;
  const id = await runningOnRecord(app, others, summary.title);
  const [karin, at] = [cast.person.karin, clock.now()];
  await sql`update provrum set state = ${announced ? 'published' : 'review'} where id = ${id}`.execute(db.q());
  await sql`insert into report (provrum_id, status, started_at) values (${id}, 'approved', ${at})`.execute(db.q());
  await sql`
    insert into result (provrum_id, report_number, title, public_summary, full_report, assured_by, assured_at, published_by,
      published_at, announced_at)
    values (${id}, 1, ${summary.title}, ${JSON.stringify(summary)}::jsonb,
      ${JSON.stringify({ sections: summary.sections })}::jsonb, ${karin}, ${at}, ${karin}, ${at}, ${announced ? at : null})`.execute(
    db.q(),
  );
  return id;
}
