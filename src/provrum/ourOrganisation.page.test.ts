import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import type { PersonKey } from '../../test/cast.ts';
import { openProposal } from '../../test/openProposal.ts';

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

test('one answer or three: the page asks the database as often', async () => {
  const orjan = await app.as('orjan');
  await openProposal(app, { orebro: 'lead' }, 'Ett');
  const one = await countQueries(() => orjan(paths.ourOrganisation()));
  await openProposal(app, { orebro: 'lead' }, 'Två');
  await openProposal(app, { orebro: 'follow' }, 'Tre');
  const three = await countQueries(() => orjan(paths.ourOrganisation()));

  assert.equal(three.queries.length, one.queries.length);
  assert.ok(three.queries.length <= 14, `${three.queries.length} queries`);
});
