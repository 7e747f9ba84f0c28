import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import {
  gatheringOnRecord,
  guestOnRecord,
  networkOnRecord,
  registrationOnRecord,
} from '../../../test/gatheringOnRecord.ts';
import { evaluationPath } from './evaluation.link.ts';
import { listDocumentation } from './documentation.store.ts';
import { askToday } from './gatheringEvaluation.jobs.ts';

const app = await testApp();
const { db, cast, clock, devices } = app;
clock.set('2027-02-04T06:00:00Z');
const network = await networkOnRecord(db, cast);
const [karin, asta, mona] = await Promise.all((['karin', 'asta', 'mona'] as const).map((key) => app.as(key)));

const held = (title = 'Vårträff') =>
  gatheringOnRecord(db, cast, { network, title, state: 'held', audience: 'network' });
async function attended(meeting: MeetingId, count = 1) {
  const people = [];
  for (let at = 0; at < count; at++) {
    const person =
      at === 0 ? cast.person.asta : await guestOnRecord(db, `Gäst ${at}`, `gast${at}-${meeting}@annan.example`);
    const registration = await registrationOnRecord(db, meeting, { person, state: 'attended' });
    people.push(evaluationPath(devices.config.secret, meeting, registration));
  }
  return people as [string, ...string[]];
}
const text = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll(/\s+/g, ' ');
const mails = async (meeting: MeetingId) =>
  (
    await sql<{ purpose: string; address: string; body: string }>`
      select purpose, address, body from mail where meeting_id = ${meeting} order by id`.execute(db.q())
  ).rows;
const given = {
  learning: '4',
  practice: '5',
  exchange: 'none',
  use: '3',
  practical: '2',
  good: 'Samtalen',
  better: '',
};
const pdf = () => new File(['%PDF-1.7\n', 'x'.repeat(30)], 'bilder.pdf');

test('those who came are asked the morning after, once, and reminded once where no answer has come', async () => {
  const meeting = await held();
  const [own] = await attended(meeting, 2);
  await registrationOnRecord(db, meeting, { person: cast.person.bo, state: 'absent' });
  for (const _ of [1, 2]) await askToday(devices);
  const asked = await mails(meeting);
  assert.deepEqual(
    asked.map(({ purpose, address }) => [purpose, address]),
    [
      ['gatheringEvaluation', 'asta@test.example'],
      ['gatheringEvaluation', `gast1-${meeting}@annan.example`],
    ],
  );
  assert.ok(asked[0]!.body.includes(`${devices.config.baseUrl}${own}`));
  assert.equal((await app.send(own, { form: given })).status, 303);
  clock.set('2027-02-11T06:00:00Z');
  for (const _ of [1, 2]) await askToday(devices);
  const reminded = (await mails(meeting)).slice(2);
  assert.deepEqual(
    reminded.map(({ purpose, address }) => [purpose, address]),
    [['gatheringEvaluationReminder', `gast1-${meeting}@annan.example`]],
  );
  const { rows } = await sql<{ detail: unknown }>`
    select detail from event where meeting_id = ${meeting} and kind = 'gathering-evaluation-asked'`.execute(db.q());
  assert.deepEqual(
    rows.map(({ detail }) => detail),
    [{ meeting, people: 2 }],
  );
  clock.set('2027-02-04T06:00:00Z');
});

test('an answer needs no account, can be changed, and an address that we did not write leads nowhere', async () => {
  const meeting = await held();
  const [own, other] = await attended(meeting, 2);
  const empty = await app.send(own, { form: { learning: '9', good: 'Behåll <b>mig</b>' } });
  assert.equal(empty.status, 422);
  const page = await text(empty);
  assert.match(page, /href="#practice">Välj ett svar/);
  assert.match(page, /Behåll &lt;b>mig/);
  for (const form of [given, given, { ...given, use: '1' }]) assert.equal((await app.send(own, { form })).status, 303);
  const { rows } = await sql<{ use: number }>`
    select (marks ->> 'use')::int as use from gathering_answer a join registration r on r.id = a.registration_id
    where r.meeting_id = ${meeting}`.execute(db.q());
  assert.deepEqual(rows, [{ use: 1 }]);
  const forged = [
    own.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    own.replace(/[^/]+$/, other!.split('/').at(-1)!),
  ];
  for (const path of forged) assert.equal((await app.send(path)).status, 404);
  clock.set('2027-04-01T06:00:00Z');
  assert.equal((await app.send(own, { form: given })).status, 409);
  assert.match(
    await text(app.send(`/en${own.replace('moten', 'meetings').replace('utvardering', 'evaluation')}`)),
    /cannot be answered now/,
  );
  clock.set('2027-02-04T06:00:00Z');
});

test('answers are summed without names; words are for those who arrange, and members see no sum of two', async () => {
  const meeting = await held('Höstträff');
  const people = await attended(meeting, 3);
  for (const own of people.slice(0, 2)) await app.send(own, { form: given });
  const member = async () => await text((await app.as('asta'))(paths.gatheringEvaluation(meeting)));
  assert.match(await member(), /För få svar för att visa/);
  await app.send(people[2]!, { form: { ...given, learning: '1', good: '', better: '<i>Längre</i>' } });
  const sums = await member();
  assert.match(sums, /lärmiljö\.<\/th> ?<td class="num" data-label="Medel"> ?<b>3<\/b>/);
  assert.doesNotMatch(sums, /Samtalen/);
  const whole = await text((await app.as('mona'))(`/en/meetings/${meeting}/evaluation`));
  assert.match(whole, /Samtalen[\s\S]*&lt;i>Längre/);
  assert.doesNotMatch(whole, /Gäst 1/);
  const compared = await text((await app.as('karin'))(paths.networkEvaluations(network)));
  assert.match(compared, /Höstträff<\/a><\/th> ?<td data-label="Dag">3 februari 2027<\/td>/);
  assert.equal((await (await app.as('olle'))(paths.networkEvaluations(network))).status, 404);
});

test('a network’s meetings are compared in as many queries for one as for three', async () => {
  const reader = await app.as('karin');
  const asked = async () => (await countQueries(() => reader(paths.networkEvaluations(network)))).queries.length;
  const before = await asked();
  for (const title of ['Ett', 'Två']) await attended(await held(title), 2);
  assert.equal(await asked(), before);
});

test('slides are added with the question whether everybody can read them, and saved by whoever may see the meeting', async () => {
  const meeting = await held();
  const form = { kind: 'slides', title: 'Bilder <b>från</b> mötet', text: '', link: '', key: crypto.randomUUID() };
  const unasked = await karin!(paths.documentation(meeting), { form: { ...form, file: pdf() } });
  assert.equal(unasked.status, 422);
  assert.match(await text(unasked), /href="#access">Svara på om alla kan ta del av det[\s\S]*Välj filen igen/);
  const wordless = await karin!(paths.documentation(meeting), { form: { ...form, access: 'text', file: pdf() } });
  assert.match(await text(wordless), /href="#text">Skriv innehållet i text/);
  for (const _ of [1, 2])
    assert.equal(
      (await karin!(paths.documentation(meeting), { form: { ...form, access: 'missing', file: pdf() } })).status,
      303,
    );
  const desk = async () => await text((await app.as('karin'))(paths.secretariat()));
  assert.match(await desk(), new RegExp(`href="${paths.documentation(meeting)}"[\\s\\S]*En fil kan inte alla läsa`));
  const [item, ...more] = await listDocumentation(db, meeting);
  assert.deepEqual([item?.title, item?.access, item?.file?.name, more], [form.title, 'missing', 'bilder.pdf', []]);
  assert.match(await text(karin!(paths.documentation(meeting))), /En fil kan inte alla läsa/);
  const seen = await text(asta!(paths.documentation(meeting)));
  assert.match(seen, /Bilder &lt;b>från/);
  assert.doesNotMatch(seen, /En fil kan inte alla läsa|type="file"/);
  const file = await asta!(paths.documentationFile(meeting, item!.id));
  assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'application/pdf']);
  assert.equal((await app.send(paths.documentationFile(meeting, item!.id))).status, 404);
  const [own, guest] = await attended(meeting, 2);
  assert.match(await text(app.send(guest!)), new RegExp(`href="${guest}/${item!.id}">bilder.pdf`));
  assert.equal((await app.send(`${guest}/${item!.id}`)).status, 200);
  assert.equal((await app.send(`${own.replace(/[^/]+$/, 'x'.repeat(32))}/${item!.id}`)).status, 404);
});

test('links and words are kept too; only those who arrange add and remove, and removed is removed', async () => {
  const meeting = await held();
  const form = { kind: 'link', title: 'Rapporten', link: 'javascript:alert(1)', text: '', key: crypto.randomUUID() };
  const hostile = await karin!(`/en/meetings/${meeting}/documentation`, { form });
  assert.equal(hostile.status, 422);
  assert.match(await text(hostile), /Write a whole address that begins with https/);
  await karin!(paths.documentation(meeting), { form: { ...form, link: 'https://exempel.se/rapport' } });
  await karin!(paths.documentation(meeting), {
    form: { ...form, kind: 'summary', title: 'Kort', link: '', text: 'Första\n\nAndra', key: crypto.randomUUID() },
  });
  assert.match(
    await text(mona!(paths.documentation(meeting))),
    /Kort[\s\S]*<p>Första<\/p> ?<p>Andra<\/p>[\s\S]*Rapporten/,
  );
  const [link] = await listDocumentation(db, meeting);
  assert.equal((await asta!(paths.documentation(meeting), { form })).status, 403);
  assert.equal((await asta!(paths.removeDocumentation(meeting, link!.id), { form: {} })).status, 403);
  for (const _ of [1, 2])
    assert.equal((await karin!(paths.removeDocumentation(meeting, link!.id), { form: {} })).status, 303);
  assert.equal((await karin!(paths.removeDocumentation(meeting, 999_999), { form: {} })).status, 404);
  assert.deepEqual(
    (await listDocumentation(db, meeting)).map(({ title }) => title),
    ['Kort'],
  );
  const page = await text(karin!(paths.gathering(meeting)));
  assert.match(page, new RegExp(`href="${paths.checkIn(meeting)}"[^>]*>Öppna incheckningen`));
  assert.match(page, /href="[^"]*dokumentation#d\d+">Kort<\/a>/);
  assert.doesNotMatch(await text(asta!(paths.gathering(meeting))), /Checka in/);
  assert.match(await text(karin!(`/moten/${meeting}/historik`)), /Tog bort dokumentation: Rapporten/);
});
