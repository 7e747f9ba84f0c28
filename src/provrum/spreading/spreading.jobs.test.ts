import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { resultOnRecord } from '../../../test/resultOnRecord.ts';
import { spreadingNightly } from './spreading.jobs.ts';

const { db, clock, cast, devices, work, ...app } = await testApp();

const mails = async () =>
  (
    await sql<{ person: number }>`select person_id as person from mail where purpose = 'spreading' order by id`.execute(
      db.q(),
    )
  ).rows.map(({ person }) => person);
const waiting = async () =>
  (await sql`select from job.job where name = 'spreading-due' and state = 'created'`.execute(db.q())).rows.length;

test('each night looks for days that have passed, and puts the next night in line', async () => {
  // Far ahead, so that the next night's job is not due by the database's own clock.
  clock.set('2099-01-01T09:00:00Z');
  const id = await resultOnRecord({ db, clock, cast, devices, work, ...app });
  await sql`
    insert into spreading_channel (provrum_id, channel, planned_on, responsible_id) values
      (${id}, 'newsletter', '2099-01-01', ${cast.person.asta}),
      (${id}, 'networkMeeting', '2099-01-01', ${cast.person.olle}),
      (${id}, 'conference', '2099-01-02', ${cast.person.cilla}),
      (${id}, 'web', '2099-01-01', ${cast.person.karin})`.execute(db.q());
  await spreadingNightly(devices);
  await spreadingNightly(devices);
  assert.equal(await waiting(), 1, 'one night is put in line once');

  clock.set('2099-01-02T02:10:00Z');
  await sql`update job.job set start_after = now() where name = 'spreading-due'`.execute(db.q());
  await work();
  // Olle's mandate has ended, Cilla's day has not passed, and the page on the web is there.
  assert.deepEqual(await mails(), [cast.person.asta]);
  assert.equal(await waiting(), 1);

  clock.set('2099-01-03T02:10:00Z');
  await sql`update job.job set start_after = now() where name = 'spreading-due'`.execute(db.q());
  await work();
  assert.deepEqual(await mails(), [cast.person.asta, cast.person.cilla]);
});
