import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';

const { db, cast, send, as } = await testApp();
const { dalarna, reglab, nordregio } = cast.organisation;
const asta = await as('asta');
const karin = await as('karin');

const page = async (response: Response) => ({ status: response.status, html: await response.text() });

test('a visitor is led to sign in, and somebody without a mandate finds nothing', async () => {
  for (const path of [paths.organisations(), paths.organisation(dalarna), paths.organisationPeople(dalarna)]) {
    const visitor = await send(path);
    assert.equal(visitor.status, 303);
    assert.equal(visitor.headers.get('location'), `/logga-in?till=${encodeURIComponent(path)}`);
    const olle = await as('olle');
    assert.equal((await olle(path)).status, 404);
  }
});

test('the list tells members from partners, in both languages', async () => {
  const sv = await page(await asta(paths.organisations()));
  assert.equal(sv.status, 200);
  assert.match(sv.html, /10 medlemmar och en partner i Reglab/);
  assert.match(sv.html, /Region Dalarna<\/a>[\s\S]*Partner[\s\S]*Nordregio<\/a>/);
  assert.match(sv.html, />1 januari 2016</);
  const en = await page(await asta(localise(paths.organisations(), 'en')));
  assert.match(en.html, /10 members and one partner of Reglab/);
  assert.match(en.html, new RegExp(`href="/en/organisations/${dalarna}"`));
});

test('one organisation shows who acts for it now, and no addresses', async () => {
  const { html } = await page(await asta(paths.organisation(nordregio)));
  assert.match(html, /<h1>Nordregio<\/h1>/);
  assert.match(html, /Ines Prov<\/th>[\s\S]*Kontaktperson/);
  assert.doesNotMatch(html, /ines@test\.example/);
  assert.match(html, new RegExp(`href="/provrum\\?organisation=${nordregio}"`));
  const own = await page(await asta(paths.organisation(dalarna)));
  assert.match(own.html, /Asta Prov/);
  assert.doesNotMatch(own.html, /Olle Prov/);
});

test('an unconfirmed membership says so, and its sources are links', async () => {
  await sql`update membership set verified = false, note = 'Ingen har sett avtalet.' where organisation_id = ${nordregio}`.execute(
    db.q(),
  );
  await sql`
    update organisation set source = '[{"about": "partner", "year": 2016, "source": "https://www.reglab.se/x"}, {"about": "domain", "source": "javascript:alert(1)"}]'
    where id = ${nordregio}`.execute(db.q());
  const { html } = await page(await asta(paths.organisation(nordregio)));
  assert.match(html, /Nej, inte bekräftat[\s\S]*Ingen har sett avtalet\./);
  assert.match(html, /Partnerskap 2016: <a href="https:\/\/www\.reglab\.se\/x"/);
  assert.doesNotMatch(html, /href="javascript/);
});

test('only those who may are offered to manage people and memberships', async () => {
  const offered = async (of: typeof asta, path: string) => {
    const { html } = await page(await of(path));
    return [html.includes('Hantera personer'), html.includes('Ändra medlemskap')];
  };
  assert.deepEqual(await offered(asta, paths.organisation(dalarna)), [true, false]);
  assert.deepEqual(await offered(asta, paths.organisation(nordregio)), [false, false]);
  assert.deepEqual(await offered(await as('boel'), paths.organisation(dalarna)), [false, false]);
  assert.deepEqual(await offered(karin, paths.organisation(nordregio)), [true, true]);
  assert.deepEqual(await offered(karin, paths.organisation(reglab)), [true, false]);
});

test('an organisation that is not there is a 404, whatever stands in the address', async () => {
  for (const id of ['999999', '0', '-1', 'x', '1e9', '9999999999999999']) {
    assert.equal((await asta(`/organisationer/${id}`)).status, 404, id);
  }
});

test('the list asks the database as often for many as for one', async () => {
  const { queries } = await countQueries(async () => await asta(paths.organisations()));
  assert.equal(queries.length, 2);
  const one = await countQueries(async () => await asta(paths.organisation(dalarna)));
  assert.equal(one.queries.length, 2);
});
