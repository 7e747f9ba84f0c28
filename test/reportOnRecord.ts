import type { ProvrumId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import { checklistItems } from '#provrum/report/checklist.ts';
import { contentFrom } from '#provrum/report/reportText.ts';
import type { TestApp } from './app.ts';
import { aSummary, runningOnRecord } from './resultOnRecord.ts';

/** The whole of a report, with a public text that follows it. */
export const aReportText = contentFrom({ ...aSummary.sections, summary: aSummary.summary }, aSummary.title);

/** Every question of the checklist with yes. */
export const allYes = Object.fromEntries(checklistItems.map((item) => [item, 'yes']));

/** A provrum whose report is written; submitted once, approved by Karin and published, as far as it has come. */
export async function reportOnRecord(
  app: TestApp,
  step: 'writing' | 'submitted' | 'approved' | 'published',
): Promise<ProvrumId> {
  const { db, cast, clock } = app;
  const id = await runningOnRecord(app);
  const [by, at] = [sql`${cast.person.asta}, ${cast.organisation.dalarna}`, clock.now()];
  const [status, state] = step === 'writing' ? ['writing', 'reporting'] : ['submitted', 'review'];
  await sql`update provrum set state = ${state} where id = ${id}`.execute(db.q());
  await sql`
    insert into report (provrum_id, status, started_at)
    values (${id}, ${step === 'writing' || step === 'submitted' ? status : 'approved'}, ${at})`.execute(db.q());
  const written = JSON.stringify({ ...aSummary.sections, summary: aSummary.summary, title: aSummary.title });
  await sql`
    insert into report_section (provrum_id, section, content, person_id, organisation_id, at)
    select ${id}, key, value, ${by}, ${at} from jsonb_each_text(${written}::jsonb)`.execute(db.q());
  if (step === 'writing') return id;
  const judged = step === 'submitted' ? null : cast.person.karin;
  const receipt = '{"version": "provrum-2023", "facts": {}, "findings": []}';
  await sql`
    insert into report_version (provrum_id, number, content, receipt, person_id, organisation_id, at, verdict, judged_by, judged_at)
    values (${id}, 1, ${JSON.stringify(aReportText)}::jsonb, ${receipt}, ${by}, ${at}, ${judged && 'approved'}, ${judged},
      ${judged && at})`.execute(db.q());
  if (step !== 'published') return id;
  await sql`
    insert into result (provrum_id, report_number, title, public_summary, full_report, assured_by, assured_at, published_by, published_at)
    values (${id}, 1, ${aSummary.title}, ${JSON.stringify(aSummary)}::jsonb,
      ${JSON.stringify({ sections: aSummary.sections })}::jsonb, ${judged}, ${at}, ${judged}, ${at})`.execute(db.q());
  return id;
}
