import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { apiAs } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import type { PersonKey } from '../../test/cast.ts';
import { gatheringOnRecord, networkOnRecord, registrationOnRecord } from '../../test/gatheringOnRecord.ts';
import { openProposal } from '../../test/openProposal.ts';
import { statusOnRecord } from '../../test/statusOnRecord.ts';

const app = await testApp();
const { db, cast } = app;
const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);
const hides = (page: string, what: RegExp) => assert.ok(!what.test(page), `the page shows ${what}`);
const ours = async (key: PersonKey, path: string = paths.ourOrganisation()) =>
  await (await (await app.as(key))(path)).text();

test('an organisation that has done nothing reads so, in both languages', async () => {
  const sv = await ours('kaj');
  shows(sv, /<h1>Region Kalmar län<\/h1>/);
  shows(sv, /Vi har inte anmält intresse för något förslag\./);
  shows(await ours('kaj', '/en/our-organisation'), /We have not signalled interest in any proposal\./);
});

test('the people who represent it are named with their roles, and managed by those who may', async () => {
  const page = await ours('asta');
  shows(page, /Medlemsansvarig<\/dt><dd>Asta Prov/);
  shows(page, /Ersättare<\/dt><dd>Bo Prov/);
  hides(page, /Olle Prov/);
  shows(page, new RegExp(`href="${paths.organisationPeople(cast.organisation.dalarna)}"`));
  hides(await ours('boel'), /Hantera personer/);
});

test('whoever is to take over stands with the day from which they may act', async () => {
  const { dalarna } = cast.organisation;
  await sql`
    insert into mandate (person_id, organisation_id, role, from_day)
    values (${cast.person.olle}, ${dalarna}, 'contact', '2027-01-01')`.execute(db.q());
  shows(await ours('asta'), /<dd>Olle Prov, från och med 1 januari 2027</);
  shows(await ours('asta', '/en/our-organisation'), /<dd>Olle Prov, from 1 January 2027</);
  await sql`delete from mandate where person_id = ${cast.person.olle} and organisation_id = ${dalarna} and role = 'contact'`.execute(
    db.q(),
  );
});

test('what was answered is listed, and asked again with one click after a change', async () => {
  const [fresh, changed] = [
    await openProposal(app, { halland: 'participate' }, 'Oförändrad fråga'),
    await openProposal(app, { halland: 'lead' }, 'Ändrad fråga'),
  ];
  await sql`update provrum set text_version = 2, material_version = 2 where id = ${changed}`.execute(db.q());
  const page = await ours('cilla');
  const asked = page.slice(page.indexOf('id="svara"'), page.indexOf('id="lovat"'));
  shows(asked, /Ändrad fråga/);
  hides(asked, /Oförändrad fråga/);
  shows(page, /id="svarat"[\s\S]*Oförändrad fråga[\s\S]*vill delta/);
  const click = await (
    await app.as('cilla')
  )(paths.confirmInterest(changed), {
    form: { textVersion: '2', back: 'organisation' },
  });
  assert.equal(click.headers.get('location'), paths.ourOrganisation());

  hides(await ours('cilla'), /id="svara"/);
  assert(fresh);
});

test('own drafts are seen by the own organisation, and by no other', async () => {
  const draft = await openProposal(app, {}, 'Vårt utkast');
  await sql`update provrum set state = 'draft', opened_at = null, text_version = 0, material_version = 0 where id = ${draft}`.execute(
    db.q(),
  );

  shows(await ours('asta'), new RegExp(`href="${paths.editProposal(draft)}">Vårt utkast`));
  hides(await ours('cilla'), /Vårt utkast/);
});

test('a decision is told when it is announced: who leads, who takes part, and what was promised', async () => {
  const provrum = await openProposal(
    app,
    { dalarna: 'lead', skane: 'participate', gotland: 'follow' },
    'Beslutad fråga',
  );
  const david = await app.as('david');
  await david(paths.interest(provrum), { form: { how: 'participate', lead: 'no', brings: 'En testbädd' } });
  const karin = await app.as('karin');
  const { dalarna, skane } = cast.organisation;
  await karin(paths.goAhead(provrum), {
    form: { participants: [String(dalarna), String(skane)], lead: String(dalarna), reason: 'Ja' },
  });
  const before = await ours('david');
  hides(before, /Klartecken/);
  shows(before, /id="svarat"[\s\S]*Beslutad fråga/);
  const { rows } = await sql<{ id: number }>`select id from go_ahead where provrum_id = ${provrum}`.execute(db.q());
  await karin(paths.announceGoAhead(provrum), { form: { decision: String(rows[0]!.id) } });

  shows(await ours('david'), /id="lovat"[\s\S]*Vi deltar[\s\S]*Vi bidrar med: En testbädd/);
  shows(await ours('asta'), /id="lovat"[\s\S]*Vi leder/);
  const follower = await ours('elsa');
  hides(follower.slice(follower.indexOf('id="lovat"'), follower.indexOf('id="svarat"')), /Beslutad fråga/);
  shows(follower, new RegExp(`id="beslutat"[\\s\\S]*href="${paths.receipt(provrum, rows[0]!.id)}">Beslutad fråga`));
});

test('a partner proposes nothing here, and the secretariat answers nothing', async () => {
  const partner = await ours('ines');
  hides(partner, /Skriv ett förslag|Våra förslag/);
  shows(partner, /Det här har vi svarat/);
  hides(await ours('karin'), /Det här har vi svarat/);
});

test('somebody whose mandates have ended is told so, and a visitor is led to sign in', async () => {
  shows(await ours('olle'), /Alla dina uppdrag har tagit slut/);
  assert.match((await app.send(paths.ourOrganisation())).headers.get('location') ?? '', /^\/logga-in/);
});

test('networks, who comes to their meetings, and what waits for an answer', async () => {
  const { dalarna } = cast.organisation;
  const network = await networkOnRecord(db, cast, { name: 'Analys', organisations: ['dalarna'] });
  const coming = await gatheringOnRecord(db, cast, { network, title: 'Vårträff', audience: 'network' });
  await registrationOnRecord(db, coming, { person: cast.person.asta, organisation: dalarna });
  const offered = await registrationOnRecord(db, coming, { person: cast.person.bo, organisation: dalarna });
  await sql`
    update registration set state = 'offered', offered_until = '2026-11-24T12:00:00Z' where id = ${offered}`.execute(
    db.q(),
  );
  const table = await statusOnRecord(app, network, { due: '2026-11-10' });
  const held = { starts: '2026-11-12T10:00', ends: '2026-11-12T15:00', state: 'held' };
  const past = await gatheringOnRecord(db, cast, { network, title: 'Höstträff', ...held });
  await registrationOnRecord(db, past, { person: cast.person.asta, organisation: dalarna, state: 'attended' });
  const page = await ours('asta');

  shows(
    page,
    /id="att-svara"[\s\S]*Fyll i: Var är vi i RUS-arbetet\?[\s\S]*Skulle ha varit ifyllt 10 november[\s\S]*Erbjuden plats till Bo Prov: Vårträff[\s\S]*Svara senast 24 november 2026[\s\S]*Säg vad du tyckte: Höstträff/,
  );
  shows(page, new RegExp(`href="${paths.statusTable(network, table)}"`));
  shows(page, new RegExp(`href="${paths.registration(coming, offered)}"`));
  shows(page, /id="natverkens-moten"[\s\S]*Vårträff[\s\S]*Anmälda: Asta Prov[\s\S]*Erbjudna plats: Bo Prov/);
  shows(
    page,
    new RegExp(`id="vara-natverk"[\\s\\S]*Analys</a>: <a href="${paths.networkParts(network)}">Kontaktperson saknas`),
  );
  hides(await ours('cilla'), /Vårträff|Höstträff|Analys<\/a>/);
  hides(await ours('bo'), /Säg vad du tyckte/);
  shows(await ours('asta', '/en/our-organisation'), /No contact person/);
  const { body } = await (
    await apiAs(app, 'asta')
  )<{ networks: Record<string, unknown[]>; fee: unknown }>('GET /our-organisation');
  assert.deepEqual(
    ['networks', 'meetings', 'tables', 'evaluations'].map((key) => body.networks[key]?.length),
    [1, 1, 1, 1],
  );
});

test('one answer or three: the page asks the database as often', async () => {
  const orjan = await app.as('orjan');
  await openProposal(app, { orebro: 'lead' }, 'Ett');
  const one = await countQueries(() => orjan(paths.ourOrganisation()));
  await openProposal(app, { orebro: 'lead' }, 'Två');
  await openProposal(app, { orebro: 'follow' }, 'Tre');
  for (const name of ['Ett', 'Två', 'Tre']) {
    const network = await networkOnRecord(db, cast, { name, organisations: ['orebro'] });
    await gatheringOnRecord(db, cast, { network, title: name, audience: 'network' });
    await statusOnRecord(app, network);
  }
  const three = await countQueries(() => orjan(paths.ourOrganisation()));

  assert.equal(three.queries.length, one.queries.length);
  assert.ok(three.queries.length <= 15, `${three.queries.length} queries`);
});
