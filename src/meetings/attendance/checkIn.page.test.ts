import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord, guestOnRecord, registrationOnRecord } from '../../../test/gatheringOnRecord.ts';

const app = await testApp();
const { db, cast, clock } = app;
clock.set('2027-02-03T08:30:00Z');
const [karin, boel, asta] = await Promise.all((['karin', 'boel', 'asta'] as const).map((key) => app.as(key)));

async function meeting(told: Parameters<typeof gatheringOnRecord>[2] = {}) {
  const id = await gatheringOnRecord(db, cast, { planners: ['boel'], ...told });
  const registration = await registrationOnRecord(db, id, {
    person: cast.person.asta,
    organisation: cast.organisation.dalarna,
  });
  return { id, registration };
}
const statesOf = async (id: MeetingId) =>
  (
    await sql<{ name: string; state: string }>`
      select p.name, r.state from registration r join person p on p.id = r.person_id where r.meeting_id = ${id}
      order by r.id`.execute(db.q())
  ).rows.map(({ name, state }) => `${name} ${state}`);
const eventsOf = async (id: MeetingId) =>
  (await sql<{ kind: string }>`select kind from event where meeting_id = ${id} order by id`.execute(db.q())).rows.map(
    ({ kind }) => kind,
  );
const key = () => crypto.randomUUID();

test('one button a person: pressed it says that somebody is here, and pressed again that it was a mistake', async () => {
  const { id, registration } = await meeting();
  const page = await (await boel!(paths.checkIn(id))).text();
  assert.match(page, /<b data-roll-here[^>]*>0<\/b> här <span[^>]*>av 1</);
  assert.match(page, /aria-label="Checka in Asta Prov"/);
  const form = { registration: String(registration), act: 'in', key: key(), sok: 'ast' };
  const pressed = await boel!(paths.checkIn(id), { form });
  assert.deepEqual(
    [pressed.status, pressed.headers.get('location')],
    [303, `/moten/${id}/incheckning?sok=ast#r${registration}`],
  );
  assert.deepEqual(await statesOf(id), ['Asta Prov attended']);
  assert.match(await (await karin!(`/en/meetings/${id}/check-in`)).text(), /Here at 09:30/);
  await karin!(paths.checkIn(id), { form: { registration: String(registration), act: 'out', key: key() } });
  assert.deepEqual(await statesOf(id), ['Asta Prov registered']);
  assert.deepEqual(await eventsOf(id), ['checked-in', 'check-in-undone']);
});

test('a press that arrives again, or later than one that was made after it, counts once and in its time', async () => {
  const { id, registration } = await meeting();
  const send = (act: string, ago: number, pressKey: string) =>
    karin!(paths.checkIn(id), {
      form: { registration: String(registration), act, key: pressKey, ago: String(ago) },
      headers: { accept: 'application/json' },
    });
  const [first, second] = [key(), key()];
  assert.deepEqual(await (await send('out', 1_000, second)).json(), { present: [], of: 1 });
  assert.deepEqual(await (await send('in', 600_000, first)).json(), { present: [], of: 1 });
  assert.deepEqual(await (await send('in', 500, key())).json(), { present: [registration], of: 1 });
  await send('out', 0, second);
  assert.deepEqual(await statesOf(id), ['Asta Prov attended']);
  assert.deepEqual(await eventsOf(id), ['checked-in']);
  const looked = await karin!(paths.checkIn(id), { headers: { accept: 'application/json' } });
  assert.deepEqual(await looked.json(), { present: [registration], of: 1 });
});

test('the same press sent many times at once is one event', async () => {
  const { id, registration } = await meeting();
  const form = { registration: String(registration), act: 'in', key: key() };
  const answers = await Promise.all(Array.from({ length: 5 }, () => karin!(paths.checkIn(id), { form })));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
  assert.deepEqual(await eventsOf(id), ['checked-in']);
});

test('whoever comes without having signed up is added once, and who is on the list already is checked in there', async () => {
  const { id } = await meeting();
  const form = {
    name: 'Gäst <b>Gästsson</b>',
    email: 'Gast@Annan.example',
    organisation: '',
    organisationName: 'Almi',
    mode: 'physical',
    key: key(),
  };
  for (const sent of [form, form]) assert.equal((await boel!(paths.walkIn(id), { form: sent })).status, 303);
  const known = { ...form, name: 'Någon', email: 'asta@test.example', key: key() };
  assert.equal((await boel!(paths.walkIn(id), { form: known })).status, 303);
  assert.deepEqual(await statesOf(id), ['Asta Prov attended', 'Gäst <b>Gästsson</b> attended']);
  assert.deepEqual(await eventsOf(id), ['walked-in', 'checked-in']);
  const page = await (await boel!(paths.checkIn(id))).text();
  assert.match(page, /Gäst &lt;b>Gästsson[\s\S]*Almi · på plats · Här kl\. 09:30/);
});

test('a guest who names an organisation on record is counted with it', async () => {
  const { id } = await meeting();
  const form = { name: 'Gäst', email: 'gast@region.example', organisation: '', organisationName: 'region skåne' };
  assert.equal((await boel!(paths.walkIn(id), { form: { ...form, mode: 'physical', key: key() } })).status, 303);
  const { rows } = await sql<{ organisation: number; typed: string }>`
    select organisation_id as organisation, organisation_name as typed from registration
    where meeting_id = ${id} order by id desc limit 1`.execute(db.q());
  assert.deepEqual(rows[0], { organisation: cast.organisation.skane, typed: '' });
});

test('what is wrong with somebody who is added is said at the field, and what was typed stays', async () => {
  const { id } = await meeting();
  const answer = await boel!(paths.walkIn(id), {
    form: {
      name: '',
      email: 'ingen',
      organisation: '99999999',
      organisationName: 'Almi',
      mode: 'physical',
      key: key(),
    },
  });
  const page = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(page, /href="#name">Skriv ett namn/);
  assert.match(page, /href="#email">Skriv en e-postadress som/);
  assert.match(page, /value="Almi"/);
  const foreign = await boel!(`/en/meetings/${id}/check-in/walk-in`, {
    form: { name: 'Gäst', email: 'g@annan.example', organisation: '99999999', mode: 'physical', key: key() },
  });
  assert.equal(foreign.status, 422);
  assert.match(await foreign.text(), /Choose an organisation in the list/);
});

test('only those who arrange the meeting stand at the door, and only from the morning of the day', async () => {
  const { id, registration } = await meeting();
  const form = { registration: String(registration), act: 'in', key: key() };
  assert.equal((await asta!(paths.checkIn(id))).status, 403);
  assert.equal((await asta!(paths.checkIn(id), { form })).status, 403);
  assert.equal((await asta!(paths.walkIn(id), { form })).status, 403);
  assert.match((await app.send(paths.checkIn(id))).headers.get('location') ?? '', /logga-in/);
  const other = await meeting();
  assert.equal(
    (await karin!(paths.checkIn(other.id), { form: { ...form, registration: String(registration) } })).status,
    409,
  );
  const later = await meeting({ starts: '2027-02-04T09:00', ends: '2027-02-04T10:00' });
  const early = await karin!(paths.checkIn(later.id), { form: { ...form, registration: String(later.registration) } });
  assert.equal(early.status, 409);
  assert.match(await early.text(), /öppnar på morgonen den dag mötet är/);
  assert.deepEqual(await statesOf(id), ['Asta Prov registered']);
});

test('a search finds names and organisations, and the page asks the database as often for one as for three', async () => {
  const { id } = await meeting();
  const asked = async () => (await countQueries(() => karin!(paths.checkIn(id)))).queries.length;
  const one = await asked();
  for (const name of ['Örjan Gäst', 'Zara Gäst']) {
    const person = await guestOnRecord(db, name, `${name.slice(0, 2)}@gast.example`.toLowerCase());
    await registrationOnRecord(db, id, { person });
  }
  assert.equal(await asked(), one);
  const page = await (await karin!(`${paths.checkIn(id)}?sok=%C3%B6rj`)).text();
  assert.deepEqual(
    [/Örjan Gäst/.test(page), /Zara Gäst/.test(page), />0<\/b> här <span[^>]*>av 3</.test(page)],
    [true, false, true],
  );
});
