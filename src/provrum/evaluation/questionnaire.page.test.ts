import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { answered } from '../../../test/evaluationActs.ts';
import { resultOnRecord, runningOnRecord } from '../../../test/resultOnRecord.ts';
import { inviteToday } from './evaluation.jobs.ts';

const app = await testApp();
const { db, clock, cast } = app;
const ended = await resultOnRecord(app);
let asta = await app.as('asta');
const form = { ...answered, answeredAt: '', organisation: String(cast.organisation.dalarna) };
const text = async (response: Response | Promise<Response>) => (await (await response).text()).replaceAll(/\s+/g, ' ');
const onRecord = async (provrum = ended) =>
  (
    await sql<{ organisation: number; occasion: string; marks: Record<string, number>; words: string; person: number }>`
      select organisation_id as organisation, occasion, marks, words, person_id as person
      from questionnaire_answer where provrum_id = ${provrum} order by organisation_id, occasion`.execute(db.q())
  ).rows;

test('a form that lacks answers says so at each question and keeps what was written', async () => {
  const response = await asta(paths.questionnaire(ended), {
    form: { occasion: 'end', words: 'Behåll <b>mig</b>', learned: '9' },
  });
  assert.equal(response.status, 422);
  const page = await text(response);
  assert.match(page, /href="#learned">Välj ett svar, eller att du inte kan svara\./);
  assert.match(page, /Behåll &lt;b>mig&lt;\/b>/);
  assert.deepEqual(await onRecord(), []);
});

test('one answer is kept for an organisation, and a colleague changes it', async () => {
  const given = await asta(paths.questionnaire(ended), { form });
  assert.deepEqual([given.status, given.headers.get('location')], [303, paths.provrum(ended)]);
  const bo = await app.as('bo');
  const page = await text(bo(paths.questionnaire(ended)));
  assert.match(page, /Asta Prov svarade den/);
  const [first] = await onRecord();
  assert.deepEqual(
    [first?.words, first?.marks['learned'], first?.marks['worth']],
    ['Behåll det korta formatet.', null, 4],
  );
  const answeredAt = /name="answeredAt" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const changed = await bo(paths.questionnaire(ended), { form: { ...form, worth: '2', answeredAt } });
  assert.equal(changed.status, 303);
  const rows = await onRecord();
  assert.deepEqual(
    rows.map(({ person, marks }) => [person, marks['worth']]),
    [[cast.person.bo, 2]],
  );
});

test('the same form sent twice leaves one event', async () => {
  const count = async () =>
    (await sql<{ n: number }>`select count(*) as n from event where kind = 'questionnaire-answered'`.execute(db.q()))
      .rows[0]!.n;
  const [before, cilla] = [await count(), await app.as('cilla')];
  const own = { ...form, organisation: String(cast.organisation.halland) };
  for (const sent of [own, own]) assert.equal((await cilla(paths.questionnaire(ended), { form: sent })).status, 303);
  assert.equal(await count(), before + 1);
  const { rows } = await sql<{ detail: Record<string, unknown> }>`
    select detail from event where kind = 'questionnaire-answered' order by id desc limit 1`.execute(db.q());
  assert.deepEqual(Object.keys(rows[0]!.detail).sort(), ['changed', 'marks', 'occasion']);
});

test('an answer written beside a colleague’s is shown with it, and nothing is lost', async () => {
  const response = await asta(paths.questionnaire(ended), { form: { ...form, words: 'Mitt eget', answeredAt: '' } });
  assert.equal(response.status, 409);
  const page = await text(response);
  assert.match(page, /Bo Prov har svarat för er/);
  assert.match(page, /Mitt eget/);
});

test('only those who took part are asked, once the provrum has ended', async () => {
  assert.equal((await (await app.as('david'))(paths.questionnaire(ended))).status, 403);
  assert.equal((await (await app.as('karin'))(paths.questionnaire(ended))).status, 403);
  const running = await runningOnRecord(app);
  assert.match(await text(asta(paths.questionnaire(running))), /Det här provrummet är inte slut/);
  const sent = await asta(paths.questionnaire(running), { form });
  assert.equal(sent.status, 409);
  assert.match(await text(sent), /Behåll det korta formatet/);
});

test('half a year later other questions are asked, and between the two none', async () => {
  clock.set('2027-03-01T09:00:00Z');
  const later = await app.as('asta');
  assert.match(await text(later(paths.questionnaire(ended))), /Nästa enkät öppnar den 21 maj 2027/);
  clock.set('2027-05-21T09:00:00Z');
  assert.match(
    await text((await app.as('asta'))(paths.questionnaire(ended))),
    /Vi använder det vi lärde oss i provrummet/,
  );
  assert.match(await text((await app.as('asta'))(`/en/provrum/${ended}/evaluation`)), /What happened since\?/);
  clock.set('2026-11-21T09:00:00Z');
  asta = await app.as('asta');
});

test('the own organisation’s page lists what there is to answer', async () => {
  const other = await resultOnRecord(app);
  const page = await text(asta(paths.ourOrganisation()));
  assert.match(page, /Enkäter att svara på/);
  assert.match(page, new RegExp(`href="${paths.questionnaire(other)}"`));
  assert.match(page, /Besvarad, går att ändra/);
  assert.match(page, /Svara senast den 20 januari 2027/);
});

test('the board and the secretariat read the words with their organisation; members do not', async () => {
  const page = await text((await app.as('mona'))(paths.evaluationWords()));
  assert.match(page, /Region Dalarna/);
  assert.match(page, /Behåll det korta formatet/);
  assert.equal((await asta(paths.evaluationWords())).status, 403);
  assert.doesNotMatch(await text(asta(paths.evaluation())), /Behåll det korta formatet/);
});

test('those who have not answered are asked once and reminded once, and who has answered is left alone', async () => {
  const asked = await resultOnRecord(app, { others: ['skane'] });
  const mails = async () =>
    (
      await sql<{ purpose: string; address: string; state: string; body: string }>`
        select purpose, address, state, body from mail where provrum_id = ${asked} and purpose like 'questionnaire%'
        order by id`.execute(db.q())
    ).rows;
  await inviteToday(app.devices);
  await inviteToday(app.devices);
  assert.deepEqual(
    (await mails()).map(({ purpose, address }) => [purpose, address]),
    [
      ['questionnaire', 'asta@test.example'],
      ['questionnaire', 'david@test.example'],
    ],
  );
  assert.match((await mails())[1]!.body, new RegExp(paths.questionnaire(asked)));
  await asta(paths.questionnaire(asked), { form });
  assert.equal((await mails())[0]?.state, 'withdrawn');
  clock.set('2026-12-04T09:00:00Z');
  await inviteToday(app.devices);
  assert.equal((await mails()).length, 2);
  clock.set('2026-12-05T09:00:00Z');
  await inviteToday(app.devices);
  await inviteToday(app.devices);
  assert.deepEqual(
    (await mails()).slice(2).map(({ purpose, address }) => [purpose, address]),
    [['questionnaire-reminder', 'david@test.example']],
  );
  clock.set('2026-11-21T09:00:00Z');
});
