import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp, type Send } from '../../test/app.ts';
import type { OrganisationKey } from '../../test/cast.ts';

const { db, cast, clock, as, send } = await testApp();
const { organisation } = cast;

const form = (extra: Readonly<Record<string, string>> = {}) => ({
  name: 'Ny Person',
  email: 'ny@region.example',
  role: 'contact',
  from: '2026-11-21',
  to: '',
  ...extra,
});
const give = async (by: Send, to: OrganisationKey, extra: Readonly<Record<string, string>> = {}) => {
  const response = await by(paths.organisationPeople(organisation[to]), { form: form(extra) });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
};
const mandatesOf = async (email: string) => {
  const { rows } = await sql<{
    organisation: string;
    role: string;
    from: string;
    to: string | null;
    by: string | null;
  }>`
    select o.name as organisation, m.role, m.from_day as from, m.to_day as to, g.name as by
    from mandate m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
    left join person g on g.id = m.given_by
    where p.email = ${email} order by m.id`.execute(db.q());
  return rows;
};
const eventsAbout = async (email: string) => {
  const { rows } = await sql<{ kind: string; by: string; at: string; detail: Record<string, unknown> }>`
    select e.kind, b.name as by, o.name as at, e.detail from event e
    join person p on p.id = e.subject_person_id join person b on b.id = e.person_id
    join organisation o on o.id = e.subject_organisation_id
    where p.email = ${email} order by e.id`.execute(db.q());
  return rows;
};
const count = async (table: string) => {
  const { rows } = await sql<{ amount: number }>`select count(*) as amount from ${sql.table(table)}`.execute(db.q());
  return rows[0]!.amount;
};

test('a representative invites somebody, who gets a mandate, an event and a mail', async () => {
  const { status, location } = await give(await as('asta'), 'dalarna', {
    email: ' Ny@Region.Example ',
    to: '2026-12-31',
  });
  assert.deepEqual([status, location], [303, paths.organisationPeople(organisation.dalarna)]);
  assert.deepEqual(await mandatesOf('ny@region.example'), [
    { organisation: 'Region Dalarna', role: 'contact', from: '2026-11-21', to: '2026-12-31', by: 'Asta Prov' },
  ]);
  const events = await eventsAbout('ny@region.example');
  assert.deepEqual(
    events.map(({ kind, by, at }) => [kind, by, at]),
    [
      ['person-added', 'Asta Prov', 'Region Dalarna'],
      ['mandate-given', 'Asta Prov', 'Region Dalarna'],
    ],
  );
  const { rows: mails } = await sql<{ subject: string; body: string }>`
    select subject, body from mail where address = 'ny@region.example'`.execute(db.q());
  assert.equal(mails.length, 1);
  assert.match(mails[0]!.subject, /Du kan nu företräda Region Dalarna/);
  assert.match(
    mails[0]!.body,
    /Asta Prov har gett dig ett uppdrag: kontaktperson i Region Dalarna, från 21 november 2026/,
  );
  assert.match(mails[0]!.body, /http:\/\/localhost:3000\/logga-in/);
});

test('the same form sent twice gives one mandate', async () => {
  const asta = await as('asta');
  const twice = { email: 'tva@region.example' };
  assert.equal((await give(asta, 'dalarna', twice)).status, 303);
  const again = await give(asta, 'dalarna', twice);
  assert.equal(again.status, 409);
  assert.match(again.html, /Ny Person har redan uppdraget kontaktperson från 21 november 2026/);
  assert.equal((await mandatesOf('tva@region.example')).length, 1);
  const together = { email: 'samtidigt@region.example', role: 'substitute' };
  const both = await Promise.all([give(asta, 'dalarna', together), give(asta, 'dalarna', together)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409]);
  assert.equal((await mandatesOf('samtidigt@region.example')).length, 1);
});

test('a known address is the same person, who keeps the name and whose other mandates are not told', async () => {
  const people = await count('person');
  const { status } = await give(await as('asta'), 'dalarna', { name: 'Ett Annat Namn', email: 'gun@test.example' });
  assert.equal(status, 303);
  assert.equal(await count('person'), people);
  const html = await (await (await as('asta'))(paths.organisationPeople(organisation.dalarna))).text();
  assert.match(html, /Gun Prov/);
  assert.doesNotMatch(html, /Ett Annat Namn|Vinnova/);
  assert.deepEqual(
    (await mandatesOf('gun@test.example')).map((mandate) => mandate.organisation),
    ['Vinnova', 'Region Dalarna'],
  );
});

test('only the representative, the substitute and the secretariat manage people, and only their own', async () => {
  const tries = [
    ['asta', 'dalarna', 303],
    ['bo', 'dalarna', 303],
    ['karin', 'dalarna', 303],
    ['boel', 'dalarna', 404],
    ['asta', 'halland', 404],
    ['cilla', 'dalarna', 404],
    ['ines', 'nordregio', 404],
    ['mona', 'dalarna', 404],
    ['mona', 'reglab', 404],
    ['olle', 'dalarna', 404],
  ] as const;
  for (const [person, at, expected] of tries) {
    const email = `${person}-${at}@region.example`;
    const { status } = await give(await as(person), at, { email });
    assert.equal(status, expected, `${person} at ${at}`);
    assert.equal((await mandatesOf(email)).length, expected === 303 ? 1 : 0);
  }
  assert.equal((await give(send, 'dalarna', { email: 'besokare@region.example' })).status, 401);
  assert.equal((await mandatesOf('besokare@region.example')).length, 0);
});

test('a person of two organisations manages only those of the one they act for', async () => {
  await give(await as('karin'), 'vinnova', { email: 'nils@test.example', role: 'substitute' });
  assert.equal((await give(await as('nils', 'dalarna'), 'vinnova', { email: 'a@region.example' })).status, 404);
  assert.equal((await give(await as('nils', 'vinnova'), 'vinnova', { email: 'a@region.example' })).status, 303);
});

test('what is wrong is said at its field, in the reader’s language, and what was typed stays', async () => {
  const asta = await as('asta');
  const path = paths.organisationPeople(organisation.dalarna);
  const sv = await asta(path, {
    form: { name: '', email: 'inte-en-adress<script>', role: 'kung', from: '2026-02-30', to: '2200-01-01' },
  });
  assert.equal(sv.status, 422);
  const html = await sv.text();
  for (const [field, sentence] of [
    ['name', 'Skriv personens namn.'],
    ['email', 'Skriv en e-postadress med snabel-a'],
    ['role', 'Välj ett uppdrag.'],
    ['from', 'Skriv dagen som år-månad-dag'],
    ['to', 'Skriv en dag mellan 2000 och 2100.'],
  ]) {
    assert.match(html, new RegExp(`id="${field}-error">\\s*${sentence}`), field);
  }
  assert.match(html, /value="inte-en-adress&lt;script>"/);
  assert.match(html, /<title>Rätta uppgifterna:/);
  const en = await asta(localise(path, 'en'), { form: { name: 'x'.repeat(201) } });
  const english = await en.text();
  assert.match(english, /id="name-error">\s*The name may have 200 characters at most\./);
  assert.match(english, /id="from-error">\s*Write the first day\./);
});

test('a body that is no form is answered like an empty one', async () => {
  const asta = await as('asta');
  const path = paths.organisationPeople(organisation.dalarna);
  const invalid = new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3d, 0xff, 0xfe]);
  for (const [type, body] of [
    ['application/json', '{"name":"x"}'],
    ['text/plain', 'name=x'],
    ['application/x-www-form-urlencoded', invalid],
  ] as const) {
    assert.equal((await asta(path, { body, headers: { 'content-type': type } })).status, 422, type);
  }
});

test('hostile words are shown as words', async () => {
  const { status } = await give(await as('cilla'), 'halland', {
    name: '<img src=x onerror=alert(1)>',
    email: 'ful@region.example',
  });
  assert.equal(status, 303);
  const html = await (await (await as('cilla'))(paths.organisationPeople(organisation.halland))).text();
  assert.doesNotMatch(html, /<img/);
  assert.match(html, /&lt;img src=x/);
});

test('a new representative must be said to take over, and the one before then ends the day before', async () => {
  const david = await as('david');
  const asked = { email: 'efter@region.example', role: 'representative', from: '2026-12-01' };
  const refused = await give(david, 'skane', asked);
  assert.equal(refused.status, 409);
  assert.match(refused.html, /id="replace-error">\s*David Prov är medlemsansvarig\./);
  assert.match(refused.html, /value="efter@region\.example"/);
  const accepted = await give(david, 'skane', { ...asked, replace: 'yes' });
  assert.deepEqual([accepted.status, accepted.location], [303, paths.organisationPeople(organisation.skane)]);
  assert.deepEqual(
    (await mandatesOf('david@test.example')).map(({ to }) => to),
    ['2026-11-30'],
  );
  assert.deepEqual(
    (await mandatesOf('efter@region.example')).map(({ from, to }) => [from, to]),
    [['2026-12-01', null]],
  );
  const ended = (await eventsAbout('david@test.example')).filter(({ kind }) => kind === 'mandate-ended');
  assert.deepEqual(
    ended.map(({ detail }) => detail['to']),
    ['2026-11-30'],
  );
});

test('whoever hands over as of today is led to the start page, and may do no more', async () => {
  const elsa = await as('elsa');
  const { location } = await give(elsa, 'gotland', {
    email: 'gotland@region.example',
    role: 'representative',
    replace: 'yes',
  });
  assert.equal(location, paths.start());
  assert.equal((await elsa(paths.organisationPeople(organisation.gotland))).status, 404);
});

test('rights end with the last day, in Sweden and to the minute', async () => {
  await give(await as('asta'), 'dalarna', { email: 'kaj@test.example', role: 'substitute', to: '2026-11-30' });
  const kaj = await as('kaj', 'dalarna');
  clock.set('2026-11-30T22:59:00Z');
  assert.equal((await give(kaj, 'dalarna', { email: 'sent@region.example', from: '2026-12-01' })).status, 303);
  clock.set('2026-11-30T23:00:00Z');
  assert.equal((await give(kaj, 'dalarna', { email: 'forsent@region.example', from: '2026-12-01' })).status, 404);
  assert.equal((await mandatesOf('forsent@region.example')).length, 0);
  clock.set('2026-11-21T09:00:00Z');
});

test('nobody gets a mail about a mandate they give themselves', async () => {
  await give(await as('karin'), 'reglab', { email: 'karin@test.example', role: 'board' });
  const { rows } = await sql`select from mail where address = 'karin@test.example'`.execute(db.q());
  assert.equal(rows.length, 0);
  assert.equal((await mandatesOf('karin@test.example')).length, 2);
});
