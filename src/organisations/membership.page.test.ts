import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrganisationId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';

const { db, cast, as } = await testApp();
const { organisation } = cast;
const karin = await as('karin');

const membershipsOf = async (id: OrganisationId) => {
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select kind, from_day as from, to_day as to, verified, note from membership where organisation_id = ${id} order by id`.execute(
    db.q(),
  );
  return rows;
};
const eventsOf = async (id: OrganisationId) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from event
    where subject_organisation_id = ${id} and rulebook_version = 'provrum-2023' order by id`.execute(db.q());
  return rows.map(({ kind }) => kind);
};

test('the secretariat makes a partner a member from a day on', async () => {
  const path = paths.organisationMembership(organisation.nordregio);
  const shown = await (await karin(path)).text();
  assert.match(shown, /value="partner" checked/);
  assert.match(shown, /type="date"[^>]*value="2026-11-21"/);
  const response = await karin(path, {
    form: { kind: 'member', from: '2027-01-01', verified: 'yes', note: 'Beslut 12/2026' },
  });
  assert.equal(response.headers.get('location'), paths.organisation(organisation.nordregio));
  assert.deepEqual(await membershipsOf(organisation.nordregio), [
    { kind: 'partner', from: '2016-01-01', to: '2026-12-31', verified: true, note: '' },
    { kind: 'member', from: '2027-01-01', to: null, verified: true, note: 'Beslut 12/2026' },
  ]);
  assert.deepEqual(await eventsOf(organisation.nordregio), ['membership-changed']);
});

test('a contradiction is refused at its field', async () => {
  const path = paths.organisationMembership(organisation.nordregio);
  const early = await karin(path, { form: { kind: 'none', from: '2026-12-01' } });
  assert.equal(early.status, 409);
  assert.match(await early.text(), /id="from-error">\s*Det finns redan en ändring från 1 januari 2027\./);
  const same = await karin(localise(path, 'en'), {
    form: { kind: 'member', from: '2027-01-01', verified: 'yes', note: 'Beslut 12/2026' },
  });
  assert.equal(same.status, 409);
  assert.match(await same.text(), /id="kind-error">\s*So it is already from that day\./);
  const empty = await karin(path, { form: {} });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /Välj vad organisationen är\.[\s\S]*Skriv från vilken dag\./);
  assert.equal((await membershipsOf(organisation.nordregio)).length, 2);
});

test('a membership is confirmed without being changed', async () => {
  const path = paths.organisationMembership(organisation.vinnova);
  assert.equal(
    (await karin(path, { form: { kind: 'member', from: '2026-11-21', note: 'Avtalet saknas' } })).status,
    303,
  );
  assert.deepEqual(await membershipsOf(organisation.vinnova), [
    { kind: 'member', from: '2016-01-01', to: null, verified: false, note: 'Avtalet saknas' },
  ]);
  assert.deepEqual(await eventsOf(organisation.vinnova), ['membership-confirmed']);
});

test('a colleague’s change is not overwritten unread: both are shown, and what was typed is sent again', async () => {
  const path = paths.organisationMembership(organisation.skr);
  const writingIn = (html: string) =>
    /name="writing" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
  const writing = writingIn(await (await karin(path)).text());
  const lars = await as('lars');
  const form = { kind: 'member', from: '2026-11-21' };
  const first = await lars(path, { form: { ...form, verified: 'yes', note: 'Lars har sett avtalet', writing } });
  assert.equal(first.status, 303);

  const mine = { ...form, note: 'Karin söker avtalet' };
  const refused = await karin(path, { form: { ...mine, writing } });
  assert.equal(refused.status, 409);
  const html = await refused.text();
  assert.match(
    html,
    /Medlemskapet har ändrats medan du skrev[^]*Lars har sett avtalet[^]*>Karin söker avtalet<\/textarea>/,
  );
  const untyped = await karin(localise(path, 'en'), { form: { ...mine, from: '', writing } });
  assert.equal(untyped.status, 422);
  assert.match(await untyped.text(), /was changed while you wrote[^]*Lars har sett avtalet[^]*Karin söker avtalet/);
  const [before] = await membershipsOf(organisation.skr);
  assert.deepEqual([before?.['verified'], before?.['note']], [true, 'Lars har sett avtalet']);

  assert.equal((await karin(path, { form: { ...mine, writing: writingIn(html) } })).status, 303);
  assert.deepEqual((await membershipsOf(organisation.skr)).at(-1)?.['note'], 'Karin söker avtalet');
});

test('nobody but the secretariat changes memberships or adds organisations', async () => {
  for (const person of ['asta', 'ines', 'mona', 'olle'] as const) {
    const by = await as(person);
    for (const path of [paths.organisationMembership(organisation.dalarna), paths.newOrganisation()]) {
      assert.equal((await by(path)).status, 404, person);
      assert.equal((await by(path, { form: { kind: 'none', from: '2026-11-21', name: 'X' } })).status, 404, person);
    }
  }
  assert.equal((await karin(paths.organisationMembership(organisation.reglab))).status, 404);
});

test('the secretariat adds an organisation, once, and goes on to its membership', async () => {
  const form = { name: '  Boverket ', kind: 'agency', orgNumber: '2021003989', countyCode: '' };
  const response = await karin(paths.newOrganisation(), { form });
  assert.equal(response.status, 303);
  const { rows } = await sql<{ id: OrganisationId }>`
    select id, name, kind, org_number, county_code, external_key, constructed from organisation where name = 'Boverket'`.execute(
    db.q(),
  );
  const { id, ...rest } = rows[0]!;
  assert.deepEqual(rest, {
    name: 'Boverket',
    kind: 'agency',
    org_number: '202100-3989',
    county_code: null,
    external_key: null,
    constructed: false,
  });
  assert.equal(response.headers.get('location'), paths.organisationMembership(id));
  assert.deepEqual(await eventsOf(id), ['organisation-added']);
  const again = await karin(paths.newOrganisation(), { form });
  assert.equal(again.status, 409);
  assert.match(await again.text(), /id="name-error">\s*Det finns redan en organisation med det namnet\./);
});

test('a new organisation’s details are checked', async () => {
  const response = await karin(localise(paths.newOrganisation(), 'en'), {
    form: { name: ' ', kind: 'forum', orgNumber: '202100-3980', countyCode: '99' },
  });
  assert.equal(response.status, 422);
  const html = await response.text();
  for (const [field, sentence] of [
    ['name', 'Write the name of the organisation'],
    ['kind', 'Choose what kind'],
    ['orgNumber', 'The number is not right'],
    ['countyCode', 'Choose a county'],
  ]) {
    assert.match(html, new RegExp(`id="${field}-error">\\s*${sentence}`), field);
  }
  assert.match(html, /value="202100-3980"/);
});
