import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord, networkOnRecord } from '../../../test/gatheringOnRecord.ts';
import { recorded } from '../../../test/recorded.ts';
import { findArrangement } from './arrangement.store.ts';
import { findGathering } from './gathering.store.ts';

const app = await testApp();
const { db, cast } = app;
const karin = await app.as('karin');
const cilla = await app.as('cilla');
const david = await app.as('david');

const network = await networkOnRecord(db, cast, { name: 'RUS-nätverket' });
const plan = async () =>
  await gatheringOnRecord(db, cast, { network, starts: '2027-02-03T10:00', ends: '2027-02-03T15:00' });
const kept = (id: MeetingId) => findArrangement(db, id);
const session = { act: 'add', title: 'Inledning', day: '2027-02-03', from: '10', to: '10:30', speaker: 'Vera' };

test('a planner of the group arranges too, and only the secretariat chooses who is in it', async () => {
  const id = await plan();
  assert.equal((await cilla(paths.gatheringProgramme(id), { form: session })).status, 403);
  const add = { act: 'add', person: String(cast.person.cilla) };
  assert.equal((await karin(paths.gatheringPlanners(id), { form: add })).status, 303);
  assert.equal(
    (await karin(paths.gatheringPlanners(id), { form: { ...add, person: String(cast.person.elsa) } })).status,
    422,
  );
  assert.deepEqual(
    (await findGathering(db, id))?.planners.map((planner) => planner.id),
    [cast.person.cilla],
  );
  assert.equal((await cilla(paths.gatheringProgramme(id), { form: session })).status, 303);
  const more = { act: 'add', person: String(cast.person.david) };
  const refused = await cilla(paths.gatheringPlanners(id), { form: more });
  assert.equal([422, 409].includes(refused.status), true);
  assert.equal((await kept(id)).sessions.length, 1);

  const remove = { ...add, act: 'remove' };
  for (const _ of [1, 2]) assert.equal((await karin(paths.gatheringPlanners(id), { form: remove })).status, 303);
  const changes = (await recorded(db, 'gathering-changed')).filter(({ detail }) => detail['part'] === 'planners');
  const who = { person: cast.person.karin, organisation: cast.organisation.reglab, subject: cast.person.cilla };
  assert.deepEqual(
    changes.map(({ person, organisation, subject, detail }) => [{ person, organisation, subject }, detail['act']]),
    [
      [who, 'add'],
      [who, 'remove'],
    ],
  );
  const history = await (await karin(paths.gatheringHistory(id))).text();
  assert.match(history, /Tog bort Cilla Prov ur planeringsgruppen[^]*Lade till Cilla Prov i planeringsgruppen/);
});

test('the programme is written point by point, inside the day, once for each form', async () => {
  const id = await plan();
  const path = paths.gatheringProgramme(id);
  const form = { ...session, form: 'p'.repeat(16) };
  assert.equal((await karin(path, { form })).status, 303);
  assert.equal((await karin(path, { form })).status, 303);
  assert.equal((await kept(id)).sessions.length, 1);
  assert.equal((await karin(path, { form: { ...session, day: '2027-02-04' } })).status, 422);
  const [first] = (await kept(id)).sessions;
  const change = { ...session, act: 'change', item: String(first!.id), version: '1', title: 'Start' };
  assert.equal((await karin(path, { form: change })).status, 303);
  assert.equal((await karin(path, { form: { ...change, title: 'Annat' } })).status, 409);
  await karin(path, { form: { ...session, title: 'Samtidigt' } });
  assert.match(await (await karin(path)).text(), /pågår samtidigt i samma rum/);
  assert.match(await (await david(`/en/meetings/${id}`)).text(), /Samtidigt/);
  assert.equal((await karin(path, { form: { act: 'remove', item: String(first!.id) } })).status, 303);
  assert.deepEqual(
    (await kept(id)).sessions.map(({ title }) => title),
    ['Samtidigt'],
  );
});

test('the checklist counts its days from the meeting, and says who does what', async () => {
  const id = await plan();
  const path = paths.gatheringTasks(id);
  const html = await (await karin(path)).text();
  assert.match(html, /23 december 2026/); // the invitation: 42 days before 3 February
  const done = { task: 'invitation', owner: String(cast.person.cilla), due: '', done: 'yes' };
  assert.equal((await karin(path, { form: done })).status, 303);
  const [mark] = (await kept(id)).marks;
  assert.deepEqual([mark?.key, mark?.owner?.id, mark?.done !== null], ['invitation', cast.person.cilla, true]);
  assert.equal((await karin(path, { form: { ...done, owner: '999999' } })).status, 422);
  assert.equal((await karin(path, { form: { ...done, due: '3 januari' } })).status, 422);
  assert.equal((await karin(path, { form: { ...done, task: 'annat' } })).status, 404);
  assert.match(await (await karin(paths.gathering(id))).text(), /1 av 11 klara/);
});

test('quality is judged by a named person', async () => {
  const id = await plan();
  const form = { fulfilled: ['exchange', 'practiceNear'], note: 'Mer dialog än förra gången.' };
  assert.equal((await karin(paths.gatheringQuality(id), { form })).status, 303);
  const { judged } = await kept(id);
  assert.deepEqual([...judged!.fulfilled].sort(), ['exchange', 'practiceNear']);
  const { rows } = await sql<{ name: string }>`select name from person where id = ${cast.person.karin}`.execute(db.q());
  assert.equal(judged!.by, rows[0]!.name);
});

test('costs are kept line by line, with the year of the network so far and as a forecast', async () => {
  const alone = await networkOnRecord(db, cast, { name: 'Fysisk planering' });
  const [one] = [
    await gatheringOnRecord(db, cast, { network: alone }),
    await gatheringOnRecord(db, cast, { network: alone }),
  ];
  const path = paths.gatheringCosts(one);
  const line = { act: 'add', kind: 'venue', what: 'Lokal', planned: '12 000', actual: '', form: 'c'.repeat(16) };
  assert.equal((await karin(path, { form: line })).status, 303);
  assert.equal((await karin(path, { form: line })).status, 303);
  assert.equal((await karin(path, { form: { ...line, planned: 'tolv', form: 'd'.repeat(16) } })).status, 422);
  const food = { act: 'add', kind: 'food', what: '', planned: '3000', actual: '2500', form: 'e'.repeat(16) };
  assert.equal((await karin(path, { form: food })).status, 303);
  const html = (await (await karin(path)).text()).replaceAll('\u00a0', ' ');
  assert.match(html, /2 500 kr/);
  assert.match(html, /29 000 kr/); // 14 500, and as much for the other meeting
  assert.match(html, /Ett möte utan kostnader räknas/);
  assert.equal((await david(path)).status, 403);
});
