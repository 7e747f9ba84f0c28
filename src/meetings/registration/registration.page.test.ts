import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId, PersonId, RegistrationId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { apiAs } from '../../../test/api.ts';
import { testApp } from '../../../test/app.ts';
import {
  gatheringOnRecord,
  guestOnRecord,
  networkOnRecord,
  registrationOnRecord,
} from '../../../test/gatheringOnRecord.ts';
import { recorded } from '../../../test/recorded.ts';
import { linkKey } from './registration.link.ts';

const app = await testApp();
const { db, cast, devices } = app;
const asta = await app.as('asta');
const bo = await app.as('bo');
const cilla = await app.as('cilla');
const david = await app.as('david');
const karin = await app.as('karin');
const gun = await app.as('gun');

const physical = { mode: 'physical' };

async function rows(meeting: MeetingId) {
  const { rows: found } = await sql<{ name: string; state: string; mode: string; wished: string | null }>`
    select split_part(p.email, '@', 1) as name, r.state, r.mode, r.wished_mode as wished from registration r
    join person p on p.id = r.person_id where r.meeting_id = ${meeting} order by r.id`.execute(db.q());
  return found.map(({ name, state, mode, wished }) =>
    [name, state, ...(mode === 'digital' ? ['digital'] : []), ...(wished ? [`wishes ${wished}`] : [])].join(' '),
  );
}
async function events(meeting: MeetingId) {
  const { rows: found } = await sql<{ kind: string }>`
    select kind from event where meeting_id = ${meeting} order by id`.execute(db.q());
  return found.map(({ kind }) => kind);
}
async function idOf(meeting: MeetingId, person: PersonId): Promise<RegistrationId> {
  const { rows: found } = await sql<{ id: RegistrationId }>`
    select id from registration where meeting_id = ${meeting} and person_id = ${person} order by id desc limit 1`.execute(
    db.q(),
  );
  return found[0]!.id;
}
const act = async (meeting: MeetingId, person: PersonId, word: string) =>
  paths.registrationAct(meeting, await idOf(meeting, person), word);

test('who signs up gets a place while there is one, and a number in the queue after that', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 1 });
  assert.match(await (await asta(paths.signUp(meeting))).text(), /1 plats kvar/);
  const first = await asta(paths.signUp(meeting), { form: physical });
  assert.equal(first.status, 303);
  assert.equal(first.headers.get('location'), paths.registration(meeting, await idOf(meeting, cast.person.asta)));
  await cilla(paths.signUp(meeting), { form: physical });
  await david(paths.signUp(meeting), { form: physical });

  assert.deepEqual(await rows(meeting), ['asta registered', 'cilla waitlisted', 'david waitlisted']);
  assert.deepEqual(await events(meeting), ['registration-made', 'registration-waitlisted', 'registration-waitlisted']);
  const place = paths.registration(meeting, await idOf(meeting, cast.person.david));
  assert.match(await (await david(place)).text(), /Du är nummer 2 av 2 i kön\./);
  assert.match(
    await (await david(`/en/meetings/${meeting}/registration/${await idOf(meeting, cast.person.david)}`)).text(),
    /You are number 2 of 2 in the queue\./,
  );
});

test('the same form sent twice signs up once, one after the other and at the same time', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 5 });
  const statuses = await Promise.all([1, 2, 3, 4].map(() => asta(paths.signUp(meeting), { form: physical })));

  assert.deepEqual(
    statuses.map(({ status }) => status),
    [303, 303, 303, 303],
  );
  assert.deepEqual(await rows(meeting), ['asta registered']);
});

test('a place that becomes free is offered to the first in line, with the reason, and taken by an answer in time', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 1 });
  for (const send of [asta, cilla, david]) await send(paths.signUp(meeting), { form: physical });
  await asta(await act(meeting, cast.person.asta, 'avanmal'), { form: {} });
  await asta(await act(meeting, cast.person.asta, 'avanmal'), { form: {} });

  assert.deepEqual(await rows(meeting), ['asta cancelled', 'cilla offered', 'david waitlisted']);
  const own = paths.registration(meeting, await idOf(meeting, cast.person.cilla));
  // A Saturday morning: eight working hours later it is Monday at four.
  assert.match(await (await cilla(own)).text(), /Svara senast 23 november 2026 kl\. 16:00/);
  assert.equal(
    (await cilla(await act(meeting, cast.person.cilla, 'erbjudande'), { form: { answer: 'yes' } })).status,
    303,
  );
  assert.deepEqual(await rows(meeting), ['asta cancelled', 'cilla registered', 'david waitlisted']);
  const { rows: offered } = await sql<{ reason: string }>`
    select detail ->> 'reason' as reason from event where meeting_id = ${meeting} and kind = 'place-offered'`.execute(
    db.q(),
  );
  assert.deepEqual(offered, [{ reason: 'cancelled' }]);
});

test('an offer that has run out is gone even where the job has not come by, and goes to the next', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 1 });
  for (const send of [asta, cilla, david]) await send(paths.signUp(meeting), { form: physical });
  await asta(await act(meeting, cast.person.asta, 'avanmal'), { form: {} });
  app.clock.set('2026-11-23T15:00:00Z');
  const late = await cilla(await act(meeting, cast.person.cilla, 'erbjudande'), { form: { answer: 'yes' } });
  app.clock.set('2026-11-21T09:00:00Z');

  assert.equal(late.status, 409);
  assert.match(await late.text(), /Erbjudandet har gått ut/);
  assert.deepEqual(await rows(meeting), ['asta cancelled', 'cilla cancelled', 'david offered']);
});

test('a place is handed to a colleague of the same organisation, also to one who waits, and nobody is overtaken', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 1 });
  for (const send of [asta, cilla, bo]) await send(paths.signUp(meeting), { form: physical });
  const to = await act(meeting, cast.person.asta, 'lamna-over');
  assert.equal((await asta(to, { form: { to: String(cast.person.cilla) } })).status, 422);
  assert.match(
    await (await asta(to, { form: { to: 'other', name: 'Cilla', email: 'cilla@test.example' } })).text(),
    /Adressen hör till någon i en annan organisation/,
  );
  assert.equal((await asta(to, { form: { to: String(cast.person.bo) } })).status, 303);

  assert.deepEqual(await rows(meeting), ['asta transferred', 'cilla waitlisted', 'bo registered']);
  await bo(await act(meeting, cast.person.bo, 'lamna-over'), {
    form: { to: 'other', name: 'Nya Kollegan', email: 'nya@dalarna.example' },
  });
  assert.deepEqual(await rows(meeting), ['asta transferred', 'cilla waitlisted', 'bo transferred', 'nya registered']);
});

test('who wants another kind of place keeps their own while waiting, and is moved when one is free', async () => {
  const meeting = await gatheringOnRecord(db, cast, { mode: 'hybrid', physical: 1 });
  await asta(paths.signUp(meeting), { form: physical });
  await cilla(paths.signUp(meeting), { form: { mode: 'digital' } });
  const change = await act(meeting, cast.person.cilla, 'satt');
  const full = await cilla(change, { form: physical });
  assert.equal(full.status, 409);
  assert.match(await full.text(), /Det är fullt på det sättet just nu/);
  await cilla(change, { form: { ...physical, waits: 'yes' } });
  assert.deepEqual(await rows(meeting), ['asta registered', 'cilla registered digital wishes physical']);
  // The address of the meeting is for those who have a place on the screen.
  const link = /href="https:\/\/mote\.example\/1"/;
  assert.match(await (await cilla(paths.registration(meeting, await idOf(meeting, cast.person.cilla)))).text(), link);
  for (const path of [paths.registration(meeting, await idOf(meeting, cast.person.asta)), paths.gathering(meeting)])
    assert.doesNotMatch(await (await asta(path)).text(), link);
  await asta(await act(meeting, cast.person.asta, 'avanmal'), { form: {} });

  assert.deepEqual(await rows(meeting), ['asta cancelled', 'cilla registered']);
});

test('a representative signs up several at once, known and new, in one step or not at all', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 2 });
  const form = {
    ...physical,
    person: [String(cast.person.bo), String(cast.person.asta)],
    'name-0': 'Nils Ny',
    'email-0': 'NILS.NY@dalarna.example ',
  };
  const wrong = await asta(paths.signUpColleagues(meeting), { form: { ...form, 'email-0': 'nej' } });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Skriv en e-postadress/);
  const foreign = await asta(paths.signUpColleagues(meeting), { form: { ...form, 'email-0': 'cilla@test.example' } });
  assert.equal(foreign.status, 422);
  const more = await asta(paths.signUpColleagues(meeting), { form: { ...form, rader: '8' } });
  assert.match(await more.text(), /value="Nils Ny"[^]*name="name-7"/); // what was typed stands in the longer form
  assert.deepEqual(await rows(meeting), []);
  assert.equal((await asta(paths.signUpColleagues(meeting), { form: physical })).status, 422);
  const several = await asta(paths.signUpColleagues(meeting), { form });
  await asta(paths.signUpColleagues(meeting), { form });

  assert.equal(several.headers.get('location'), paths.registrations(meeting));
  assert.deepEqual(await rows(meeting), ['asta registered', 'bo registered', 'nils.ny waitlisted']);
  const list = await (await gun(paths.registrations(meeting))).text();
  assert.match(list, /Nils Ny/);
  assert.doesNotMatch(list, /nils\.ny@dalarna/);
});

test('only those who are invited sign up, and before the last day and the beginning', async () => {
  const network = await networkOnRecord(db, cast, { organisations: ['dalarna'] });
  const meeting = await gatheringOnRecord(db, cast, { network, audience: 'network' });
  const refused = await cilla(paths.signUp(meeting), { form: physical });
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /Mötet är för nätverkets organisationer/);
  assert.equal((await cilla(paths.signUpColleagues(meeting), { form: physical })).status, 403);
  await sql`update gathering set last_day = '2026-11-20' where meeting_id = ${meeting}`.execute(db.q());
  const late = await asta(paths.signUp(meeting), { form: physical });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Sista dagen att anmäla sig har passerat/);
  await sql`update meeting set state = 'closed' where id = ${meeting}`.execute(db.q());
  assert.equal((await asta(paths.signUp(meeting), { form: physical })).status, 409);
  assert.equal((await app.send(paths.signUp(meeting), { form: physical })).status, 401);

  assert.deepEqual(await rows(meeting), []);
});

test('one cancels also after closing, but not once the meeting has begun', async () => {
  const meeting = await gatheringOnRecord(db, cast, {
    state: 'closed',
    physical: 1,
    starts: '2026-11-24T10:00',
    ends: '2026-11-24T15:00',
  });
  for (const person of ['asta', 'cilla'] as const)
    await registrationOnRecord(db, meeting, {
      person: cast.person[person],
      state: person === 'asta' ? 'registered' : 'waitlisted',
    });
  await asta(await act(meeting, cast.person.asta, 'avanmal'), { form: {} });
  assert.deepEqual(await rows(meeting), ['asta cancelled', 'cilla offered']);
  app.clock.set('2026-11-24T09:00:00Z');
  const late = await cilla(await act(meeting, cast.person.cilla, 'avanmal'), { form: {} });
  app.clock.set('2026-11-21T09:00:00Z');

  assert.equal(late.status, 409);
  assert.match(await late.text(), /Mötet har börjat/);
});

test('nobody reaches another’s registration but those who answer for it', async () => {
  const meeting = await gatheringOnRecord(db, cast, {});
  await bo(paths.signUp(meeting), { form: physical });
  const own = paths.registration(meeting, await idOf(meeting, cast.person.bo));

  assert.equal((await cilla(own)).status, 404);
  assert.equal((await cilla(await act(meeting, cast.person.bo, 'avanmal'), { form: {} })).status, 404);
  // Who looks after the organisation, and the secretariat.
  for (const send of [asta, karin]) {
    const page = await (await send(own)).text();
    assert.match(page, /Anmälan för Bo Prov[^]*Bo Prov har en plats på mötet/);
    assert.doesNotMatch(page, /name="diets"/);
    assert.equal((await send(await act(meeting, cast.person.bo, 'svara'), { form: { food: 'x' } })).status, 404);
  }
  assert.deepEqual(await rows(meeting), ['bo registered']);
});

test('whoever signed somebody up acts for them only while they act for that organisation', async () => {
  const meeting = await gatheringOnRecord(db, cast, {});
  const [forDalarna, forVinnova] = [await app.as('nils', 'dalarna'), await app.as('nils', 'vinnova')];
  await forDalarna(paths.signUpColleagues(meeting), { form: { ...physical, person: String(cast.person.bo) } });
  const own = paths.registration(meeting, await idOf(meeting, cast.person.bo));
  const word = await act(meeting, cast.person.bo, 'avanmal');
  assert.equal((await forVinnova(own)).status, 404);
  assert.equal((await forVinnova(word, { form: {} })).status, 404);
  assert.deepEqual(await rows(meeting), ['bo registered']);
  assert.equal((await forDalarna(own)).status, 200);
});

test('who speaks for nobody signs up alone, and reads who comes only once they come too', async () => {
  const meeting = await gatheringOnRecord(db, cast, { audience: 'public' });
  await cilla(paths.signUp(meeting), { form: physical });
  const olle = await app.as('olle');
  const api = await apiAs(app, 'olle');
  const send = (people: readonly object[]) =>
    api(`POST /gatherings/${meeting}/registrations`, { json: { mode: 'physical', people } });
  assert.equal((await olle(paths.registrations(meeting))).status, 404);
  assert.doesNotMatch(
    await (await olle(paths.gathering(meeting))).text(),
    new RegExp(`${paths.registrations(meeting)}"`),
  );
  assert.equal((await send([{ name: 'Någon Annan', email: 'annan@elsewhere.example' }])).status, 403);
  assert.equal((await send([])).status, 201);
  assert.deepEqual(await rows(meeting), ['cilla registered', 'olle registered']);
  assert.match(await (await olle(paths.registrations(meeting))).text(), /Cilla Prov/);
});

test('a guest without an account answers, cancels and hands over by an address of their own', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 2 });
  const greta = await guestOnRecord(db, 'Greta Gäst', 'greta@bolaget.example');
  const key = linkKey(devices.config.secret, { to: 'meeting', id: meeting, person: greta });
  const own = paths.ownRegistration(key);
  const before = await app.send(own);
  assert.equal(before.headers.get('cache-control'), 'private, no-store');
  assert.match(await before.text(), /Greta Gäst/);
  assert.deepEqual(await rows(meeting), []);
  await app.send(own, { form: { ...physical, 'organisation-name': 'Bolaget AB', diets: 'vegan' } });
  assert.match(await (await app.send(own)).text(), /value="vegan" checked/);
  await app.send(paths.ownRegistrationAct(key, 'lamna-over'), {
    form: { name: 'Harald', email: 'harald@bolaget.example' },
  });

  assert.deepEqual(await rows(meeting), ['greta transferred', 'harald registered']);
  assert.match(await (await app.send(own)).text(), /Platsen är överlämnad till Harald/);
  const { rows: names } = await sql<{ name: string }>`
    select organisation_name as name from registration where meeting_id = ${meeting}`.execute(db.q());
  assert.deepEqual(names, [{ name: 'Bolaget AB' }, { name: 'Bolaget AB' }]);
  for (const path of [paths.ownRegistration(`${key}x`), paths.ownRegistration(key.replace(/^m\d+/, 'm1'))])
    assert.equal((await app.send(path)).status, 404);
});

test('since when somebody waits is told of the queue they stand in, on the page, in the file and to a program', async () => {
  const meeting = await gatheringOnRecord(db, cast, { mode: 'hybrid', physical: 1 });
  await registrationOnRecord(db, meeting, { person: cast.person.asta, at: '2026-11-09T09:00:00Z' });
  const waits = await registrationOnRecord(db, meeting, { person: cast.person.cilla, mode: 'digital' });
  await sql`update registration set wished_mode = 'physical', wished_at = '2026-11-15T09:00:00Z' where id = ${waits}`.execute(
    db.q(),
  );
  const list = await (await karin(paths.registrations(meeting))).text();
  assert.match(list, /Cilla Prov(?:(?!<\/tr>)[^])*15 november 2026/);
  assert.doesNotMatch(list, /10 november 2026/);
  const file = await (await karin(`${paths.registrations(meeting)}?fil=csv`)).text();
  assert.match(file, /"Cilla Prov".*15 november 2026/);
  const asKarin = await apiAs(app, 'karin');
  const path = `GET /gatherings/${meeting}/registrations/${waits}`;
  const { body } = await asKarin<{ readonly position: number; readonly queuedAt: string }>(path);
  assert.deepEqual([body.position, body.queuedAt], [1, '2026-11-15T09:00:00.000Z']);
});

test('a guest who types the name of an organisation on record is counted with it, and speaks for it no more than before', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 1, audience: 'public' });
  await asta(paths.signUp(meeting), { form: physical });
  const typed = { ...physical, 'organisation-name': ' region  DALARNA' };
  const greta = await guestOnRecord(db, 'Greta Fem', 'greta5@bolaget.example');
  const key = (person: PersonId) => linkKey(devices.config.secret, { to: 'meeting', id: meeting, person });
  await app.send(paths.ownRegistration(key(greta)), { form: typed });
  const olle = await app.as('olle');
  await olle(paths.signUp(meeting), { form: typed });
  const add = { ...typed, act: 'add', name: 'Hugo', email: 'hugo5@bolaget.example' };
  await karin(paths.addRegistration(meeting), { form: add });
  await karin(paths.addRegistration(meeting), {
    form: { ...add, name: 'Ida', email: 'ida5@bolaget.example', 'organisation-name': 'Bolaget AB' },
  });
  const asKarin = await apiAs(app, 'karin');
  const people = [{ name: 'Jon', email: 'jon5@bolaget.example' }];
  // The secretariat acts for an organisation of its own; a guest whom it adds comes from the one that is named.
  const json = { mode: 'physical', organisationName: 'Region dalarna', people };
  assert.equal((await asKarin(`POST /gatherings/${meeting}/registrations`, { json })).status, 201);
  await cilla(paths.signUp(meeting), { form: physical });

  type Listed = {
    readonly person: { readonly name: string };
    readonly organisation: { readonly name: string } | null;
    readonly organisationName: string;
    readonly position: number | null;
  };
  const { body } = await asKarin<{ registrations: readonly Listed[] }>(`GET /gatherings/${meeting}/registrations`);
  const listed = body.registrations.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
  assert.deepEqual(
    listed.map(({ person, organisation, organisationName }) => [person.name, organisation?.name ?? organisationName]),
    [
      ['Asta Prov', 'Region Dalarna'],
      ['Ida', 'Bolaget AB'],
      ['Cilla Prov', 'Region Halland'],
      ['Greta Fem', 'Region Dalarna'],
      ['Olle Prov', 'Region Dalarna'],
      ['Hugo', 'Region Dalarna'],
      ['Jon', 'Region Dalarna'],
    ],
  );
  // No list of who works there, and nothing done in its name.
  for (const send of [app.send, olle])
    assert.doesNotMatch(await (await send(paths.ownRegistration(key(cast.person.olle)))).text(), /Bo Prov/);
  await app.send(paths.ownRegistrationAct(key(greta), 'avanmal'), { form: {} });
  const { rows: acts } = await sql`
    select distinct organisation_id as organisation from event
    where meeting_id = ${meeting} and person_id in (${greta}, ${cast.person.olle})`.execute(db.q());
  assert.deepEqual(acts, [{ organisation: null }]);
});

test('a guest’s address leads nowhere once the meeting is long past', async () => {
  const meeting = await gatheringOnRecord(db, cast, {});
  const greta = await guestOnRecord(db, 'Greta Tre', 'greta3@bolaget.example');
  const id = await registrationOnRecord(db, meeting, { person: greta });
  const own = paths.ownRegistration(linkKey(devices.config.secret, { to: 'registration', id, person: greta }));
  app.clock.set('2027-05-04T09:00:00Z');
  assert.equal((await app.send(own)).status, 200);
  app.clock.set('2027-05-06T09:00:00Z');
  assert.equal((await app.send(own)).status, 404);
  app.clock.set('2026-11-21T09:00:00Z');
});

test('an address to a registration leads to one’s own row only, and still cancels after closing', async () => {
  const meeting = await gatheringOnRecord(db, cast, { state: 'closed' });
  const greta = await guestOnRecord(db, 'Greta Två', 'greta2@bolaget.example');
  const id = await registrationOnRecord(db, meeting, { person: greta });
  const key = (person: PersonId) => linkKey(devices.config.secret, { to: 'registration', id, person });
  assert.equal((await app.send(paths.ownRegistration(key(cast.person.cilla)))).status, 404);
  assert.equal((await app.send(paths.ownRegistrationAct(key(greta), 'avanmal'), { form: {} })).status, 303);

  assert.deepEqual(await rows(meeting), ['greta2 cancelled']);
  assert.match(await (await app.send(`/en/registration/${key(greta)}`)).text(), /You have cancelled\./);
});

test('a visitor asks for an address at a meeting for everybody, and gets it by mail only', async () => {
  const meeting = await gatheringOnRecord(db, cast, { audience: 'public' });
  assert.match(await (await app.send(paths.signUp(meeting))).text(), /Anmäl dig utan konto/);
  const asked = await app.send(paths.askForLink(meeting), { form: { name: 'Vera', email: 'v@x.example' } });
  assert.equal(asked.status, 200);
  const page = await asked.text();
  assert.match(page, /Vi har skickat en länk/);
  const { rows: mails } = await sql<{ body: string }>`
    select body from mail where meeting_id = ${meeting} and purpose = 'gatheringLink'`.execute(db.q());
  const link = /http\S+\/anmalan\/(\S+)/.exec(mails[0]!.body)!;
  assert.doesNotMatch(page, new RegExp(link[1]!));
  await app.send(paths.ownRegistration(link[1]!), { form: physical });
  assert.deepEqual(await rows(meeting), ['v registered']);
  assert.equal((await app.send(paths.askForLink(meeting), { form: { name: '', email: 'x' } })).status, 422);
});

test('a program asks a meeting’s questions and answers them; food and access stay as they were, and arrangers read all answers', async () => {
  const meeting = await gatheringOnRecord(db, cast, {});
  const [asKarin, asAsta, asBo] = [await apiAs(app, 'karin'), await apiAs(app, 'asta'), await apiAs(app, 'bo')];
  const path = `/gatherings/${meeting}`;
  const json = { kind: 'choice', label: 'Tåg eller bil?', choices: ['Tåg', 'Bil'], required: true };
  type Asked = { readonly questions: readonly { readonly id: number }[] };
  for (const _ of [1, 2])
    await asKarin(`POST ${path}/registration-form/questions`, { json, headers: { 'idempotency-key': `q${meeting}` } });
  const asked = await asAsta<Asked>(`GET ${path}/registration-form`);
  assert.deepEqual(asked.body, {
    closed: null,
    ways: [{ mode: 'physical', free: null, waiting: 0 }],
    asksNeeds: true,
    needsDays: 14,
    questions: [{ id: asked.body.questions[0]!.id, mode: null, ...json }],
  });
  const question = asked.body.questions[0]!.id;
  const signUp = async (answers: unknown, more = {}) =>
    await asAsta(`POST ${path}/registrations`, { json: { mode: 'physical', answers, ...more } });
  assert.deepEqual((await signUp([])).body.errors, { answers: 'Tåg eller bil?: Frågan måste besvaras' });
  assert.deepEqual(Object.keys((await signUp([{ question, answer: ['Flyg'] }])).body.errors!), ['answers.0.answer']);
  assert.deepEqual(Object.keys((await signUp([{ question, answer: ['Tåg', 'Bil'] }])).body.errors!), [
    'answers.0.answer',
  ]);
  assert.deepEqual(Object.keys((await signUp([{ question: 999_999, answer: [] }])).body.errors!), [
    'answers.0.question',
  ]);
  const people = [{ person: cast.person.bo }];
  assert.deepEqual(Object.keys((await signUp([{ question, answer: ['Bil'] }], { people })).body.errors!), ['answers']);
  assert.equal((await signUp([{ question, answer: ['Tåg'] }])).status, 201);

  const own = await idOf(meeting, cast.person.asta);
  await asta(paths.registrationAct(meeting, own, 'svara'), { form: { [`q-${question}`]: 'Tåg', diets: ['vegan'] } });
  const answers = `${path}/registrations/${own}/answers`;
  const changed = await asAsta(`PUT ${answers}`, { json: { answers: [{ question, answer: ['Bil'] }] } });
  assert.deepEqual([changed.status, changed.body], [200, { answers: [{ question, answer: ['Bil'] }] }]);
  assert.doesNotMatch(changed.text, /vegan/);
  const { rows: needs } = await sql`select from registration_need where registration_id = ${own}`.execute(db.q());
  assert.equal(needs.length, 1);
  assert.equal((await asBo(`GET ${answers}`)).status, 403);

  const list = await (await karin(paths.registrations(meeting))).text();
  assert.match(list, /Svar på mötets frågor[^]*Tåg eller bil\?[^]*Bil<\/td>/);
  assert.doesNotMatch(await (await gun(paths.registrations(meeting))).text(), /Tåg eller bil/);
  const file = await (await karin(`${paths.registrations(meeting)}?fil=csv`)).text();
  assert.match(file, /"Svar på mötets frågor";"Asta Prov".*"Bil"/);
  const all = await asKarin(`GET ${path}/registration-answers`);
  assert.match(all.text, /"answers":\[\{"question":\d+,"answer":\["Bil"\]\}\]/);
});

test('a program sends a guest the way to sign up, once an hour, and only for those who arrange', async () => {
  const meeting = await gatheringOnRecord(db, cast, {});
  const [asKarin, asCilla] = [await apiAs(app, 'karin'), await apiAs(app, 'cilla')];
  const json = { name: 'Greta Gäst', email: `greta.${meeting}@annan.example` };
  const path = `POST /gatherings/${meeting}/invitations`;
  for (const _ of [1, 2]) assert.equal((await asKarin(path, { json })).status, 204);
  assert.equal((await asCilla(path, { json })).status, 403);
  assert.deepEqual(Object.keys((await asKarin(path, { json: { ...json, email: 'greta' } })).body.errors!), ['email']);
  const { rows: sent } = await sql<{ address: string }>`
    select address from mail where meeting_id = ${meeting}`.execute(db.q());
  assert.deepEqual(
    sent.map(({ address }) => address),
    [json.email],
  );
});

test('the arranger puts questions together, and answers and needs are checked, sealed and summed', async () => {
  const meeting = await gatheringOnRecord(db, cast, {});
  const form = paths.registrationForm(meeting);
  await karin(form, { form: { label: 'Tåg eller bil?', kind: 'choice', choices: 'Tåg\nBil\n', required: 'yes' } });
  await karin(form, { form: { label: 'Tåg eller bil?', kind: 'choice', choices: 'Tåg\nBil\n', required: 'yes' } });
  assert.equal((await karin(form, { form: { label: 'Vad?', kind: 'several', choices: 'En' } })).status, 422);
  assert.equal((await asta(form, { form: { label: 'x', kind: 'line' } })).status, 404);
  const { rows: fields } = await sql<{
    id: number;
  }>`select id from registration_field where meeting_id = ${meeting}`.execute(db.q());
  assert.equal(fields.length, 1);
  const question = `q-${fields[0]!.id}`;
  const unanswered = await asta(paths.signUp(meeting), { form: { ...physical, food: 'Jordnötsallergi' } });
  assert.equal(unanswered.status, 422);
  assert.match(await unanswered.text(), /Frågan måste besvaras[\s\S]*value="Jordnötsallergi"/);
  assert.equal((await asta(paths.signUp(meeting), { form: { ...physical, [question]: 'Flyg' } })).status, 422);
  await asta(paths.signUp(meeting), {
    form: { ...physical, [question]: 'Tåg', diets: ['vegan', 'nuts'], food: 'Jordnötsallergi' },
  });
  const { rows: kept } = await sql<{ box: Buffer; answer: string }>`
    select n.box, a.answer from registration r join registration_need n on n.registration_id = r.id
    join registration_answer a on a.registration_id = r.id where r.meeting_id = ${meeting}`.execute(db.q());
  assert.equal(kept[0]!.answer, 'Tåg');
  assert.equal(kept[0]!.box.includes('Jordn'), false);
  const sums = await (await karin(paths.registrationNeeds(meeting))).text();
  assert.match(sums, /Veganskt<\/th><td class="num"[^>]*>1<\/td>/);
  assert.match(sums, /Asta Prov/);

  assert.equal((await asta(paths.registrationNeeds(meeting))).status, 404);
  await asta(await act(meeting, cast.person.asta, 'avanmal'), { form: {} });
  const { rows: left } = await sql`select from registration_need n join registration r on r.id = n.registration_id
    where r.meeting_id = ${meeting}`.execute(db.q());
  assert.equal(left.length, 0);
});

/** What is on record of what is asked at a meeting: what, whose act it was and for whom, and how. */
async function askedOf(meeting: MeetingId) {
  const words = ['question-added', 'question-removed', 'needs-set'].map((word) => `registration-${word}`);
  const acts = (await recorded(db, ...words)).filter(({ detail }) => detail['meeting'] === meeting);
  return acts.map(({ kind, person, organisation, detail }) => {
    const how = Object.entries(detail).filter(([field]) => field !== 'meeting' && field !== 'question');
    return [kind, person, organisation, Object.fromEntries(how)];
  });
}

test('what is asked of those who sign up is on record with who changed it, and nothing where nothing changed', async () => {
  const meeting = await gatheringOnRecord(db, cast, { planners: ['asta'] });
  const asKarin = await apiAs(app, 'karin');
  const form = paths.registrationForm(meeting);
  const question = { label: 'Tåg eller bil?', kind: 'line' };
  const needs = { act: 'needs', asksNeeds: 'yes', needsDays: '14' };
  await Promise.all([1, 2, 3].map(() => asta(form, { form: question })));
  await asta(form, { form: needs });
  await asta(form, { form: { ...needs, needsDays: '30' } });
  const path = `/gatherings/${meeting}/registration-form`;
  for (const _ of [1, 2]) await asKarin(`PUT ${path}`, { json: { asksNeeds: false, needsDays: 30 } });
  await asKarin(`POST ${path}/questions`, { json: { kind: 'text', label: 'Något mer?' } });
  const { body } = await asKarin<{ questions: readonly { readonly id: number }[] }>(`GET ${path}`);
  const [first, second] = body.questions.map(({ id }) => id);
  for (const _ of [1, 2]) await asta(paths.registrationQuestion(meeting, first!), { form: {} });
  for (const status of [204, 404]) {
    assert.equal((await asKarin(`DELETE ${path}/questions/${second}`)).status, status);
  }

  const [astas, karins] = [
    [cast.person.asta, cast.organisation.dalarna],
    [cast.person.karin, cast.organisation.reglab],
  ] as const;
  assert.deepEqual(await askedOf(meeting), [
    ['registration-question-added', ...astas, { label: 'Tåg eller bil?' }],
    ['registration-needs-set', ...astas, { asksNeeds: true, needsDays: 30 }],
    ['registration-needs-set', ...karins, { asksNeeds: false, needsDays: 30 }],
    ['registration-question-added', ...karins, { label: 'Något mer?' }],
    ['registration-question-removed', ...astas, { label: 'Tåg eller bil?' }],
    ['registration-question-removed', ...karins, { label: 'Något mer?' }],
  ]);
  const history = await (await asta(paths.gatheringHistory(meeting))).text();
  assert.match(history, /Tog bort en fråga ur anmälan: ”Tåg eller bil\?”/);
  assert.match(history, /svaren sparas i 30 dagar efter mötet/);
  assert.doesNotMatch(await (await bo(paths.gatheringHistory(meeting))).text(), /Tåg eller bil/);
});

test('whom an arranger invites is on record once a letter, from the page and from a program', async () => {
  const meeting = await gatheringOnRecord(db, cast, {});
  const asKarin = await apiAs(app, 'karin');
  const greta = { name: 'Greta Gäst', email: `greta.invited.${meeting}@annan.example` };
  const hugo = { name: 'Hugo Gäst', email: `hugo.invited.${meeting}@annan.example` };
  for (const _ of [1, 2])
    await karin(paths.addRegistration(meeting), { form: { ...greta, mode: 'physical', act: 'invite' } });
  await asKarin(`POST /gatherings/${meeting}/invitations`, { json: hugo });
  const { rows: people } = await sql<{ id: PersonId }>`
    select id from person where email in (${greta.email}, ${hugo.email}) order by id`.execute(db.q());

  const invited = (await recorded(db, 'guest-invited')).filter(({ detail }) => detail['meeting'] === meeting);
  assert.deepEqual(
    invited.map(({ person, organisation, subject }) => [person, organisation, subject]),
    people.map(({ id }) => [cast.person.karin, cast.organisation.reglab, id]),
  );
  assert.match(await (await karin(paths.gatheringHistory(meeting))).text(), /Bjöd in Greta Gäst/);
});

test('one who waits or thirty: the list asks the database as often', async () => {
  const few = await gatheringOnRecord(db, cast, { physical: 1 });
  const many = await gatheringOnRecord(db, cast, { physical: 1 });
  for (const [meeting, count] of [
    [few, 1],
    [many, 30],
  ] as const)
    for (let at = 0; at < count; at++)
      await registrationOnRecord(db, meeting, {
        person: await guestOnRecord(db, `Gäst ${at}`, `g${at}.${meeting}@x.example`),
        state: at === 0 ? 'registered' : 'waitlisted',
      });
  const [a, b] = [
    await countQueries(() => karin(paths.registrations(few))),
    await countQueries(() => karin(paths.registrations(many))),
  ];

  assert.equal(a.result.status, 200);
  assert.equal(a.queries.length, b.queries.length);
});
