import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { handleProvrumEvents } from '#provrum/provrum.jobs.ts';
import { type Send, testApp } from '../../../test/app.ts';
import { approvedProvrum } from '../../../test/approved.ts';
import { runningOnRecord } from '../../../test/resultOnRecord.ts';
import { listIndicators } from './indicator.store.ts';
import { listFormerEntries, listLog } from './log.store.ts';
import { remindOwners } from './task.jobs.ts';
import { listTasks } from './task.store.ts';
import { listArenas } from './arena.store.ts';

const app = await testApp();
const { db, cast, clock, devices } = app;
const [asta, bo, cilla, david, ines, karin] = (await Promise.all(
  (['asta', 'bo', 'cilla', 'david', 'ines', 'karin'] as const).map((key) => app.as(key)),
)) as [Send, Send, Send, Send, Send, Send];
await handleProvrumEvents(devices);

let made = 0;
const key = () => `form-${String((made += 1)).padStart(16, '0')}`;
const owner = (person: keyof typeof cast.person, organisation: keyof typeof cast.organisation) =>
  `${cast.person[person]}-${cast.organisation[organisation]}`;

const write = (send: Send, provrum: ProvrumId, text: string, form = key()) =>
  send(paths.log(provrum), { form: { what: 'step', on: '2026-11-20', text, form } });
const give = async (send: Send, provrum: ProvrumId, fields: Record<string, string> = {}) => {
  const form = { title: 'Boka lokal', owner: owner('cilla', 'halland'), due: '2026-12-01', form: key(), ...fields };
  assert.equal((await send(paths.tasks(provrum), { form })).status, 303);
  return (await listTasks(db, provrum)).reduce((a, b) => (a.id > b.id ? a : b));
};
const kinds = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from event where provrum_id = ${provrum} and kind ~ '^(log|task|arena|indicator|measure)' order by id`.execute(
    db.q(),
  );
  return rows.map(({ kind }) => kind);
};
const mailTo = async (address: string) => {
  const { rows } = await sql<{ subject: string; body: string }>`
    select subject, body from mail where address = ${`${address}@test.example`} order by id`.execute(db.q());
  return rows;
};

test('those who take part read and write the log; others are told who does', async () => {
  const provrum = await runningOnRecord(app);
  assert.equal((await write(cilla, provrum, 'Vi mätte.\n\n\nDet tog två timmar.')).status, 303);
  const [entry] = await listLog(db, provrum);
  assert.deepEqual([entry?.what, entry?.on, entry?.text], ['step', '2026-11-20', 'Vi mätte.\n\nDet tog två timmar.']);
  const page = await (await asta(paths.work(provrum))).text();
  assert.match(page, /<p>Det tog två timmar\.<\/p>/);
  assert.doesNotMatch(await (await david(paths.work(provrum))).text(), /två timmar/);
  assert.match(await (await karin(localise(paths.work(provrum), 'en'))).text(), /två timmar[\s\S]*Test arenas/);
  assert.equal((await david(paths.log(provrum))).status, 403);
  assert.equal((await write(david, provrum, 'Jag också')).status, 403);
  assert.deepEqual(await kinds(provrum), ['log-written']);
});

test('an entry says what is wrong at its field and keeps what was typed', async () => {
  const provrum = await runningOnRecord(app);
  const answer = await asta(localise(paths.log(provrum), 'en'), {
    form: { what: 'x', on: '2027-01-01', text: '<b>Hej</b>' },
  });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /id="log-on-error"[^>]*>The day has not come yet\./);
  assert.match(page, /id="log-what-error"/);
  assert.match(page, /&lt;b>Hej/);
  assert.deepEqual(await listLog(db, provrum), []);
});

test('one edits one’s own entry only, and what it said before is kept', async () => {
  const provrum = await runningOnRecord(app);
  await write(asta, provrum, 'Första');
  const [entry] = await listLog(db, provrum);
  const change = { what: 'problem', on: '2026-11-19', text: 'Andra', version: '1' };
  assert.equal((await bo(paths.logEntry(provrum, entry!.id), { form: change })).status, 403);
  assert.equal((await asta(paths.logEntry(provrum, entry!.id), { form: change })).status, 303);
  const stale = await asta(paths.logEntry(provrum, entry!.id), { form: { ...change, text: 'Tredje' } });
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /Tredje/);
  const [edited] = await listLog(db, provrum);
  assert.deepEqual([edited?.text, edited?.what, edited?.version], ['Andra', 'problem', 2]);
  const former = await listFormerEntries(db, entry!.id);
  assert.deepEqual(
    former.map(({ text, on }) => [text, on]),
    [['Första', '2026-11-20']],
  );
  assert.match(await (await cilla(paths.logEntry(provrum, entry!.id))).text(), /Tidigare versioner[\s\S]*Första/);
  await asta(paths.withdrawLogEntry(provrum, entry!.id), { method: 'POST' });
  assert.deepEqual(await listLog(db, provrum), []);
  assert.deepEqual(await kinds(provrum), ['log-written', 'log-edited', 'log-withdrawn']);
});

test('a form that is sent twice adds once', async () => {
  const provrum = await runningOnRecord(app);
  const form = key();
  await write(asta, provrum, 'En gång', form);
  assert.equal((await write(asta, provrum, 'En gång', form)).status, 303);
  assert.equal((await listLog(db, provrum)).length, 1);
});

test('a task is given, told by mail, and done; it is reminded of once before and once after its day', async () => {
  const provrum = await runningOnRecord(app);
  const before = (await mailTo('cilla')).length;
  const task = await give(asta, provrum, { title: 'Skriv avtal', due: '2026-11-23' });
  await app.work();
  const told = (await mailTo('cilla')).slice(before);
  assert.deepEqual(
    told.map(({ subject }) => subject),
    ['Din uppgift: Skriv avtal'],
  );
  assert.match(told[0]!.body, /Skriv avtal[\s\S]*23 november 2026[\s\S]*du ansvarar för uppgiften/);
  await remindOwners(devices);
  await remindOwners(devices);
  clock.advance(5 * 86_400);
  await remindOwners(devices);
  await remindOwners(devices);
  clock.advance(-5 * 86_400);
  assert.deepEqual(
    (await mailTo('cilla')).slice(before + 1).map(({ subject }) => subject),
    ['Snart dags: Skriv avtal', 'Skulle ha varit klart: Skriv avtal'],
  );
  assert.equal((await cilla(paths.taskAct(provrum, task.id), { form: { act: 'done' } })).status, 303);
  assert.equal((await cilla(paths.taskAct(provrum, task.id), { form: { act: 'done' } })).status, 303);
  const [done] = await listTasks(db, provrum);
  assert.equal(done?.doneBy?.id, cast.person.cilla);
  assert.deepEqual(await kinds(provrum), ['task-added', 'task-done']);
});

test('only somebody who takes part can answer for a task', async () => {
  const provrum = await runningOnRecord(app);
  const answer = await asta(paths.tasks(provrum), {
    form: { title: 'Boka', owner: owner('david', 'skane'), due: '', form: key() },
  });
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /företräder ingen organisation som deltar/);
  assert.deepEqual(await listTasks(db, provrum), []);
});

test('a task whose owner has left can be taken over, and stands on the organisation’s page', async () => {
  const provrum = await runningOnRecord(app);
  const task = await give(cilla, provrum, { title: 'Ring kommunen', owner: owner('bo', 'dalarna') });
  const mandate = sql`update mandate set to_day = ${'2026-11-20'} where person_id = ${cast.person.bo}`;
  await mandate.execute(db.q());
  assert.match(await (await asta(paths.ourOrganisation())).text(), /Ring kommunen[\s\S]*inte kvar/);
  await asta(paths.taskAct(provrum, task.id), { form: { act: 'take' } });
  await sql`update mandate set to_day = null where person_id = ${cast.person.bo}`.execute(db.q());
  const [taken] = await listTasks(db, provrum);
  assert.deepEqual([taken?.owner.id, taken?.version], [cast.person.asta, 2]);
});

test('two who change the same task: the second sees what stands now and loses nothing', async () => {
  const provrum = await runningOnRecord(app);
  const task = await give(asta, provrum);
  const form = { title: 'Boka stor lokal', owner: owner('cilla', 'halland'), due: '2026-12-01', version: '1' };
  assert.equal((await asta(paths.task(provrum, task.id), { form })).status, 303);
  const second = await cilla(paths.task(provrum, task.id), { form: { ...form, title: 'Boka liten lokal' } });
  assert.equal(second.status, 409);
  assert.match(await second.text(), /Boka stor lokal[\s\S]*value="Boka liten lokal"/);
});

test('arenas are put down, changed and taken away', async () => {
  const provrum = await runningOnRecord(app);
  const form = {
    name: 'Testbädd Falun',
    host: 'Högskolan Dalarna',
    tested: 'Drönare',
    from: '2027-02-01',
    to: '',
    form: key(),
  };
  assert.equal((await asta(paths.arenas(provrum), { form })).status, 303);
  const wrong = await asta(paths.arenas(provrum), { form: { ...form, form: key(), to: '2027-01-01' } });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Slutet kan inte ligga före början/);
  const [arena] = await listArenas(db, provrum);
  await cilla(paths.arena(provrum, arena!.id), { form: { ...form, tested: 'Drönare i snö', version: '1' } });
  assert.match(await (await ines(paths.arena(provrum, arena!.id))).text(), /Drönare i snö[\s\S]*Från 1 februari 2027/);
  assert.equal((await david(paths.removeArena(provrum, arena!.id), { method: 'POST' })).status, 403);
  await asta(paths.removeArena(provrum, arena!.id), { method: 'POST' });
  assert.deepEqual(await listArenas(db, provrum), []);
  assert.deepEqual(await kinds(provrum), ['arena-added', 'arena-changed', 'arena-removed']);
});

test('the plan’s indicators are measured over time, drawn beside their target, and taken back where wrong', async () => {
  const provrum = await runningOnRecord(app);
  const measure = (value: string, on: string, indicator = 'Tid') =>
    cilla(paths.measurements(provrum), { form: { indicator, value, on, note: '', form: key() } });
  await measure('1,5 h', '2026-11-20');
  await measure('2 h', '2026-11-10');
  assert.equal((await measure('3', '2026-11-10', 'Annat')).status, 409);
  const [time] = await listIndicators(db, provrum);
  assert.deepEqual(
    [time?.name, time?.baseline, time?.target, time?.measurements.map(({ value }) => value)],
    ['Tid', '2 h', '1 h', ['2 h', '1,5 h']],
  );
  const page = await (await david(paths.work(provrum))).text();
  assert.match(page, /<rect class="measure-bar-value"[^>]* width="75\.00%"/);
  assert.doesNotMatch(page, /style="/);
  assert.doesNotMatch(page, /Ta bort mätningen/);
  const wrong = time!.measurements[0]!.id;
  await asta(paths.removeMeasurement(provrum, wrong), { method: 'POST' });
  assert.equal((await asta(paths.removeMeasurement(provrum, wrong), { method: 'POST' })).status, 303);
  assert.equal((await listIndicators(db, provrum))[0]?.measurements.length, 1);
});

test('before the plan is approved there is nothing to measure', async () => {
  const provrum = await approvedProvrum(app, 'approved');
  assert.match(await (await asta(paths.work(provrum))).text(), /när projektplanen är godkänd/);
});

test('when the result is out the work is read and not written', async () => {
  const provrum = await approvedProvrum(app, 'published');
  const answer = await write(asta, provrum, 'För sent');
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /läge där detta inte går att göra/);
});

test('an open proposal has no workspace', async () => {
  const provrum = await approvedProvrum(app, 'approved');
  await sql`update go_ahead set announced_at = null where provrum_id = ${provrum}`.execute(db.q());
  assert.equal((await karin(paths.work(provrum))).status, 404);
});

test('a workspace with three of each asks as often as one with one', async () => {
  const one = await runningOnRecord(app);
  const three = await runningOnRecord(app);
  for (const [provrum, times] of [
    [one, 1],
    [three, 3],
  ] as const) {
    for (let time = 0; time < times; time += 1) {
      await write(asta, provrum, `Anteckning ${time}`);
      await give(asta, provrum, { title: `Uppgift ${time}` });
    }
  }
  const asked = async (provrum: ProvrumId) =>
    (await countQueries(async () => await asta(paths.work(provrum)))).queries.length;
  await asked(one);
  assert.equal(await asked(three), await asked(one));
});
