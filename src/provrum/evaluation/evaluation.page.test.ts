import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { sql, countQueries } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { happened, livedOnRecord } from '../../../test/evaluationOnRecord.ts';
import { openProposal } from '../../../test/openProposal.ts';
import { listKnown } from './known.store.ts';
import type { Day } from '#kernel/day.ts';

const app = await testApp();
const lived = await livedOnRecord(app);
const open = await openProposal(app, { halland: 'participate' }, 'Vatten och energi');
const karin = await app.as('karin');
const on = async (day: string) => (await listKnown(app.db, day as Day)).find(({ id }) => id === lived);
const body = async (response: Response | Promise<Response>) => (await (await response).text()).replaceAll(/\s+/g, ' ');

test('on each day a provrum is what was known of it then, and nothing that came later', async () => {
  assert.equal(await on('2025-01-09'), undefined);
  assert.equal((await on('2025-01-10'))?.state, 'open');
  const february = await on('2025-02-10');
  assert.deepEqual([february?.state, february?.readyOn, february?.goAheadOn], ['ready', '2025-02-10', null]);
  const march = await on('2025-03-31');
  assert.deepEqual(
    [march?.state, march?.goAheadOn, march?.planned, march?.granted, march?.participants.length],
    ['planning', '2025-03-10', 20_000_000, 0, 2],
  );
  const june = await on('2025-06-30');
  assert.deepEqual(
    [june?.state, june?.planned, june?.granted, june?.used, june?.paid, june?.resultOn],
    ['running', 18_000_000, 9_000_000, 5_000_000, 0, null],
  );
  const october = await on('2025-10-31');
  assert.deepEqual(
    [october?.state, october?.resultOn, october?.uptake],
    ['published', '2025-10-10', { used: 0, willUse: 0, notForUs: 0, unanswered: 10 }],
  );
  const today = await on('2026-11-21');
  assert.deepEqual(today?.uptake, { used: 1, willUse: 0, notForUs: 0, unanswered: 9 });
  assert.deepEqual(today?.passed, [{ rule: 'provrum.regionShare', reason: 'Myndigheterna behövs.' }]);
  assert.deepEqual([today?.endedOn, today?.plan], ['2025-09-10', { start: '2027-01-11', end: '2027-05-28' }]);
});

test('the work on a cancelled provrum ended as it was cancelled, whenever it is reported', async () => {
  const cancelled = await livedOnRecord(app);
  await sql`
    insert into cancellation (provrum_id, reason, person_id, organisation_id, decided_at, announced_at)
    values (${cancelled}, 'Ingen tid', ${app.cast.person.karin}, ${app.cast.organisation.reglab}, '2025-06-10T10:00:00Z',
      '2025-06-10T10:00:00Z')`.execute(app.db.q());
  const then = async (day: string) => (await listKnown(app.db, day as Day)).find(({ id }) => id === cancelled);
  assert.deepEqual([(await then('2025-06-09'))?.endedOn, (await then('2025-06-30'))?.endedOn], [null, '2025-06-10']);
  const reported = await then('2025-10-31');
  assert.deepEqual([reported?.state, reported?.endedOn], ['cancelled', '2025-06-10']);
  await sql`update provrum set opened_at = null where id = ${cancelled}`.execute(app.db.q());
});

test('a day ends at midnight in Sweden', async () => {
  const late = await openProposal(app, {}, 'Sent på kvällen');
  await sql`update provrum set opened_at = '2025-06-30T21:59:00Z' where id = ${late}`.execute(app.db.q());
  const night = await openProposal(app, {}, 'Strax efter midnatt');
  await sql`update provrum set opened_at = '2025-06-30T22:01:00Z' where id = ${night}`.execute(app.db.q());
  const ids = (await listKnown(app.db, '2025-06-30' as Day)).map(({ id }) => id);
  assert.deepEqual([ids.includes(late), ids.includes(night)], [true, false]);
  await sql`update provrum set opened_at = null where id = any(${[late, night]}::bigint[])`.execute(app.db.q());
});

test('the page shows figures, each with its definition and a way to what it is made of', async () => {
  const page = await body(karin(paths.evaluation()));
  assert.match(page, /Utvärdering av formatet/);
  assert.match(page, /data-rule="format.evaluation" data-force="must" data-met="false"/);
  assert.match(
    page,
    /href="\/kansli\/utvardering\/provrum\?tal=proposals" aria-label="Utlagda förslag: 2 provrum. Visa dem"/,
  );
  assert.match(page, /tal=led\.\d+" aria-label="Region Dalarna, [^"]*: (\d)\. Visa provrummen">\1</);
  const led = /href="([^"]*tal=led[^"]*)"/.exec(page)?.[1] ?? '';
  assert.match(await body(karin(led)), /Ledda av Region Dalarna/);
  assert.match(page, /Minst en medlem har svarat att den har använt resultatet/);
  assert.match(page, /Bygger på 2 provrum. Så få säger lite om formatet./);
  assert.match(page, /180(\s|&nbsp;|\u00a0)000(\s|\u00a0)kr/);
  assert.match(page, /Myndigheterna behövs\./);
  assert.doesNotMatch(page, /style="/);
});

test('on an earlier day the page tells of that day, in English too', async () => {
  const page = await body(karin(`/en/secretariat/evaluation?datum=2025-02-28`));
  assert.match(page, /as it was known on 28 February 2025/);
  assert.match(page, /Posted proposals: 1 provrum\. Show them/);
  assert.doesNotMatch(page, /Got the go-ahead: \d/);
});

test('the list behind a figure has its provrum, by the title and the state of that day', async () => {
  const page = await body(karin(`${paths.evaluationList()}?tal=state.running&datum=2025-06-30`));
  assert.match(page, new RegExp(`href="/provrum/${lived}"`));
  assert.match(page, /Pågår/);
  const money = await body(karin(`${paths.evaluationList()}?tal=money.granted`));
  assert.match(money, /90(\s|\u00a0)000(\s|\u00a0)kr/);
  const no = await karin(`${paths.evaluationList()}?tal=nothing`);
  assert.equal(no.status, 404);
  assert.match(await body(no), /Den siffran finns inte/);
});

test('a year has only the proposals that were posted in it', async () => {
  const page = await body(karin(`${paths.evaluation()}?ar=2026`));
  assert.match(page, /Utlagda förslag: 1 provrum/);
});

test('a day that is none, or that has not been, is said at its field', async () => {
  for (const [typed, words] of [
    ['2025-02-30', /Skriv ett datum som finns/],
    ['2030-01-01', /Datumet har inte varit än/],
    ['<b>', /Skriv ett datum som finns/],
  ] as const) {
    const response = await karin(`${paths.evaluation()}?datum=${encodeURIComponent(typed)}`);
    assert.equal(response.status, 422);
    assert.match(await body(response), words);
  }
});

test('members read sums without reasons; partners and others do not read it', async () => {
  const member = await (await app.as('asta'))(paths.evaluation());
  assert.equal(member.status, 200);
  const page = await member.text();
  assert.match(page, /Utlagda förslag/);
  assert.doesNotMatch(page, /Myndigheterna behövs/);
  assert.doesNotMatch(page, /kansli\/lage/);
  assert.equal((await (await app.as('ines'))(paths.evaluation())).status, 403);
  assert.equal((await (await app.as('asta'))(paths.stateOn())).status, 403);
  assert.equal((await (await app.as('asta'))(paths.evaluationTable())).status, 404);
  assert.equal((await app.send(paths.evaluation())).status, 303);
});

test('the table to download has a row for each provrum, with the amounts in kronor', async () => {
  const response = await karin(`${paths.evaluationTable()}?datum=2025-06-30`);
  assert.match(response.headers.get('content-disposition') ?? '', /provrum-2025-06-30\.csv/);
  const lines = (await response.text()).trim().split('\r\n');
  assert.equal(lines.length, 2);
  assert.match(lines[1] ?? '', /;180000;50000;90000;0;0;/);
});

test('what is not announced is not counted', async () => {
  await sql`update result set announced_at = null where provrum_id = ${lived}`.execute(app.db.q());
  assert.deepEqual((await on('2026-11-21'))?.resultOn, null);
  await sql`update result set announced_at = '2025-10-10T10:00:00Z' where provrum_id = ${lived}`.execute(app.db.q());
});

test('the state of everything on a day has counts, the money of that year and the provrum', async () => {
  const page = await body((await app.as('mona'))(`${paths.stateOn()}?datum=2025-08-01`));
  assert.match(page, /Pågår: 1 provrum/);
  assert.match(page, /Basfinansieringen 2025/);
  assert.match(page, /110(\s|\u00a0)000(\s|\u00a0)kr/);
  assert.match(page, new RegExp(`href="/provrum/${lived}"`));
  assert.doesNotMatch(page, new RegExp(`href="/provrum/${open}"`));
  const one = await body(karin(`${paths.stateOn()}?lage=open`));
  assert.match(one, new RegExp(`href="/provrum/${open}"`));
});

test('as many queries are asked for many provrum as for one, and fewer where nobody has written since', async () => {
  const count = async () => (await countQueries(async () => await karin(paths.evaluation()))).queries.length;
  await happened(app, open, 'readiness-reached', '2026-11-21T09:00:00Z');
  const before = await count();
  // Others write to the same database server meanwhile: in one of many looks nobody does.
  const again: number[] = [];
  while (again.length < 50 && again.every((asked) => asked === before)) again.push(await count());
  assert(before > Math.min(...again));
  for (const title of ['Ett till', 'Två till'])
    await openProposal(app, { dalarna: 'lead', skane: 'participate' }, title);
  await happened(app, open, 'readiness-reached', '2026-11-21T09:00:00Z');
  assert.equal(await count(), before);
});
