import { sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { ReportEvent } from './events.ts';

type ResultEvent = Extract<
  ReportEvent,
  { readonly kind: 'result-published' | 'result-taken-back' | 'result-announced' }
>;

/** Writes the result of a provrum: published, taken back, or told to everybody. */
export async function applyResult({ db, provrum, event, by, at }: Effect<ResultEvent>): Promise<void> {
  switch (event.kind) {
    case 'result-published': {
      const { full, public: summary } = event.content;
      await sql`
        insert into result (provrum_id, report_number, title, public_summary, full_report, assured_by, assured_at,
          published_by, published_at)
        select provrum_id, number, ${summary.title}, ${JSON.stringify(summary)}::jsonb, ${JSON.stringify(full)}::jsonb,
          judged_by, judged_at, ${by.person}, ${at}
        from report_version where provrum_id = ${provrum.id} and number = ${event.number}`.execute(db.q());
      return;
    }
    case 'result-taken-back':
      await sql`update result set taken_back_at = ${at} where id = ${event.result}`.execute(db.q());
      return;
    case 'result-announced':
      await sql`
        update result set announced_at = ${at}, receipt = ${JSON.stringify(event.receipt)}::jsonb
        where id = ${event.result}`.execute(db.q());
  }
}
