import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { handleProvrumEvents } from '#provrum/provrum.jobs.ts';
import { findProvrum } from '#provrum/provrum.store.ts';
import { type Send, testApp } from '../../../test/app.ts';
import { approvedProvrum } from '../../../test/approved.ts';
import { runningOnRecord } from '../../../test/resultOnRecord.ts';
import { findCancellation } from './cancellation.store.ts';

const app = await testApp();
const { db, clock, devices } = app;
const [asta, cilla, karin, lars, mona] = (await Promise.all(
  (['asta', 'cilla', 'karin', 'lars', 'mona'] as const).map((key) => app.as(key)),
)) as [Send, Send, Send, Send, Send];
await handleProvrumEvents(devices);

const reason = 'Region Halland kan inte längre, och ingen annan kan ta vid.';
const cancel = (send: Send, provrum: ProvrumId) => send(paths.cancelProvrum(provrum), { form: { reason } });
const state = async (provrum: ProvrumId) => (await findProvrum(db, provrum, clock.today()))?.state;
const announce = async (send: Send, provrum: ProvrumId) => {
  const cancellation = String((await findCancellation(db, provrum))?.id ?? 0);
  return await send(paths.announceCancellation(provrum), { form: { cancellation } });
};

test('a decision to cancel is the forum’s alone until it is announced, and the work goes on', async () => {
  const provrum = await runningOnRecord(app);
  assert.equal((await cancel(asta, provrum)).status, 403);
  assert.equal((await cancel(mona, provrum)).status, 403);
  assert.equal((await cancel(karin, provrum)).status, 303);
  assert.equal((await cancel(karin, provrum)).status, 303);
  const late = await cancel(lars, provrum);
  assert.equal(late.status, 409);
  assert.match(await late.text(), /redan beslutat att avbryta/);
  assert.equal(await state(provrum), 'running');
  for (const path of [paths.provrum(provrum), paths.provrumHistory(provrum)]) {
    assert.doesNotMatch(await (await asta(path)).text(), /att avbryta|avbryts/i);
    assert.match(await (await mona(path)).text(), /att avbryta|avbryts/i);
  }
  assert.match(await (await karin(paths.secretariat())).text(), /id="avbrott"/);
  const entry = { what: 'step', on: '2026-11-20', text: 'Vi går vidare.', form: 'a'.repeat(16) };
  assert.equal((await asta(paths.log(provrum), { form: entry })).status, 303);
});

test('announced, it is cancelled: everybody concerned is told once, with the reason', async () => {
  const provrum = await runningOnRecord(app);
  await cancel(karin, provrum);
  assert.equal((await announce(asta, provrum)).status, 403);
  assert.equal((await announce(karin, provrum)).status, 303);
  assert.equal((await announce(karin, provrum)).status, 303);
  assert.equal(await state(provrum), 'cancelled');
  await app.work();
  for (const person of ['asta', 'cilla']) {
    const { rows } = await sql<{ subject: string; body: string }>`
      select subject, body from mail where address = ${`${person}@test.example`} and purpose = 'work'
        and provrum_id = ${provrum}`.execute(db.q());
    assert.deepEqual([rows.length, rows[0]?.subject.startsWith('Avbrutet:')], [1, true]);
    assert.match(rows[0]!.body, /Meddelade att provrummet är avbrutet[\s\S]*ingen annan kan ta vid/);
  }
  assert.match(
    await (await cilla(localise(paths.provrum(provrum), 'en'))).text(),
    /The provrum is cancelled[\s\S]*ingen annan kan ta vid/,
  );
  const entry = { what: 'step', on: '2026-11-20', text: 'För sent', form: 'a'.repeat(16) };
  assert.equal((await asta(paths.log(provrum), { form: entry })).status, 409);
});

test('until then it can be taken back, with a reason that only the forum reads', async () => {
  const provrum = await runningOnRecord(app);
  await cancel(karin, provrum);
  const cancellation = String((await findCancellation(db, provrum))!.id);
  const empty = await karin(paths.takeBackCancellation(provrum), { form: { cancellation, reason: '' } });
  assert.equal(empty.status, 422);
  const back = { cancellation, reason: 'De hittade en till.' };
  assert.equal((await karin(paths.takeBackCancellation(provrum), { form: back })).status, 303);
  assert.equal(await findCancellation(db, provrum), null);
  assert.equal(await state(provrum), 'running');
  assert.doesNotMatch(await (await asta(paths.provrumHistory(provrum))).text(), /att avbryta/i);
  assert.match(await (await karin(paths.provrumHistory(provrum))).text(), /Tog tillbaka beslutet att avbryta/);
  assert.equal((await karin(paths.announceCancellation(provrum), { form: { cancellation } })).status, 409);
});

test('what has come as far as review is not cancelled, not even by a decision that waits', async () => {
  const provrum = await approvedProvrum(app, 'reporting');
  await cancel(karin, provrum);
  await sql`update provrum set state = 'review' where id = ${provrum}`.execute(db.q());
  const answer = await announce(karin, provrum);
  assert.equal(answer.status, 409);
  assert.equal(await state(provrum), 'review');
  const published = await approvedProvrum(app, 'published');
  assert.equal((await cancel(karin, published)).status, 409);
});

test('a reason is asked for', async () => {
  const provrum = await runningOnRecord(app);
  const answer = await karin(localise(paths.cancelProvrum(provrum), 'en'), { form: { reason: ' ' } });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Write why\./);
});
