import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { verifyConsistency } from '#app/verifyConsistency.ts';
import { findProvrum } from '#provrum/provrum.store.ts';
import { handleProvrumEvents } from '#provrum/provrum.jobs.ts';
import { type Send, testApp } from '../../../test/app.ts';
import type { OrganisationKey } from '../../../test/cast.ts';
import { runningOnRecord } from '../../../test/resultOnRecord.ts';
import { listParticipations } from './participation.store.ts';
import { listTasks } from './task.store.ts';

const app = await testApp();
const { db, cast, clock, devices } = app;
const [asta, cilla, david, karin, mona] = (await Promise.all(
  (['asta', 'cilla', 'david', 'karin', 'mona'] as const).map((key) => app.as(key)),
)) as [Send, Send, Send, Send, Send];
await handleProvrumEvents(devices);

const of = (key: OrganisationKey) => String(cast.organisation[key]);
const join = (send: Send, provrum: ProvrumId, key: OrganisationKey) =>
  send(paths.participants(provrum), { form: { organisation: of(key), reason: 'Kan frågan.' } });
const leave = (send: Send, provrum: ProvrumId, key: OrganisationKey) =>
  send(paths.leaveProvrum(provrum), { form: { organisation: of(key), reason: 'Hinner inte.' } });
const hand = (send: Send, provrum: ProvrumId, key: OrganisationKey) =>
  send(paths.changeLead(provrum), { form: { organisation: of(key), reason: 'Åsa byter arbete.' } });
const today = async (provrum: ProvrumId) => (await findProvrum(db, provrum, clock.today()))!.decision!;
const mail = async (address: string) => {
  const { rows } = await sql<{ subject: string; body: string }>`
    select subject, body from mail where address = ${`${address}@test.example`} order by id desc`.execute(db.q());
  return rows;
};

test('the lead takes an organisation in, which then may write, and everybody concerned is told', async () => {
  const provrum = await runningOnRecord(app);
  const entry = { what: 'step', on: '2026-11-20', text: 'Vi är med.', form: 'a'.repeat(16) };
  assert.equal((await david(paths.log(provrum), { form: entry })).status, 403);
  assert.equal((await join(cilla, provrum, 'skane')).status, 403);
  assert.equal((await join(asta, provrum, 'skane')).status, 303);
  assert.equal((await join(asta, provrum, 'skane')).status, 303);
  assert.deepEqual(
    (await today(provrum)).participants.toSorted(),
    [of('dalarna'), of('halland'), of('skane')].map(Number).toSorted(),
  );
  assert.equal((await david(paths.log(provrum), { form: entry })).status, 303);
  assert.match(
    await (await david(paths.ourOrganisation())).text(),
    /Provrum som ni arbetar i[\s\S]*Drönare i krisberedskap/,
  );
  await app.work();
  const [told] = await mail('david');
  assert.equal(told?.subject.startsWith('Ny deltagare:'), true);
  assert.match(told!.body, /Tog med Region Skåne i provrummet[\s\S]*Motivering: Kan frågan\./);
  assert.match(await (await david(paths.provrumHistory(provrum))).text(), /Tog med Region Skåne i provrummet/);
});

test('nobody joins where a must would break: the finding says which, and nothing is written', async () => {
  const five: readonly OrganisationKey[] = ['halland', 'gotland', 'orebro', 'varmland', 'kalmar'];
  const provrum = await runningOnRecord(app, five);
  const answer = await join(karin, provrum, 'skane');
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /data-rule="provrum.participants"/);
  assert.equal((await today(provrum)).participants.length, 6);
  assert.equal((await listParticipations(db, provrum)).length, 6);
});

test('an organisation without membership is not taken in', async () => {
  const provrum = await runningOnRecord(app);
  await sql`update membership set to_day = ${'2026-01-01'} where organisation_id = ${of('vinnova')}`.execute(db.q());
  const answer = await join(karin, provrum, 'vinnova');
  await sql`update membership set to_day = null where organisation_id = ${of('vinnova')}`.execute(db.q());
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /varken medlem eller partner/);
});

test('a participant leaves by itself; nothing stops, the decision stays as it was, and the secretariat is alarmed', async () => {
  const provrum = await runningOnRecord(app);
  assert.doesNotMatch(await (await karin(paths.secretariat())).text(), /id="lamnat"/);
  assert.equal((await leave(david, provrum, 'halland')).status, 403);
  assert.equal((await leave(cilla, provrum, 'halland')).status, 303);
  const { participants } = await today(provrum);
  assert.deepEqual(participants, [Number(of('dalarna'))]);
  const { rows } = await sql<{ participants: number[] }>`
    select participants from go_ahead where provrum_id = ${provrum}`.execute(db.q());
  assert.equal(rows[0]?.participants.length, 2);
  assert.equal((await findProvrum(db, provrum, clock.today()))?.state, 'running');
  const desk = await (await karin(paths.secretariat())).text();
  assert.match(desk, /id="lamnat"[\s\S]*data-rule="provrum.ready"/);
  await app.work();
  const [told] = await mail('karin');
  assert.match(told!.subject, /^En deltagare lämnar/);
  assert.match(
    told!.body,
    /Region Halland lämnade provrummet[\s\S]*regel inte längre uppfylld[\s\S]*Region Dalarna saknar sällskap/,
  );
  const page = await (await asta(paths.participants(provrum))).text();
  assert.match(page, /Har deltagit[\s\S]*Region Halland[\s\S]*Hinner inte\./);
  // Somebody who left may come back.
  assert.equal((await join(asta, provrum, 'halland')).status, 303);
  assert.equal((await today(provrum)).participants.length, 2);
});

test('who leads does not leave before the lead is handed over', async () => {
  const provrum = await runningOnRecord(app);
  const answer = await leave(asta, provrum, 'dalarna');
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /Byt ledare innan den lämnar/);
});

test('the lead is handed over: rights follow at once, and its open tasks are offered', async () => {
  const provrum = await runningOnRecord(app);
  const task = {
    owner: `${cast.person.asta}-${of('dalarna')}`,
    due: '',
    title: 'Kalla till möte',
    form: 'b'.repeat(16),
  };
  await asta(paths.tasks(provrum), { form: task });
  assert.equal((await hand(cilla, provrum, 'halland')).status, 403);
  assert.equal((await hand(mona, provrum, 'halland')).status, 403);
  assert.equal((await hand(asta, provrum, 'halland')).status, 303);
  assert.equal((await hand(asta, provrum, 'halland')).status, 403);
  assert.equal((await today(provrum)).lead?.name, 'Region Halland');
  const [offered] = await listTasks(db, provrum);
  assert.equal(offered?.offered?.name, 'Region Halland');
  assert.match(await (await cilla(paths.work(provrum))).text(), /Lämnas över till Region Halland[\s\S]*Ta över/);
  await cilla(paths.taskAct(provrum, offered!.id), { form: { act: 'take' } });
  assert.deepEqual(
    (await listTasks(db, provrum)).map(({ owner, offered: to }) => [owner.id, to]),
    [[cast.person.cilla, null]],
  );
  assert.match(
    await (await asta(localise(paths.provrumHistory(provrum), 'en'))).text(),
    /Handed the lead over from Region Dalarna to Region Halland/,
  );
  // Now the old lead may leave.
  assert.equal((await leave(asta, provrum, 'dalarna')).status, 303);
  const version = versionInForce(await loadVersions(db), clock.today())!;
  const wrong = (await verifyConsistency(db, version, clock.today())).filter((line) =>
    line.startsWith(`Provrum ${provrum}: go-aheads`),
  );
  assert.deepEqual(wrong, []);
});

test('a partner can take part and cannot lead', async () => {
  const provrum = await runningOnRecord(app);
  assert.equal((await join(asta, provrum, 'nordregio')).status, 303);
  const answer = await hand(karin, provrum, 'nordregio');
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /data-rule="provrum.lead"/);
  assert.equal((await today(provrum)).lead?.name, 'Region Dalarna');
});

test('once the result is being reviewed nobody joins, and after it nobody leaves', async () => {
  const provrum = await runningOnRecord(app);
  await sql`update provrum set state = 'review' where id = ${provrum}`.execute(db.q());
  assert.equal((await join(asta, provrum, 'skane')).status, 409);
  await sql`update provrum set state = 'published' where id = ${provrum}`.execute(db.q());
  assert.equal((await leave(cilla, provrum, 'halland')).status, 409);
});

test('a reason is asked for at its field', async () => {
  const provrum = await runningOnRecord(app);
  const answer = await asta(paths.participants(provrum), { form: { organisation: 'x', reason: ' ' } });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /id="join-form-organisation-error"/);
  assert.match(page, /id="join-form-reason-error"/);
});
