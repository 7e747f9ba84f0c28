import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { type Send, testApp } from '../../../test/app.ts';
import type { OrganisationKey, PersonKey } from '../../../test/cast.ts';
import { resultOnRecord, runningOnRecord } from '../../../test/resultOnRecord.ts';

const app = await testApp();
const { db, cast, clock } = app;
const send = {} as Record<PersonKey, Send>;
const people = ['karin', 'mona', 'asta', 'bo', 'cilla', 'ines', 'nils'] as const satisfies readonly PersonKey[];
for (const key of people) send[key] = await app.as(key, key === 'nils' ? 'vinnova' : undefined);
beforeEach(() => clock.set('2026-11-21T09:00:00Z'));

const answersOf = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ name: string; answer: string; because: string; by: number }>`
    select o.name, u.answer, u.because, u.person_id as by from uptake u join organisation o on o.id = u.organisation_id
    where u.provrum_id = ${provrum} order by o.name`.execute(db.q());
  return rows;
};
const stateOf = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ state: string }>`select state from provrum where id = ${provrum}`.execute(db.q());
  return rows[0]?.state;
};
const kindsOf = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from event where provrum_id = ${provrum} and kind ~ '^(uptake|follow)' order by id`.execute(db.q());
  return rows.map(({ kind }) => kind);
};
const answeredAt = (page: string) => /name="answeredAt" value="([^"]*)"/.exec(page)?.[1] ?? '';
const form = (answer: string, note = '', at = '') => ({ answer, note, answeredAt: at });
const members: readonly OrganisationKey[] = [
  'dalarna',
  'halland',
  'skane',
  'gotland',
  'orebro',
  'varmland',
  'kalmar',
  'tillvaxtverket',
  'vinnova',
  'skr',
];
const answerFor = async (provrum: ProvrumId, ...keys: readonly OrganisationKey[]) => {
  for (const key of keys) {
    await sql`
      insert into uptake (provrum_id, organisation_id, answer, person_id, given_at, changed_at)
      values (${provrum}, ${cast.organisation[key]}, 'used', ${cast.person.asta}, ${clock.now()}, ${clock.now()})`.execute(
      db.q(),
    );
  }
};

test('a member answers, a colleague changes the answer, and both are in the history', async () => {
  const provrum = await resultOnRecord(app);
  const page = await (await send.asta(paths.uptake(provrum))).text();
  assert.match(page, /Vad gör Region Dalarna med resultatet\?/);
  const sent = await send.asta(paths.uptake(provrum), { form: form('willUse', 'I vår plan för 2027.') });
  assert.equal(sent.status, 303);
  assert.equal(sent.headers.get('location'), paths.uptake(provrum));
  const again = await (await send.bo(paths.uptake(provrum))).text();
  assert.match(again, /I vår plan för 2027\./);
  await send.bo(paths.uptake(provrum), { form: form('used', 'Halva tiden räckte.', answeredAt(again)) });
  assert.deepEqual(await answersOf(provrum), [
    { name: 'Region Dalarna', answer: 'used', because: 'Halva tiden räckte.', by: cast.person.bo },
  ]);
  const history = await (await send.cilla(paths.provrumHistory(provrum))).text();
  assert.match(history, /Svarade: vi ska använda resultatet/);
  assert.match(history, /Ändrade sitt svar från ”vi ska använda resultatet” till ”vi har använt resultatet”/);
  assert.match(history, /Halva tiden räckte\./);
  const seen = await (await send.cilla(`/en/provrum/${provrum}/use`)).text();
  assert.match(seen, /1 of 10 members have answered\./);
  assert.match(seen, /Have used it/);
});

test('a no without its reason is asked for it at the field, and what was typed stays', async () => {
  const provrum = await resultOnRecord(app);
  const empty = await send.asta(paths.uptake(provrum), { form: form('notForUs') });
  assert.equal(empty.status, 422);
  const page = await empty.text();
  assert.match(page, /id="note-error"[^>]*>Skriv varför resultatet inte är något för er/);
  assert.match(page, /value="notForUs" checked/);
  const unchosen = await (await send.asta(`/en/provrum/${provrum}/use`, { form: { note: '<b>x</b>' } })).text();
  assert.match(unchosen, /id="answer-error"[^>]*>Choose whether you have used the result/);
  assert.match(unchosen, /&lt;b>x&lt;\/b>/);
  const long = await send.asta(paths.uptake(provrum), { form: form('used', 'x'.repeat(2001)) });
  assert.equal(long.status, 422);
  assert.deepEqual(await answersOf(provrum), []);
});

test('an answer that a colleague gave meanwhile is not overwritten unseen', async () => {
  const provrum = await resultOnRecord(app);
  await send.bo(paths.uptake(provrum), { form: form('used', 'Bos ord') });
  const response = await send.asta(paths.uptake(provrum), { form: form('notForUs', 'Astas ord') });
  assert.equal(response.status, 409);
  const page = await response.text();
  assert.match(page, /Bo Prov har svarat för er organisation medan du skrev: Har använt/);
  assert.match(page, /Astas ord/);
  const sent = await send.asta(paths.uptake(provrum), { form: form('notForUs', 'Astas ord', answeredAt(page)) });
  assert.equal(sent.status, 303);
  assert.equal((await answersOf(provrum))[0]?.because, 'Astas ord');
});

test('the same form sent twice answers once, also at the same time', async () => {
  const provrum = await resultOnRecord(app);
  const sent = await Promise.all([1, 2, 3].map(() => send.cilla(paths.uptake(provrum), { form: form('used', 'Ja') })));
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.deepEqual(await kindsOf(provrum), ['uptake-answered']);
});

test('who may not answer only reads: the board, and whoever wrote for another organisation', async () => {
  const provrum = await resultOnRecord(app);
  assert.equal((await send.mona(paths.uptake(provrum), { form: form('used') })).status, 403);
  assert.doesNotMatch(await (await send.mona(paths.uptake(provrum))).text(), /name="answer"/);
  const other = { ...form('used'), organisation: String(cast.organisation.dalarna) };
  assert.equal((await send.nils(paths.uptake(provrum), { form: other })).status, 409);
  assert.deepEqual(await answersOf(provrum), []);
  assert.equal((await app.send(paths.uptake(provrum))).status, 303);
});

test('a partner may answer, stands apart, and is not counted', async () => {
  const provrum = await resultOnRecord(app);
  await send.ines(paths.uptake(provrum), { form: form('used', 'I en rapport') });
  const page = await (await send.ines(paths.uptake(provrum))).text();
  assert.match(page, /0 av 10 medlemmar har svarat\./);
  assert.match(page, /Andras svar/);
  assert.match(page, /Partner svarar om de vill/);
});

test('there is nothing to answer before the result is announced', async () => {
  const [staged, running] = [await resultOnRecord(app, { announced: false }), await runningOnRecord(app)];
  for (const provrum of [staged, running]) {
    assert.equal((await send.asta(paths.uptake(provrum))).status, 404);
    assert.equal((await send.karin(paths.uptake(provrum))).status, 404);
    assert.equal((await send.asta(paths.uptake(provrum), { form: form('used') })).status, 404);
    assert.deepEqual(await answersOf(provrum), []);
  }
});

test('when the last member has answered, the provrum has gone all the way, and lead and secretariat are told once', async () => {
  const provrum = await resultOnRecord(app);
  await answerFor(provrum, ...members.slice(2));
  await send.asta(paths.uptake(provrum), { form: form('used', 'Vi') });
  assert.equal(await stateOf(provrum), 'published');
  await send.cilla(paths.uptake(provrum), { form: form('notForUs', 'Vi har en egen lösning') });
  assert.equal(await stateOf(provrum), 'followedUp');
  assert.deepEqual(await kindsOf(provrum), ['uptake-answered', 'uptake-answered', 'follow-up-completed']);
  const page = await (await send.karin(paths.uptake(provrum))).text();
  assert.match(page, /Alla medlemmar har svarat\. Uppföljningen blev klar 21 november 2026\./);
  assert.doesNotMatch(page, /Öppna uppföljningen igen/);
  await app.work();
  const { rows } = await sql<{ to: string; body: string }>`
    select split_part(address, '@', 1) as to, body from mail where provrum_id = ${provrum} and purpose = 'followUp'
    order by 1`.execute(db.q());
  assert.deepEqual(
    rows.map(({ to }) => to),
    ['asta', 'karin', 'lars'],
  );
  assert.match(rows[0]!.body, /Alla 10 medlemmar har svarat om de använder resultatet\./);
});

test('what was answered may still be changed when the follow-up is over', async () => {
  const provrum = await resultOnRecord(app);
  await send.karin(paths.closeFollowUp(provrum), { form: { reason: 'Alla som kan har svarat.' } });
  const sent = await send.asta(paths.uptake(provrum), { form: form('used', 'Till slut') });
  assert.equal(sent.status, 303);
  assert.equal(await stateOf(provrum), 'followedUp');
});

test('the secretariat closes the follow-up with a reason, once, and opens it again', async () => {
  const provrum = await resultOnRecord(app);
  const without = await send.karin(paths.closeFollowUp(provrum), { form: { reason: ' ' } });
  assert.equal(without.status, 422);
  assert.match(await without.text(), /Skriv varför uppföljningen avslutas/);
  assert.equal((await send.asta(paths.closeFollowUp(provrum), { form: { reason: 'Nog' } })).status, 403);
  const close = () => send.karin(paths.closeFollowUp(provrum), { form: { reason: 'De sista har slutat.' } });
  assert.deepEqual([(await close()).status, (await close()).status], [303, 303]);
  assert.equal(await stateOf(provrum), 'followedUp');
  const otherReason = await send.karin(paths.closeFollowUp(provrum), { form: { reason: 'En annan' } });
  assert.equal(otherReason.status, 409);
  const page = await (await send.asta(paths.uptake(provrum))).text();
  assert.match(page, /Karin Prov avslutade uppföljningen 21 november 2026/);
  assert.match(page, /De sista har slutat\./);
  const reopen = () => send.karin(paths.reopenFollowUp(provrum), { form: {} });
  assert.deepEqual([(await reopen()).status, (await reopen()).status], [303, 303]);
  assert.equal(await stateOf(provrum), 'published');
  assert.deepEqual(await kindsOf(provrum), ['follow-up-closed', 'follow-up-reopened']);
});

test('our organisation lists what has not been considered, and asks again after half a year', async () => {
  const provrum = await resultOnRecord(app);
  const listed = async (of: Send) => (await (await of(paths.ourOrganisation())).text()).includes(paths.uptake(provrum));
  const { gun } = { gun: await app.as('gun') };
  assert.equal(await listed(gun), true);
  assert.equal(await listed(send.ines), false);
  await gun(paths.uptake(provrum), { form: form('willUse', 'Nästa år') });
  assert.equal(await listed(gun), false);
  clock.set('2027-05-22T09:00:00Z');
  assert.match(await (await gun(paths.ourOrganisation())).text(), /Ni svarade 21 november 2026 att ni ska använda det/);
  const page = await (await gun(paths.uptake(provrum))).text();
  assert.match(page, /För ett halvår sedan skulle ni använda resultatet/);
  await gun(paths.uptake(provrum), { form: form('willUse', 'Nästa år', answeredAt(page)) });
  assert.equal(await listed(gun), false);
});

test('the page of a provrum asks for the answer, and the secretariat’s page says who is missing', async () => {
  const provrum = await resultOnRecord(app, {
    summary: {
      title: 'Bara för panelen',
      summary: '',
      sections: { tried: '', happened: '', learned: '', useful: '', notWorked: '' },
    },
  });
  assert.match(await (await send.asta(paths.provrum(provrum))).text(), /Region Dalarna har inte svarat vad ni gör/);
  const desk = await (await send.mona(paths.secretariat())).text();
  assert.match(desk, /Bara för panelen[^]*?0 av 10 har svarat/);
});

test('what is typed and never sent stands there the next time, until it is sent', async () => {
  const provrum = await resultOnRecord(app);
  const typed = { form: `uptake:${provrum}`, answer: 'willUse', note: 'Halvskrivet' };
  assert.equal((await send.asta(paths.savedForm(), { form: typed })).status, 204);
  assert.match(await (await send.asta(paths.uptake(provrum))).text(), /Halvskrivet/);
  assert.doesNotMatch(await (await send.bo(paths.uptake(provrum))).text(), /Halvskrivet/);
  await send.asta(paths.uptake(provrum), { form: form('willUse', 'Helskrivet') });
  const { rows } = await sql`select from saved_form where form = ${typed.form}`.execute(db.q());
  assert.equal(rows.length, 0);
  assert.equal((await send.mona(paths.savedForm(), { form: typed })).status, 403);
});
