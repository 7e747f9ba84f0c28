import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord, networkOnRecord } from '../../../test/gatheringOnRecord.ts';
import { findArrangement } from './arrangement.store.ts';
import { findGathering } from './gathering.store.ts';

const app = await testApp();
const { db, cast } = app;
const karin = await app.as('karin');
const network = await networkOnRecord(db, cast, { name: 'RUS-nätverket' });
const last = await gatheringOnRecord(db, cast, { network, title: 'RUS-träff', planners: ['cilla'], physical: 25 });
await sql`
  insert into gathering_session (meeting_id, starts_at, ends_at, title, changed_at)
  values (${last}, '2027-02-03T10:00', '2027-02-03T11:00', 'Inledning', '2026-11-01')`.execute(db.q());
await sql`
  insert into gathering_cost (meeting_id, kind, what, planned, actual, changed_at)
  values (${last}, 'venue', 'Lokal', 100000, 120000, '2026-11-01')`.execute(db.q());
await sql`
  insert into network_weeks (year, weeks, at) values (2027, array['2027-W10', '2027-W39'], '2026-11-01')`.execute(
  db.q(),
);

const form = {
  kind: 'network',
  network: String(network),
  title: 'RUS-träff',
  from: '10:00',
  to: '15:00',
  mode: 'physical',
  place: 'Stockholm',
  audience: 'forum',
  rule: 'organisationFirst',
  offerHours: '8',
  like: String(last),
};

test('the next meeting begins as the last one, on a day that the network weeks propose', async () => {
  const html = await (await karin(`${paths.newGathering()}?som=${last}`)).text();
  assert.match(html, /Ifyllt som RUS-träff/);
  assert.match(html, /value="2027-03-10"/); // the Wednesday of week 10, as last time
  assert.match(html, /value="25"/);
  assert.match(html, /I nätverksvecka 10/);
  const answer = await karin(paths.newGathering(), { form: { ...form, day: '2027-03-10', form: 'l'.repeat(16) } });
  assert.equal(answer.status, 303);
  const id = Number(answer.headers.get('location')?.split('/').at(-1)) as MeetingId;
  const { sessions, costs } = await findArrangement(db, id);
  assert.equal(sessions[0]?.when.starts, '2027-03-10T10:00');
  assert.deepEqual([costs[0]?.planned, costs[0]?.actual], [120_000, null]);
  assert.deepEqual(
    (await findGathering(db, id))?.planners.map((planner) => planner.id),
    [cast.person.cilla],
  );
});
