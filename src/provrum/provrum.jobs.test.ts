import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decided } from '#kernel/decision.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { testApp } from '../../test/app.ts';
import { aText } from '../../test/builders.ts';
import type { OrganisationKey, PersonKey } from '../../test/cast.ts';
import { recordProposal } from '../../test/onRecord.ts';
import { changeProvrum } from './change.store.ts';
import type { ActEvent, InterestRole, ProvrumEvent, Receipt } from './events.ts';
import { circumstances } from './provrum.scope.ts';
import { changeSubscription } from './subscription.store.ts';

const app = await testApp();
const { db, cast, clock } = app;
const version = versionInForce(await loadVersions(db), clock.today())!;
await sql`update person set language = 'en' where id = ${cast.person.cilla}`.execute(db.q());

type Actor = readonly [PersonKey, OrganisationKey];
const asta: Actor = ['asta', 'dalarna'];
const cilla: Actor = ['cilla', 'halland'];
const karin: Actor = ['karin', 'reglab'];

/** Somebody acts; what the domain would decide is taken for granted. */
async function act(provrum: ProvrumId, [person, organisation]: Actor, event: ActEvent) {
  const by = { person: cast.person[person], organisation: cast.organisation[organisation] };
  const answer = await changeProvrum(circumstances({ var: { ...app.devices, version } as never }, by), provrum, () =>
    decided(event),
  );
  assert.ok(answer?.ok);
}

const interest = (role: InterestRole, kind: 'interest-given' | 'interest-changed' = 'interest-given'): ActEvent => ({
  kind,
  role,
  brings: '',
  textVersion: 1,
  previous: null,
});

interface MailRow {
  readonly to: string;
  readonly purpose: string;
  readonly state: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
}

async function mails(provrum: ProvrumId): Promise<readonly MailRow[]> {
  const { rows } = await sql<MailRow>`
    select split_part(address, '@', 1) as to, purpose, state, language, subject, body
    from mail where provrum_id = ${provrum} order by id`.execute(db.q());
  return rows;
}

/** Does the jobs, and tells who got what: `cilla comment`. */
async function told(provrum: ProvrumId, state = 'waiting'): Promise<readonly string[]> {
  await app.work();
  return (await mails(provrum))
    .filter((mail) => mail.state === state)
    .map(({ to, purpose }) => `${to} ${purpose}`)
    .sort();
}

const clear = async () => void (await sql`delete from mail`.execute(db.q()));

const receipt: Receipt = {
  version: version.id,
  facts: { standings: [], confirmed: false },
  findings: [],
  reservations: [],
  text: aText(),
  textVersion: 1,
  standings: [],
};
const goAhead = (): ActEvent => ({
  kind: 'go-ahead-given',
  reason: 'Frågan är angelägen.',
  slotYear: 2026,
  lead: cast.organisation.dalarna,
  participants: [cast.organisation.dalarna, cast.organisation.halland],
  boardDecision: null,
  receipt,
});

async function decisionOf(provrum: ProvrumId): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from go_ahead where provrum_id = ${provrum} order by id desc limit 1`.execute(db.q());
  return rows[0]!.id;
}

test('a comment is mailed to those who follow, a mention to the mentioned, each in their language', async () => {
  const provrum = await recordProposal(db, cast);
  await changeSubscription(db, cast.person.david, provrum, { level: 'follow', at: clock.now() });
  const send = await app.as('asta');
  await send(paths.comments(provrum), { form: { text: 'Vad säger @Cilla Prov?\n\nSe https://reglab.se' } });
  assert.deepEqual(await told(provrum), ['cilla mention', 'david comment']);

  const [cillas, davids] = await mails(provrum);
  assert.equal(cillas?.language, 'en');
  assert.equal(cillas?.subject, 'Asta Prov mentioned you: Drönare i krisberedskap');
  assert.match(
    cillas?.body ?? '',
    /^Asta Prov, Region Dalarna, mentioned you in a comment on the provrum “Drönare i krisberedskap”:\n\n> Vad säger @Cilla Prov\?\n> \n> Se https:\/\/reglab.se\n\nRead and answer:\nhttp:\/\/localhost:3000\/en\/provrum\/\d+\/comments\/\d+\n\n-- \nYou get this e-mail because you are mentioned in the comment\.\nYou can turn off e-mail about the provrum: http:\/\/localhost:3000\/en\/provrum\/\d+\/follow$/,
  );
  assert.equal(davids?.subject, 'Asta Prov kommenterade: Drönare i krisberedskap');
  assert.match(davids?.body ?? '', /för att du bevakar provrummet\./);
});

test('a job that comes twice mails nobody twice, and an edit mails only who is newly mentioned', async () => {
  const provrum = await recordProposal(db, cast);
  const send = await app.as('asta');
  await send(paths.comments(provrum), { form: { text: 'Hej @Cilla Prov' } });
  assert.deepEqual(await told(provrum), ['cilla mention']);
  const { rows } = await sql<{ id: number; kind: ProvrumEvent['kind'] }>`
    select id, kind from event where provrum_id = ${provrum}`.execute(db.q());
  for (const { id, kind } of rows) await app.devices.jobs.enqueue(db, 'provrum-event', { event: id, kind });
  assert.deepEqual(await told(provrum), ['cilla mention']);

  const comment = (await sql<{ id: number }>`select id from comment where provrum_id = ${provrum}`.execute(db.q()))
    .rows[0]!.id;
  await send(paths.comment(provrum, comment), { form: { text: 'Hej @Cilla Prov och @David Prov', version: '1' } });
  assert.deepEqual(await told(provrum), ['cilla mention', 'david mention']);
});

test('a comment that is withdrawn takes its waiting mail with it, and one withdrawn at once is never mailed', async () => {
  const provrum = await recordProposal(db, cast);
  const send = await app.as('asta');
  const said = async (text: string) => {
    await send(paths.comments(provrum), { form: { text } });
    return (await sql<{ id: number }>`select max(id) as id from comment`.execute(db.q())).rows[0]!.id;
  };
  const first = await said('@Cilla Prov, en');
  assert.deepEqual(await told(provrum), ['cilla mention']);
  await send(paths.withdrawComment(provrum, first), { method: 'POST' });
  assert.deepEqual(await told(provrum, 'withdrawn'), ['cilla mention']);
  await send(paths.withdrawComment(provrum, await said('@David Prov, två')), { method: 'POST' });
  assert.deepEqual(await told(provrum), []);
});

test('the muted get nothing, not even when they are mentioned', async () => {
  const provrum = await recordProposal(db, cast);
  await changeSubscription(db, cast.person.cilla, provrum, { level: 'mute', at: clock.now() });
  await (
    await app.as('asta')
  )(paths.comments(provrum), { form: { text: '@Cilla Prov' } });
  await act(provrum, cilla, interest('participate'));
  await act(provrum, asta, { kind: 'proposal-changed', text: aText(), version: 2, material: true, note: '' });
  assert.deepEqual(
    (await told(provrum)).filter((mail) => mail.startsWith('cilla')),
    [],
  );
});

test('a posted proposal reaches whoever answers for each member and partner, once, and nobody hears of a draft', async () => {
  const provrum = await recordProposal(db, cast, { state: 'draft' });
  await act(provrum, asta, {
    kind: 'co-author-added',
    person: cast.person.cilla,
    organisation: cast.organisation.halland,
  });
  assert.deepEqual(await told(provrum), []);
  await act(provrum, asta, { kind: 'proposal-posted', text: aText() });
  const expected = ['cilla', 'david', 'elsa', 'farid', 'gun', 'hans', 'ines', 'kaj', 'orjan', 'vera'];
  assert.deepEqual(
    await told(provrum),
    expected.map((name) => `${name} posted`),
  );
  const ines = (await mails(provrum)).find(({ to }) => to === 'ines');
  assert.equal(ines?.subject, 'Nytt förslag från Region Dalarna: Drönare i krisberedskap');
  assert.match(
    ines?.body ?? '',
    /Frågan: Vad kan drönare göra[^]*säg om Nordregio vill vara med:\nhttp[^]*för att du företräder Nordregio\./,
  );
});

test('a material change asks everybody who had answered; a small one asks nobody', async () => {
  const provrum = await recordProposal(db, cast);
  await act(provrum, ['boel', 'dalarna'], interest('lead'));
  await act(provrum, cilla, interest('follow'));
  await app.work();
  await clear();
  await act(provrum, asta, { kind: 'proposal-changed', text: aText(), version: 2, material: false, note: 'Stavfel' });
  assert.deepEqual(await told(provrum), []);
  await act(provrum, asta, { kind: 'proposal-changed', text: aText(), version: 3, material: true, note: 'Ny fråga' });
  assert.deepEqual(await told(provrum), ['boel changed', 'cilla changed']);
  const [, english] = (await mails(provrum)).toSorted((a, b) => a.to.localeCompare(b.to));
  assert.match(
    english?.body ?? '',
    /changed the substance[^]*in their words: Ny fråga[^]*Region Halland answered before the change[^]*\/interest\n/,
  );
});

test('of two changes in a row only the later is mailed', async () => {
  const provrum = await recordProposal(db, cast);
  await act(provrum, cilla, interest('participate'));
  await app.work();
  await clear();
  for (const version of [2, 3]) {
    await act(provrum, asta, {
      kind: 'proposal-changed',
      text: aText(),
      version,
      material: true,
      note: `Version ${version}`,
    });
  }
  assert.deepEqual(await told(provrum), ['cilla changed']);
  assert.match((await mails(provrum))[0]?.body ?? '', /Version 3/);
});

test('an answer is mailed to those who propose; one that turns the rules is mailed once, with the rule', async () => {
  const provrum = await recordProposal(db, cast);
  await act(provrum, ['david', 'skane'], interest('lead'));
  assert.deepEqual(await told(provrum), ['asta interest']);
  const [answer] = await mails(provrum);
  assert.equal(answer?.subject, 'Svar från Region Skåne: Drönare i krisberedskap');
  assert.match(answer?.body ?? '', /David Prov: Anmälde intresse: vill delta och kan leda\./);

  await clear();
  await act(provrum, cilla, interest('participate'));
  assert.deepEqual(await told(provrum), ['asta readiness', 'david readiness', 'karin readiness', 'lars readiness']);
  const [ready] = await mails(provrum);
  assert.equal(ready?.subject, 'Redo att starta: Drönare i krisberedskap');
  assert.match(
    ready?.body ?? '',
    /2 av 2 regioner: Region Halland och Region Skåne\. \(Reglab provrum, rad 126\)[^]*Cilla Prov, Region Halland: Anmälde intresse: vill delta\.[^]*kansliets klartecken/,
  );

  await act(provrum, cilla, { kind: 'interest-withdrawn', previous: 'participate' });
  assert.deepEqual(await told(provrum, 'withdrawn'), [
    'asta readiness',
    'david readiness',
    'karin readiness',
    'lars readiness',
  ]);
  const lost = (await mails(provrum)).find(({ state, to }) => state === 'waiting' && to === 'asta');
  assert.match(
    lost?.body ?? '',
    /inte längre redo[^]*1 av 2 regioner – Region Skåne saknar sällskap\.[^]*Kortaste vägen tillbaka: /,
  );
});

test('a go-ahead is mailed when it is announced and not before, once, and not to the secretariat', async () => {
  const provrum = await recordProposal(db, cast);
  await act(provrum, asta, interest('lead'));
  await act(provrum, cilla, interest('participate'));
  await changeSubscription(db, cast.person.ines, provrum, { level: 'follow', at: clock.now() });
  await changeSubscription(db, cast.person.lars, provrum, { level: 'follow', at: clock.now() });
  await app.work();
  await clear();

  await act(provrum, karin, goAhead());
  await act(provrum, karin, { kind: 'decision-taken-back', decision: await decisionOf(provrum), reason: 'Fel år.' });
  await act(provrum, karin, goAhead());
  assert.deepEqual(await told(provrum), []);

  const decision = await decisionOf(provrum);
  await act(provrum, karin, { kind: 'decision-announced', decision });
  assert.deepEqual(await told(provrum), ['asta decision', 'cilla decision', 'ines decision']);
  const astas = (await mails(provrum)).find(({ to }) => to === 'asta');
  assert.equal(astas?.subject, 'Klartecken: Drönare i krisberedskap');
  assert.match(
    astas?.body ?? '',
    /Leder: Region Dalarna\n\nDeltar: Region Halland\n\nMotivering: Frågan är angelägen\.\n\nBeslutat av Karin Prov\./,
  );
  assert.ok(astas?.body.includes(`http://localhost:3000${paths.receipt(provrum, decision)}`));
});

test('a decision that is announced withdraws what waits and no longer matters', async () => {
  const provrum = await recordProposal(db, cast);
  await act(provrum, asta, interest('lead'));
  await act(provrum, cilla, interest('participate'));
  await app.work();
  await act(provrum, karin, { kind: 'proposal-declined', reason: 'Pågår redan.', receipt });
  await act(provrum, karin, { kind: 'decision-announced', decision: await decisionOf(provrum) });
  assert.deepEqual(await told(provrum), ['asta decision', 'cilla decision']);
  const [, english] = (await mails(provrum))
    .filter(({ purpose }) => purpose === 'decision')
    .toSorted((a, b) => a.to.localeCompare(b.to));
  assert.match(
    english?.body ?? '',
    /has declined the proposal[^]*Reason: Pågår redan\.[^]*because you have answered for Region Halland\./,
  );
});

test('a withdrawn proposal is mailed to everybody concerned; reopening it at once takes that back', async () => {
  const provrum = await recordProposal(db, cast);
  await act(provrum, cilla, interest('participate'));
  await app.work();
  await clear();
  await act(provrum, asta, { kind: 'proposal-withdrawn', reason: 'Vi hinner inte.' });
  assert.deepEqual(await told(provrum), ['cilla withdrawn']);
  await act(provrum, asta, { kind: 'proposal-reopened' });
  assert.deepEqual(await told(provrum), []);

  await act(provrum, asta, { kind: 'proposal-withdrawn', reason: 'Vi hinner inte.' });
  await app.work();
  await sql`update mail set state = 'sent' where provrum_id = ${provrum} and state = 'waiting'`.execute(db.q());
  await act(provrum, asta, { kind: 'proposal-reopened' });
  assert.deepEqual(await told(provrum), ['cilla reopened']);
});

test('a withdrawn draft is nobody’s news', async () => {
  const provrum = await recordProposal(db, cast, { state: 'draft' });
  await act(provrum, asta, { kind: 'proposal-withdrawn', reason: 'Det blev inget.' });
  assert.deepEqual(await told(provrum), []);
});
