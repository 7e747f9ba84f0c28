import type { ProvrumId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { OrganisationKey } from './cast.ts';
import { resultOnRecord } from './resultOnRecord.ts';

/** What has happened to a provrum, as its acts would have recorded it. */
export async function happened(
  { db, cast }: TestApp,
  provrum: ProvrumId,
  kind: string,
  at: string,
  detail: object = {},
  by: OrganisationKey = 'dalarna',
): Promise<void> {
  await sql`
    insert into event (at, kind, person_id, organisation_id, provrum_id, detail)
    values (${at}, ${kind}, ${cast.person.asta}, ${cast.organisation[by]}, ${provrum}, ${JSON.stringify(detail)}::jsonb)`.execute(
    db.q(),
  );
}

/**
 * A provrum that has gone all the way: posted in January 2025, ready in February, go-ahead in March, started in April,
 * reported in September, its result announced in October, used by one member since November.
 */
export async function livedOnRecord(app: TestApp): Promise<ProvrumId> {
  const { db } = app;
  const id = await resultOnRecord(app);
  const day = (month: string) => `2025-${month}-10T10:00:00Z`;
  await sql`update provrum set opened_at = ${day('01')} where id = ${id}`.execute(db.q());
  await sql`
    update go_ahead set decided_at = ${day('03')}, announced_at = ${day('03')},
      receipt = '{"reservations": [{"rule": "provrum.regionShare", "reason": "Myndigheterna behövs."}]}'
    where provrum_id = ${id}`.execute(db.q());
  await sql`update plan_version set judged_at = ${day('03')} where provrum_id = ${id}`.execute(db.q());
  await sql`update result set published_at = ${day('10')}, announced_at = ${day('10')} where provrum_id = ${id}`.execute(
    db.q(),
  );
  await happened(app, id, 'proposal-posted', day('01'));
  await happened(app, id, 'readiness-reached', day('02'));
  await happened(app, id, 'decision-announced', day('03'), { decision: 1 });
  await happened(app, id, 'planning-started', day('03'));
  await happened(app, id, 'budget-line-added', day('03'), { amount: 20_000_000, cost: 'expert' });
  await happened(app, id, 'budget-line-changed', day('04'), { amount: 18_000_000, previous: 20_000_000 });
  await happened(app, id, 'funding-granted', day('04'), { amount: 9_000_000, year: 2025 });
  await happened(app, id, 'provrum-started', day('04'));
  await happened(app, id, 'cost-recorded', day('06'), { amount: 5_000_000, cost: 'expert' });
  await happened(app, id, 'payment-paid', day('07'), { amount: 4_000_000 });
  await happened(app, id, 'report-started', day('09'));
  await happened(app, id, 'report-submitted', day('09'));
  await happened(app, id, 'result-announced', day('10'));
  await happened(app, id, 'uptake-answered', day('11'), { answer: 'used', previous: null, note: 'I RUS.' }, 'skane');
  return id;
}
