import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId, ProvrumId } from '#kernel/id.ts';
import { listMeetings } from '#meetings/meetings.store.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import { approvedProvrum } from '../../test/approved.ts';
import { resultOnRecord, runningOnRecord } from '../../test/resultOnRecord.ts';
import { findBudget } from './budget.store.ts';
import { remindOfSpreading } from './spreading/spreading.jobs.ts';
import { findCancellation } from './work/cancellation.store.ts';
import { remindOwners } from './work/task.jobs.ts';
import { listTasks } from './work/task.store.ts';

const app = await testApp();
const { db, cast, devices } = app;
const [asta, cilla, karin] = [await app.as('asta'), await app.as('cilla'), await app.as('karin')];

/** Does the jobs, and tells who waits for what: `cilla task: Din uppgift`. */
async function waiting(provrum: ProvrumId, ...purposes: readonly string[]): Promise<readonly string[]> {
  await app.work();
  const { rows } = await sql<{ line: string }>`
    select split_part(address, '@', 1) || ' ' || subject as line from mail
    where provrum_id = ${provrum} and purpose = any(${[...purposes]}) and state = 'waiting' order by 1`.execute(db.q());
  return rows.map(({ line }) => line);
}

/** The jobs of all events come once more. */
async function again(provrum: ProvrumId) {
  const { rows } = await sql<{ id: number; kind: string }>`
    select id, kind from event where provrum_id = ${provrum} order by id`.execute(db.q());
  for (const { id, kind } of rows) await devices.jobs.enqueue(db, 'provrum-event', { event: id, kind });
}

const aboutTasks = ['task', 'task-due', 'task-overdue'];
let made = 0;
const owner = (person: 'asta' | 'bo' | 'cilla', organisation: 'dalarna' | 'halland') =>
  `${cast.person[person]}-${cast.organisation[organisation]}`;
const aTask = { owner: owner('cilla', 'halland'), due: '2026-11-23' };
async function give(provrum: ProvrumId, title: string) {
  const form = { ...aTask, title, form: `form-${String((made += 1)).padStart(16, '0')}` };
  assert.equal((await asta(paths.tasks(provrum), { form })).status, 303);
  return (await listTasks(db, provrum)).find((task) => task.title === title)!;
}
const doTo = (provrum: ProvrumId, task: number, act: string, send = cilla) =>
  send(paths.taskAct(provrum, task), { form: { act } });

test('what is done or taken away is neither given nor reminded of; other tasks are', async () => {
  const provrum = await runningOnRecord(app);
  const [boka, stryk] = [await give(provrum, 'Boka'), await give(provrum, 'Stryk')];
  await give(provrum, 'Mät');
  await app.work();
  await remindOwners(devices);
  assert.equal((await waiting(provrum, ...aboutTasks)).length, 6);
  await doTo(provrum, boka.id, 'done');
  await doTo(provrum, stryk.id, 'remove', asta);
  const left = ['cilla Din uppgift: Mät', 'cilla Snart dags: Mät'];
  assert.deepEqual(await waiting(provrum, ...aboutTasks), left);
  await again(provrum);
  assert.deepEqual(await waiting(provrum, ...aboutTasks), left);
});

test('a task that somebody takes over, or is given to another, is no longer mailed to the first', async () => {
  const provrum = await runningOnRecord(app);
  const [taken, given] = [await give(provrum, 'Ring'), await give(provrum, 'Skriv')];
  await app.work();
  await remindOwners(devices);
  await doTo(provrum, taken.id, 'take', asta);
  assert.deepEqual(await waiting(provrum, ...aboutTasks), ['cilla Din uppgift: Skriv', 'cilla Snart dags: Skriv']);
  await cilla(paths.task(provrum, given.id), {
    form: { title: 'Skriv', owner: owner('bo', 'dalarna'), due: '2026-11-23', version: '1' },
  });
  assert.deepEqual(await waiting(provrum, ...aboutTasks), ['bo Din uppgift: Skriv']);
  await again(provrum);
  assert.deepEqual(await waiting(provrum, ...aboutTasks), ['bo Din uppgift: Skriv']);
});

test('a task with another day is not reminded of on the old one', async () => {
  const provrum = await runningOnRecord(app);
  const task = await give(provrum, 'Flytta');
  await app.work();
  await remindOwners(devices);
  const form = { ...aTask, title: 'Flytta', due: '2026-12-23', version: '1' };
  assert.equal((await asta(paths.task(provrum, task.id), { form })).status, 303);
  assert.deepEqual(await waiting(provrum, 'task-due'), []);
});

test('an alarm that is over never leaves; one that was raised again does, though the jobs come twice', async () => {
  const provrum = await approvedProvrum(app, 'running');
  const line = { cost: 'expert', payer: `cash-${cast.organisation.dalarna}`, amount: '100', month: '', note: '' };
  assert.equal((await asta(paths.budgetLines(provrum), { form: line })).status, 303);
  const lines = async () => (await findBudget(db, provrum)).lines;
  const { id } = (await lines())[0]!;
  const spend = () => asta(paths.budgetCosts(provrum, id), { form: { amount: '90', on: '2026-11-20', note: '' } });
  await spend();
  assert.equal((await waiting(provrum, 'budget')).length, 2);
  await asta(paths.removeBudgetCost(provrum, id, (await lines())[0]!.costs[0]!.id), { form: {} });
  assert.deepEqual(await waiting(provrum, 'budget'), []);
  await spend();
  await again(provrum);
  assert.equal((await waiting(provrum, 'budget')).length, 2);
});

const aPoll = {
  mode: 'digital',
  place: '',
  link: 'https://mote.example/1',
  when: 'poll',
  'day-0': '2027-02-03',
  'from-0': '9',
  'to-0': '10',
};
async function ask(provrum: ProvrumId, title: string): Promise<MeetingId> {
  const form = { ...aPoll, title };
  assert.equal((await asta(paths.meetings(provrum), { form })).status, 303);
  return (await listMeetings(db, provrum)).find((meeting) => meeting.title === title)!.id;
}

test('when a date is chosen or the meeting is cancelled, nobody is asked about its times any more', async () => {
  const provrum = await runningOnRecord(app);
  const [chosen, cancelled] = [await ask(provrum, 'Valt'), await ask(provrum, 'Inställt')];
  await ask(provrum, 'Öppet');
  assert.equal((await waiting(provrum, 'meetingPoll')).length, 3);
  const { rows } = await sql<{ id: number }>`select id from meeting_option where meeting_id = ${chosen}`.execute(
    db.q(),
  );
  assert.equal(
    (await asta(paths.chooseMeetingDate(provrum, chosen), { form: { option: String(rows[0]!.id) } })).status,
    303,
  );
  assert.equal((await asta(paths.cancelMeeting(provrum, cancelled), { form: { reason: 'Sjukdom' } })).status, 303);
  const left = ['cilla Vilka tider passar dig? Öppet, Drönare i krisberedskap'];
  assert.deepEqual(await waiting(provrum, 'meetingPoll'), left);
  await again(provrum);
  assert.deepEqual(await waiting(provrum, 'meetingPoll'), left);
});

test('minutes that are opened again are not told as done; done anew, they are told once', async () => {
  const provrum = await runningOnRecord(app);
  const [one, other] = [await ask(provrum, 'Ett'), await ask(provrum, 'Två')];
  await sql`update meeting set starts_at = '2026-11-20 09:00', ends_at = '2026-11-20 10:00', state = 'held'
    where provrum_id = ${provrum}`.execute(db.q());
  const turn = async (meeting: MeetingId, act: string) =>
    assert.equal((await asta(paths.meetingState(provrum, meeting), { form: { act } })).status, 303);
  await turn(one, 'document');
  await turn(other, 'document');
  assert.equal((await waiting(provrum, 'meetingDocumented')).length, 2);
  await turn(one, 'reopen');
  const others = 'cilla Anteckningarna är klara: Två, Drönare i krisberedskap';
  assert.deepEqual(await waiting(provrum, 'meetingDocumented'), [others]);
  await turn(one, 'document');
  const ones = 'cilla Anteckningarna är klara: Ett, Drönare i krisberedskap';
  assert.deepEqual(await waiting(provrum, 'meetingDocumented'), [ones, others]);
  await again(provrum);
  assert.deepEqual(await waiting(provrum, 'meetingDocumented'), [ones, others]);
});

test('a task that went to another and came back is given once, though the jobs come twice', async () => {
  const provrum = await runningOnRecord(app);
  const { id } = await give(provrum, 'Bolla');
  const hand = (to: string, version: string) =>
    asta(paths.task(provrum, id), { form: { title: 'Bolla', owner: to, due: '2026-11-23', version } });
  await app.work();
  await hand(owner('bo', 'dalarna'), '1');
  await hand(owner('cilla', 'halland'), '2');
  assert.deepEqual(await waiting(provrum, 'task'), ['cilla Din uppgift: Bolla']);
  await again(provrum);
  assert.deepEqual(await waiting(provrum, 'task'), ['cilla Din uppgift: Bolla']);
});

test('new times are asked about instead of the old ones', async () => {
  const provrum = await runningOnRecord(app);
  const id = await ask(provrum, 'Nya tider');
  await app.work();
  const form = { ...aPoll, title: 'Nya tider', 'day-0': '2027-03-03', version: '1' };
  assert.equal((await asta(paths.changeMeeting(provrum, id), { form })).status, 303);
  assert.equal((await waiting(provrum, 'meetingPoll')).length, 1);
  await again(provrum);
  assert.equal((await waiting(provrum, 'meetingPoll')).length, 1);
});

test('a channel that is planned for another day, or answered for by another, reminds nobody of what it was', async () => {
  const provrum = await resultOnRecord(app);
  const plan = async (version: string, fields: Record<string, string> = {}) => {
    const form = {
      channel: 'newsletter',
      act: 'plan',
      plannedOn: '2026-11-20',
      responsible: String(cast.person.asta),
      link: '',
      version,
    };
    assert.equal((await karin(paths.spreadingChannel(provrum), { form: { ...form, ...fields } })).status, 303);
  };
  await plan('0');
  await remindOfSpreading(devices);
  await plan('1', { link: 'https://example.org/brev' });
  assert.deepEqual(await waiting(provrum, 'spreading'), ['asta Påminnelse: Nyhetsbrevet – Kortare väg till data']);
  await plan('2', { responsible: String(cast.person.cilla) });
  assert.deepEqual(await waiting(provrum, 'spreading'), []);
  await remindOfSpreading(devices);
  assert.deepEqual(await waiting(provrum, 'spreading'), ['cilla Påminnelse: Nyhetsbrevet – Kortare väg till data']);
  await plan('3', { responsible: String(cast.person.cilla), plannedOn: '2026-12-20' });
  assert.deepEqual(await waiting(provrum, 'spreading'), []);
});

test('when a provrum is cancelled, nobody is asked or reminded of its work', async () => {
  const provrum = await runningOnRecord(app);
  await give(provrum, 'Sluta');
  await ask(provrum, 'Sista');
  await app.work();
  await remindOwners(devices);
  assert.equal((await waiting(provrum, 'meetingPoll', ...aboutTasks)).length, 3);
  await karin(paths.cancelProvrum(provrum), { form: { reason: 'Ingen tid.' } });
  const cancellation = String((await findCancellation(db, provrum))!.id);
  assert.equal((await karin(paths.announceCancellation(provrum), { form: { cancellation } })).status, 303);
  assert.deepEqual(await waiting(provrum, 'meetingPoll', ...aboutTasks), []);
});
