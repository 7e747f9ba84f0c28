import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decided } from '#kernel/decision.ts';
import type { Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { kronor } from '#kernel/money.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { testApp } from '../../test/app.ts';
import { approvedProvrum } from '../../test/approved.ts';
import type { OrganisationKey, PersonKey } from '../../test/cast.ts';
import { goAheadOnRecord, planOnRecord } from '../../test/goAheadOnRecord.ts';
import { resultOnRecord, runningOnRecord } from '../../test/resultOnRecord.ts';
import { changeProvrum } from './change.store.ts';
import type { ActEvent } from './events.ts';
import { circumstances } from './provrum.scope.ts';
import { changeSubscription } from './subscription.store.ts';

const app = await testApp();
const { db, cast, clock } = app;
const version = versionInForce(await loadVersions(db), clock.today())!;
await sql`update person set language = 'en' where id = ${cast.person.cilla}`.execute(db.q());
const [asta, karin] = [await app.as('asta'), await app.as('karin')];

/** Somebody acts; what the domain would decide is taken for granted. */
async function act(provrum: ProvrumId, person: PersonKey, organisation: OrganisationKey, event: ActEvent) {
  const by = { person: cast.person[person], organisation: cast.organisation[organisation] };
  const answer = await changeProvrum(circumstances({ var: { ...app.devices, version } as never }, by), provrum, () =>
    decided(event),
  );
  assert.ok(answer?.ok);
}

interface MailRow {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Does the jobs, and gives the mail of a purpose. */
async function mails(provrum: ProvrumId, purpose: string, state = 'waiting'): Promise<readonly MailRow[]> {
  await app.work();
  const { rows } = await sql<MailRow>`
    select split_part(address, '@', 1) as to, subject, body from mail
    where provrum_id = ${provrum} and purpose = ${purpose} and state = ${state} order by 1, id`.execute(db.q());
  return rows;
}
const told = async (...asked: Parameters<typeof mails>) => (await mails(...asked)).map(({ to }) => to);
const follow = (provrum: ProvrumId, who: PersonKey, level: 'follow' | 'mute' = 'follow') =>
  changeSubscription(db, cast.person[who], provrum, { level, at: clock.now() });
/** What waits has left. */
const leave = (provrum: ProvrumId) =>
  sql`update mail set state = 'sent' where provrum_id = ${provrum} and state = 'waiting'`.execute(db.q());

test('those who take part and those who follow hear, as news, that the plan is begun; whoever began it and the muted do not', async () => {
  const provrum = await goAheadOnRecord(app, ['halland', 'skane']);
  await follow(provrum, 'ines');
  await follow(provrum, 'david', 'mute');
  assert.equal((await asta(paths.startPlanning(provrum), { method: 'POST' })).status, 303);
  const [cilla, ines, ...more] = await mails(provrum, 'step');
  assert.deepEqual([cilla?.to, ines?.to, more], ['cilla', 'ines', []]);
  assert.equal(ines?.subject, 'Nu skrivs projektplanen: Drönare i krisberedskap');
  assert.match(
    ines.body,
    /Asta Prov, Region Dalarna: Började skriva projektplanen\.[^]*för att du bevakar provrummet\./,
  );
  assert.match(cilla!.subject, /^The plan is being written: /);
  const { rows } = await sql<{ news: boolean }>`
    select distinct news from mail where provrum_id = ${provrum} and purpose = 'step'`.execute(db.q());
  assert.deepEqual(rows, [{ news: true }]);
});

test('a start and a report that is begun are told likewise, and the step before that waits still is taken back', async () => {
  const provrum = await planOnRecord(app, 'approved');
  await act(provrum, 'asta', 'dalarna', { kind: 'provrum-started' });
  const [started] = await mails(provrum, 'step');
  assert.equal(started?.subject, 'The provrum has started: Drönare i krisberedskap');
  assert.match(started.body, /Asta Prov, Region Dalarna: Started the provrum\./);
  await act(provrum, 'asta', 'dalarna', { kind: 'report-started' });
  assert.deepEqual(
    (await mails(provrum, 'step')).map(({ subject }) => subject),
    ['The report is being written: Drönare i krisberedskap'],
  );
  assert.deepEqual(await told(provrum, 'step', 'withdrawn'), ['cilla']);
});

test('a cancelled provrum that reports what it taught tells that the report is begun', async () => {
  const provrum = await runningOnRecord(app);
  await sql`update provrum set state = 'cancelled' where id = ${provrum}`.execute(db.q());
  await act(provrum, 'asta', 'dalarna', { kind: 'report-started' });
  assert.deepEqual(await told(provrum, 'step'), ['cilla']);
});

const present = (provrum: ProvrumId) =>
  karin(paths.presentation(provrum), { form: { act: 'present', year: '2026', on: '2026-11-18' } });
const takeBack = (provrum: ProvrumId) =>
  karin(paths.presentation(provrum), { form: { act: 'take-back', reason: 'Fel år' } });

test('a presentation at the annual conference is told; taken back, to those who had heard of it', async () => {
  const provrum = await resultOnRecord(app);
  await present(provrum);
  assert.deepEqual(await told(provrum, 'presentation'), ['asta', 'cilla']);
  await takeBack(provrum);
  assert.deepEqual(await told(provrum, 'presentation'), [], 'nobody had heard of it');
  assert.deepEqual(await told(provrum, 'presentation', 'withdrawn'), ['asta', 'cilla']);

  await present(provrum);
  const [astas] = await mails(provrum, 'presentation');
  assert.equal(astas?.subject, 'Redovisat på årskonferensen: Kortare väg till data');
  assert.match(astas.body, /redovisades på årskonferensen 2026, den 18 november 2026\./);
  await leave(provrum);
  await takeBack(provrum);
  const [back, cilla] = await mails(provrum, 'presentation');
  assert.equal(back?.subject, 'Inte redovisat på årskonferensen: Kortare väg till data');
  assert.match(back.body, /Motivering: Fel år/);
  assert.match(cilla!.body, /Took back the note of the presentation at the annual conference 2026\./);
});

test('a follow-up that is opened again takes back the mail that it is over, or tells those who have it', async () => {
  const provrum = await resultOnRecord(app);
  const close = () => karin(paths.closeFollowUp(provrum), { form: { reason: 'Nog.' } });
  const reopen = () => karin(paths.reopenFollowUp(provrum), { form: {} });
  await close();
  assert.deepEqual(await told(provrum, 'followUp'), ['asta', 'cilla']);
  await reopen();
  assert.deepEqual(await told(provrum, 'followUp'), []);
  assert.deepEqual(await told(provrum, 'followUp', 'withdrawn'), ['asta', 'cilla']);

  await close();
  await app.work();
  await leave(provrum);
  await reopen();
  const [astas, cillas] = await mails(provrum, 'followUp');
  assert.equal(astas?.subject, 'Uppföljningen är öppen igen: Kortare väg till data');
  assert.match(astas.body, /är öppen igen\.\n\nÖppnade uppföljningen av resultatet igen\./);
  assert.match(cillas!.body, /is open again\.[^]*because you follow the provrum/);
});

test('that money was paid back is told to the lead and the rest of the secretariat', async () => {
  const provrum = await approvedProvrum(app, 'running');
  const on = '2026-11-20' as Day;
  await act(provrum, 'karin', 'reglab', { kind: 'payment-repaid', payment: 0, amount: kronor(500), on });
  const [astas, lars, ...more] = await mails(provrum, 'funding');
  assert.deepEqual([astas?.to, lars?.to, more], ['asta', 'lars', []]);
  assert.match(astas!.body, /Karin Prov: Noterade att 500.kr betalades tillbaka den 20 november 2026\./);
});
