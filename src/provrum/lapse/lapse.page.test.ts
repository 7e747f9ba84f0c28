import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { answerAs, openProposal } from '../../../test/openProposal.ts';
import { testApp } from '../../../test/app.ts';
import { lapse } from './lapse.jobs.ts';

const app = await testApp();
const { db, clock, devices, work } = app;

const nightOf = async (day: string) => {
  clock.set(`${day}T03:00:00Z`);
  await lapse(devices);
  await work();
};
const stateOf = async (id: ProvrumId) =>
  (await sql<{ state: string }>`select state from provrum where id = ${id}`.execute(db.q())).rows[0]!.state;
const eventsOf = async (id: ProvrumId) =>
  (
    await sql<{ kind: string }>`
      select kind from event where provrum_id = ${id} and kind like '%lap%' or provrum_id = ${id} and kind = 'proposal-kept'
      order by id`.execute(db.q())
  ).rows.map(({ kind }) => kind);
const told = async (id: ProvrumId) =>
  (
    await sql<{ said: string }>`
      select split_part(address, '@', 1) || ': ' || subject as said from mail
      where provrum_id = ${id} and purpose = 'lapse' and state = 'waiting' order by 1`.execute(db.q())
  ).rows.map(({ said }) => said);
const openOn = async (
  day: string,
  ...given: Parameters<typeof openProposal> extends [unknown, ...infer Rest] ? Rest : never
) => {
  clock.set(`${day}T09:00:00Z`);
  return await openProposal(app, ...given);
};

test('a proposal that nobody does anything about lapses after a reminder to those who write it, and can be opened again', async () => {
  const id = await openOn('2026-11-21', { halland: 'follow' }, 'Tyst fråga');
  await nightOf('2027-11-20');
  assert.deepEqual(await eventsOf(id), []);
  await nightOf('2027-11-21');
  await nightOf('2027-11-22');
  assert.deepEqual(await eventsOf(id), ['lapse-reminded']);
  assert.deepEqual(await told(id), ['asta: Förfaller den 21 december 2027: Tyst fråga']);

  const page = await (await (await app.as('cilla'))(paths.provrum(id))).text();
  assert.match(page, /Förslaget förfaller den 21 december 2027 om ingen gör något/);
  assert.doesNotMatch(page, /Behåll förslaget/, 'only its writers can keep it');
  const english = await (await (await app.as('asta'))(localise(paths.provrum(id), 'en'))).text();
  assert.match(english, /lapses on 21 December 2027[^]*Keep the proposal/);

  await nightOf('2027-12-20');
  assert.equal(await stateOf(id), 'open');
  await nightOf('2027-12-21');
  assert.equal(await stateOf(id), 'withdrawn');
  assert.deepEqual(await eventsOf(id), ['lapse-reminded', 'proposal-lapsed']);
  assert.deepEqual(await told(id), [
    'asta: Förslaget har förfallit: Tyst fråga',
    'cilla: Förslaget har förfallit: Tyst fråga',
  ]);
  const asta = await app.as('asta');
  assert.match(await (await asta(paths.provrum(id))).text(), /Förslaget har förfallit\. Ingen hade gjort något sedan/);
  assert.equal((await asta(paths.reopenProposal(id), { form: {} })).status, 303);
  await nightOf('2027-12-23');
  assert.equal(await stateOf(id), 'open');
});

test('its writers keep it with one press, and the reminder that waits is taken back', async () => {
  const id = await openOn('2026-11-21');
  await nightOf('2027-11-21');
  assert.equal((await told(id)).length, 1);
  const cilla = await app.as('cilla');
  assert.equal((await cilla(paths.keepProposal(id), { form: {} })).status, 403);
  const asta = await app.as('asta');
  for (const _ of [1, 2]) assert.equal((await asta(paths.keepProposal(id), { form: {} })).status, 303);
  await work();
  assert.deepEqual(await eventsOf(id), ['lapse-reminded', 'proposal-kept']);
  assert.deepEqual(await told(id), []);
  await nightOf('2027-12-21');
  assert.equal(await stateOf(id), 'open');
});

test('anything that anybody does keeps it open', async () => {
  const id = await openOn('2026-11-21');
  await nightOf('2027-11-21');
  clock.set('2027-12-20T09:00:00Z');
  await answerAs(app, id, 'skane', 'follow');
  await nightOf('2027-12-21');
  assert.deepEqual([await stateOf(id), await eventsOf(id)], ['open', ['lapse-reminded']]);
});

test('what is ready waits for the secretariat and never lapses', async () => {
  const id = await openOn('2026-11-21', { dalarna: 'lead', halland: 'participate' });
  await nightOf('2029-01-01');
  assert.deepEqual([await stateOf(id), await eventsOf(id)], ['open', []]);
});
