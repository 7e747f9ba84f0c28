import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord, guestOnRecord, registrationOnRecord } from '../../../test/gatheringOnRecord.ts';
import { saveNeeds } from './needs.store.ts';
import { erasePromised, turnOverdue } from './registration.jobs.ts';

const { db, cast, clock, devices } = await testApp();

const states = async (meeting: MeetingId) =>
  (
    await sql<{ state: string }>`select state from registration where meeting_id = ${meeting} order by id`.execute(
      db.q(),
    )
  ).rows.map(({ state }) => state);
const events = async (meeting: MeetingId) =>
  (
    await sql<{ kind: string; by: number | null; detail: Record<string, unknown> }>`
      select kind, person_id as by, detail from event where meeting_id = ${meeting} order by id`.execute(db.q())
  ).rows;

async function queueOf(meeting: MeetingId, first: string) {
  for (const [at, state] of [first, 'waitlisted', 'waitlisted'].entries()) {
    const person = await guestOnRecord(db, `Gäst ${at}`, `gast${at}.${meeting}@x.example`);
    await registrationOnRecord(db, meeting, { person, state: state as 'waitlisted', at: `2026-11-1${at}T09:00:00Z` });
  }
}

test('an offer that nobody answers goes to the next in line when its time is out, and only once', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 1 });
  await queueOf(meeting, 'waitlisted');
  await sql`update registration set state = 'offered', offered_until = '2026-11-21T08:59:00Z'
    where id = (select min(id) from registration where meeting_id = ${meeting})`.execute(db.q());
  await turnOverdue(devices);
  await turnOverdue(devices);

  assert.deepEqual(await states(meeting), ['cancelled', 'offered', 'waitlisted']);
  assert.deepEqual(
    (await events(meeting)).map(({ kind, by, detail }) => [kind, by, detail['reason']]),
    [
      ['offer-expired', null, undefined],
      ['place-offered', null, 'offer-expired'],
    ],
  );
});

test('what a quota kept is given out when the last day has passed', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 2, rule: 'quota', quota: 1 });
  await queueOf(meeting, 'registered');
  await sql`update registration set organisation_name = 'Bolaget' where meeting_id = ${meeting}`.execute(db.q());
  await sql`update gathering set last_day = '2026-11-21' where meeting_id = ${meeting}`.execute(db.q());
  await turnOverdue(devices);
  assert.deepEqual(await states(meeting), ['registered', 'waitlisted', 'waitlisted']);
  clock.set('2026-11-22T09:00:00Z');
  await turnOverdue(devices);
  clock.set('2026-11-21T09:00:00Z');

  assert.deepEqual(await states(meeting), ['registered', 'offered', 'waitlisted']);
  assert.deepEqual((await events(meeting))[0]?.detail['reason'], 'closed');
});

test('whoever has a place of the other kind gets what a quota kept when the last day has passed', async () => {
  const meeting = await gatheringOnRecord(db, cast, { mode: 'hybrid', physical: 2, rule: 'quota', quota: 1 });
  const [asta, bo] = [cast.person.asta, cast.person.bo];
  const organisation = cast.organisation.dalarna;
  await registrationOnRecord(db, meeting, { person: asta, organisation });
  const waits = await registrationOnRecord(db, meeting, { person: bo, organisation, mode: 'digital' });
  await sql`update registration set wished_mode = 'physical', wished_at = '2026-11-12' where id = ${waits}`.execute(
    db.q(),
  );
  await sql`update gathering set last_day = '2026-11-20' where meeting_id = ${meeting}`.execute(db.q());
  await turnOverdue(devices);
  await turnOverdue(devices);

  const { rows } = await sql`select mode, wished_mode as wished from registration where id = ${waits}`.execute(db.q());
  assert.deepEqual(rows, [{ mode: 'physical', wished: null }]);
  assert.deepEqual(
    (await events(meeting)).map(({ kind, by, detail }) => [kind, by, detail['reason']]),
    [['registration-changed', null, 'closed']],
  );
});

test('needs are erased so many days after the meeting, and it is on record of how many people, and nothing else', async () => {
  const starts = { starts: '2026-11-10T10:00', ends: '2026-11-10T15:00', state: 'held' };
  const [over, recent] = [
    await gatheringOnRecord(db, cast, starts),
    await gatheringOnRecord(db, cast, { ...starts, title: 'Nyss' }),
  ];
  await sql`insert into registration_form (meeting_id, needs_days) values (${over}, 5), (${recent}, 20)`.execute(
    db.q(),
  );
  for (const meeting of [over, recent]) {
    for (const at of [1, 2]) {
      const person = await guestOnRecord(db, 'Gäst', `needs${at}.${meeting}@x.example`);
      const registration = await registrationOnRecord(db, meeting, { person });
      const needs = { diets: ['vegan'], food: 'Jordnötsallergi', access: '' } as const;
      await saveNeeds(db, devices.config.needsKey, { registration, needs, at: clock.now() });
    }
  }
  await erasePromised(devices);
  await erasePromised(devices);

  const { rows } = await sql<{ id: number }>`
    select r.meeting_id as id from registration_need n join registration r on r.id = n.registration_id`.execute(db.q());
  assert.deepEqual(
    rows.map(({ id }) => id),
    [recent, recent],
  );
  const [event, ...more] = await events(over);
  assert.deepEqual([event?.kind, event?.detail['people'], more], ['needs-erased', 2, []]);
  assert.doesNotMatch(JSON.stringify(event), /nöt|vegan/i);
});
