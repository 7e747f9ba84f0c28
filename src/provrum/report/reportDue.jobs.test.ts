import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { runningOnRecord } from '../../../test/resultOnRecord.ts';
import { remindOfReports } from './reportDue.jobs.ts';

const app = await testApp();
const { db, clock, devices } = app;

const reminded = async (provrum: ProvrumId) => {
  await remindOfReports(devices);
  await remindOfReports(devices);
  await app.work();
  const { rows } = await sql<{ address: string; subject: string }>`
    select address, subject from mail where provrum_id = ${provrum} and purpose = 'reportDue' order by id`.execute(
    db.q(),
  );
  return rows;
};

test('whoever leads is reminded once before the day and once after, and not when the day was moved meanwhile', async () => {
  const provrum = await runningOnRecord(app);
  assert.deepEqual(await reminded(provrum), []);

  clock.set('2027-06-15T05:00:00Z');
  const before = await reminded(provrum);
  assert.deepEqual(
    before.map(({ address }) => address),
    ['asta@test.example'],
  );
  assert.match(before[0]!.subject, /ska lämnas senast 27 juni 2027/);

  clock.set('2027-06-29T05:00:00Z');
  assert.equal((await reminded(provrum)).length, 2);

  const karin = await app.as('karin');
  await karin(paths.reportDue(provrum), { form: { due: '2027-07-05', reason: 'Semester.' } });
  const moved = (await reminded(provrum)).map(({ subject }) => subject);
  assert.ok(moved.some((subject) => subject.includes('senast 5 juli 2027')));

  await sql`update provrum set state = 'review' where id = ${provrum}`.execute(db.q());
  clock.set('2027-08-01T05:00:00Z');
  assert.equal((await reminded(provrum)).length, moved.length);
});
