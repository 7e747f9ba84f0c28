import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { itemField } from '#provrum/report/report.form.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { allYes, reportOnRecord } from './reportOnRecord.ts';
import { runningOnRecord } from './resultOnRecord.ts';

export type ReportStage = Awaited<ReturnType<typeof setReportStage>>;

/** Reports and results, each in the state in which something can be done with it. */
export async function setReportStage(app: TestApp) {
  const { db } = app;
  const [back, told] = [await reportOnRecord(app, 'published'), await reportOnRecord(app, 'published')];
  const { rows } = await sql<{ id: number; provrum: number }>`
    select id, provrum_id as provrum from result where provrum_id in (${back}, ${told})`.execute(db.q());
  const resultOf = (provrum: number) => String(rows.find((row) => row.provrum === provrum)?.id);
  return {
    running: await runningOnRecord(app),
    writing: await reportOnRecord(app, 'writing'),
    submitted: await reportOnRecord(app, 'submitted'),
    approved: await reportOnRecord(app, 'approved'),
    back: { provrum: back, result: resultOf(back) },
    told: { provrum: told, result: resultOf(told) },
  };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Those who lead; what others who take part may do is theirs to do with their own. */
const leads: Act['may'] = ['asta', 'boel'];
const secretariat: Act['may'] = ['karin'];

/** Every act on a report and its result. */
export function reportActsOf({ cast }: TestApp, on: ReportStage, act: Describe): readonly Act[] {
  const answers = Object.fromEntries(
    Object.entries(allYes).map(([item, answer]) => [itemField(item as never), answer]),
  );
  return [
    act(paths.startReport(':id'), paths.startReport(on.running), leads),
    act(paths.saveReportPart(':id'), paths.saveReportPart(on.writing), leads, {
      organisation: String(cast.organisation.dalarna),
      section: 'tried',
      text: 'Vi prövade något annat.',
      version: '1',
      form: 's'.repeat(22),
    }),
    act(paths.submitReport(':id'), paths.submitReport(on.writing), leads, { edition: '7' }),
    act(paths.reviewReport(':id'), paths.reviewReport(on.submitted), secretariat, {
      act: 'return',
      number: '1',
      ...answers,
      'remark-report': 'Bra början.',
      'remark-tried-1': 'Vilka var med?',
    }),
    act(paths.reportDue(':id'), paths.reportDue(on.running), secretariat, { due: '2027-08-31', reason: 'Semester.' }),
    act(paths.publishResult(':id'), paths.publishResult(on.approved), secretariat, { number: '1' }),
    act(paths.takeBackResult(':id'), paths.takeBackResult(on.back.provrum), secretariat, {
      result: on.back.result,
      reason: 'Fel siffra.',
    }),
    act(paths.announceResult(':id'), paths.announceResult(on.told.provrum), secretariat, { result: on.told.result }),
  ];
}
