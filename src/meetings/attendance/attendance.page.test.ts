import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { apiAs } from '../../../test/api.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord, guestOnRecord, registrationOnRecord } from '../../../test/gatheringOnRecord.ts';
import { readPdf } from '../../../test/readPdf.ts';

const app = await testApp();
const { db, cast, clock } = app;
clock.set('2027-02-03T11:00:00Z');
const [karin, mona, asta] = await Promise.all((['karin', 'mona', 'asta'] as const).map((key) => app.as(key)));

const meeting = await gatheringOnRecord(db, cast, { mode: 'hybrid' });
await registrationOnRecord(db, meeting, {
  person: cast.person.asta,
  organisation: cast.organisation.dalarna,
  state: 'attended',
});
await registrationOnRecord(db, meeting, { person: cast.person.cilla, organisation: cast.organisation.halland });
await registrationOnRecord(db, meeting, {
  person: cast.person.david,
  organisation: cast.organisation.skane,
  mode: 'digital',
});
await registrationOnRecord(db, meeting, {
  person: await guestOnRecord(db, '=HYPERLINK("http://a")', 'gast@annan.example'),
  state: 'waitlisted',
});
const states = async () =>
  (
    await sql<{ state: string }>`select state from registration where meeting_id = ${meeting} order by id`.execute(
      db.q(),
    )
  ).rows.map(({ state }) => state);
const text = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll(/\s+/g, ' ');

test('attendance is read by those who arrange the meeting and by the forum, not by each other', async () => {
  const page = await text(karin!(paths.attendance(meeting)));
  assert.match(page, /Region Dalarna<\/th> ?<td class="num" data-label="Kom">1</);
  assert.match(page, /<b>1<\/b> <span>I kö<\/span>/);
  const english = await text(mona!(`/en/meetings/${meeting}/attendance`));
  assert.match(english, /What|Who came, person by person/);
  assert.doesNotMatch(english, /<form class="post-button" method="post" action="[^"]*attendance/);
  assert.deepEqual(
    [
      (await asta!(paths.attendance(meeting))).status,
      (await mona!(paths.attendanceFile(meeting, 'deltagare.pdf'))).status,
      (await mona!(paths.attendance(meeting), { form: { act: 'present' } })).status,
    ],
    [403, 403, 403],
  );
});

test('the list for the door and the badges are documents that can be read aloud', async () => {
  const list = await karin!(paths.attendanceFile(meeting, 'deltagare.pdf'));
  assert.match(list.headers.get('content-disposition') ?? '', new RegExp(`deltagare-${meeting}\\.pdf`));
  const read = await readPdf(new Uint8Array(await list.arrayBuffer()));
  assert.deepEqual(
    [read.title, read.tagged, read.claims, read.language],
    ['Deltagare: Vårträff', true, ['ua-1'], 'sv'],
  );
  assert.match(read.text, /Cilla Prov/);
  assert.doesNotMatch(read.text, /HYPERLINK/);
  const badges = await readPdf(
    new Uint8Array(await (await karin!(`/en/meetings/${meeting}/attendance/badges.pdf`)).arrayBuffer()),
  );
  assert.deepEqual([badges.title, badges.claims], ['Name badges: Vårträff', ['ua-1']]);
  assert.match(badges.text, /Asta Prov[\s\S]*Region Dalarna[\s\S]*Cilla Prov/);
  assert.doesNotMatch(badges.text, /David Prov/);
});

test('a program gets the same documents', async () => {
  const ask = await apiAs(app, 'karin', 'reglab');
  const { status, body } = await ask<{ name: string; size: number; content: string }>(
    `GET /gatherings/${meeting}/attendance/badges`,
  );
  const content = Buffer.from(body.content, 'base64');
  assert.deepEqual([status, body.name, body.size], [200, `namnskyltar-${meeting}.pdf`, content.byteLength]);
  const badges = await readPdf(new Uint8Array(content));
  assert.match(badges.text, /Asta Prov[\s\S]*Cilla Prov/);
  assert.equal((await ask(`GET /gatherings/${meeting}/attendance/everything`)).status, 404);
  assert.equal((await (await apiAs(app, 'mona'))(`GET /gatherings/${meeting}/attendance/badges`)).status, 403);
});

test('the table holds what is on screen, and carries out nothing', async () => {
  const csv = await text(mona!(`${paths.attendance(meeting)}?fil=csv`));
  assert.match(csv, /"Region Dalarna";.*"Asta Prov";"På plats";"Kom"/);
  assert.match(csv, /"'=HYPERLINK\(""http:\/\/a""\)";"På plats";"I kö"/);
});

test('nobody is absent before the end; after it the rest is said in one press, and again changes nothing', async () => {
  const early = await karin!(paths.attendance(meeting), { form: { act: 'absent' } });
  assert.equal(early.status, 409);
  assert.match(await early.text(), /Mötet är inte slut än/);
  clock.set('2027-02-03T15:00:00Z');
  for (const once of [1, 2]) {
    const answer = await karin!(paths.attendance(meeting), { form: { act: 'absent' } });
    assert.equal(answer.status, 303, `press ${once}`);
  }
  assert.deepEqual(await states(), ['attended', 'absent', 'absent', 'waitlisted']);
  const { rows } = await sql<{ detail: { people: number } }>`
    select detail from event where kind = 'absence-noted'`.execute(db.q());
  assert.deepEqual(
    rows.map(({ detail }) => detail.people),
    [2],
  );
});

test('everybody who is expected can be said to be there in one press', async () => {
  const online = await gatheringOnRecord(db, cast, { mode: 'digital' });
  for (const person of [cast.person.asta, cast.person.bo])
    await registrationOnRecord(db, online, { person, mode: 'digital' });
  const form = { act: 'present', key: crypto.randomUUID() };
  for (const sent of [form, form]) assert.equal((await karin!(paths.attendance(online), { form: sent })).status, 303);
  const { rows } = await sql<{ kind: string; person: string }>`
    select e.kind, p.name as person from event e join person p on p.id = e.subject_person_id
    where e.meeting_id = ${online} order by p.name`.execute(db.q());
  assert.deepEqual(rows, [
    { kind: 'checked-in', person: 'Asta Prov' },
    { kind: 'checked-in', person: 'Bo Prov' },
  ]);
});
