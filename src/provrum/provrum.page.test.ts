import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { type Send, testApp } from '../../test/app.ts';
import { aText } from '../../test/builders.ts';
import { openProposal } from '../../test/openProposal.ts';
import { valuesOf } from './proposal.form.ts';

const app = await testApp();
const { db, cast } = app;
const send = {} as Record<'asta' | 'cilla' | 'ines' | 'karin' | 'mona' | 'olle', Send>;
before(async () => {
  for (const key of ['asta', 'cilla', 'ines', 'karin', 'mona', 'olle'] as const) send[key] = await app.as(key);
});

test('one page tells what it says, where it stands, who is in and who proposes it', async () => {
  const id = await openProposal(app, { halland: 'lead' });
  await sql`update provrum set themes = '{crisis}', wished_start = '2027-02', why_now = ${'Första.\n\nAndra\nraden.'} where id = ${id}`.execute(
    db.q(),
  );
  const page = await (await send.cilla(paths.provrum(id))).text();

  assert.match(page, /<h1>Drönare i krisberedskap<\/h1>/);
  assert.match(page, /Öppet för intresse/);
  assert.match(page, /aria-current="step"/);
  assert.match(page, /data-ready="false"/);
  assert.match(page, /<p>Första\.<\/p><p>Andra<br\/?>raden\.<\/p>/);
  assert.match(page, /data-role="lead"/);
  assert.match(page, /Föreslås av[\s\S]*Region Dalarna[\s\S]*Asta Prov/);
  assert.match(page, /februari 2027/);
  assert.match(page, /Krisberedskap/);
  assert.match(page, new RegExp(`href="${paths.provrumVersions(id)}">Version 1`));
  assert.match(page, new RegExp(`href="${paths.provrumHistory(id)}"`));
});

test('the same in English, with English addresses', async () => {
  const id = await openProposal(app);
  const page = await (await send.cilla(`/en/provrum/${id}`)).text();

  assert.match(page, /Open for interest/);
  assert.match(page, /Why now\?/);
  assert.match(page, new RegExp(`href="/en/provrum/${id}/history"`));
});

test('at most five queries, and as many with three standings as with one', async () => {
  const count = async (id: number) =>
    (await countQueries(async () => await (await send.cilla(paths.provrum(id))).text())).queries.length;
  const one = await count(await openProposal(app, { halland: 'lead' }));
  const three = await count(await openProposal(app, { halland: 'lead', skane: 'participate', vinnova: 'follow' }));

  assert.equal(one, three);
  assert.ok(one <= 5, String(one));
});

test('acts are offered only to whom they are open', async () => {
  const id = await openProposal(app, { halland: 'follow' });
  const offered = async (by: Send) => {
    const page = await (await by(paths.provrum(id))).text();
    return {
      change: page.includes(`href="${paths.editProposal(id)}"`),
      withdraw: page.includes(`href="${paths.withdrawProposal(id)}"`),
      answer: page.includes('name="how"'),
      signal: page.includes('href="#intresse"'),
    };
  };

  assert.deepEqual(await offered(send.asta), { change: true, withdraw: true, answer: true, signal: true });
  assert.deepEqual(await offered(send.cilla), { change: false, withdraw: false, answer: false, signal: false });
  assert.deepEqual(await offered(send.ines), { change: false, withdraw: false, answer: true, signal: true });
  assert.deepEqual(await offered(send.mona), { change: false, withdraw: false, answer: false, signal: false });
  assert.match(await (await send.mona(paths.provrum(id))).text(), /Det är medlemmar och partner som anmäler intresse/);
});

test('a co-author sees that they may write, but not withdraw', async () => {
  const id = await openProposal(app);
  await send.asta(paths.coAuthors(id), {
    form: { act: 'add', person: String(cast.person.cilla), organisation: String(cast.organisation.halland) },
  });
  const page = await (await send.cilla(paths.provrum(id))).text();

  assert.match(page, /Du är medförfattare/);
  assert.match(page, new RegExp(`href="${paths.editProposal(id)}"`));
  assert.doesNotMatch(page, new RegExp(paths.withdrawProposal(id)));
  assert.match(page, /Skrivs tillsammans med[\s\S]*Cilla Prov \(Region Halland\)/);
});

test('a draft offers to go on writing, without comments, interest or readiness', async () => {
  const response = await send.asta(paths.newProposal(), { form: { ...valuesOf(aText()), act: 'save' } });
  const id = Number(/\d+/.exec(response.headers.get('location') ?? '')?.[0]);
  const page = await (await send.asta(paths.provrum(id))).text();

  assert.match(page, /Fortsätt skriva/);
  assert.match(page, /Det syns bara för er organisation och medförfattarna/);
  for (const absent of ['name="how"', 'id="kommentarer"', 'data-ready', 'id="bevaka"'])
    assert.ok(!page.includes(absent), absent);
});

test('a made-up proposal says that it is one', async () => {
  const id = await openProposal(app);
  await sql`update provrum set constructed = true where id = ${id}`.execute(db.q());

  assert.match(
    await (await send.cilla(paths.provrum(id))).text(),
    /Påhittat exempel[\s\S]*Ingen organisation har lämnat det/,
  );
});

test('what is no provrum, and what is not for the reader, is a 404; a visitor signs in first', async () => {
  const id = await openProposal(app);
  for (const path of [
    '/provrum/0',
    '/provrum/999999',
    '/provrum/abc',
    '/provrum/1e3',
    '/provrum/99999999999999999999',
  ]) {
    assert.equal((await send.cilla(path)).status, 404, path);
  }
  assert.equal((await send.olle(paths.provrum(id))).status, 404);
  assert.match((await app.send(paths.provrum(id))).headers.get('location') ?? '', /logga-in\?till=/);
});

test('versions are listed the latest first, each with its author, and compared with the one before', async () => {
  const id = await openProposal(app);
  const change = (title: string, edition: string) =>
    send.asta(paths.editProposal(id), {
      form: { ...valuesOf(aText({ title })), edition, act: 'send', importance: 'small', note: `Blev ${title}` },
    });
  await change('Båtar i krisberedskap', 'text-1');
  await change('Båtar i beredskap', 'text-2');
  const page = await (await send.cilla(paths.provrumVersions(id))).text();

  assert.deepEqual(
    [...page.matchAll(/id="version-(\d)"/g)].map(([, number]) => number),
    ['3', '2', '1'],
  );
  assert.match(
    page,
    /Version 3[\s\S]*Gäller nu[\s\S]*Blev Båtar i beredskap[\s\S]*<del>[\s\S]*krisberedskap[\s\S]*<ins>[\s\S]*beredskap/,
  );
  assert.match(page, /Version 1[\s\S]*Så här postades förslaget/);
  assert.equal((await send.cilla(`${paths.provrumVersions(id)}?sida=2`)).status, 404);
});
