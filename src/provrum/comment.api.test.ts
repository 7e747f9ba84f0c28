import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '#platform/database.ts';
import { changeSavedForm, findSavedForm } from './savedForm.store.ts';
import { apiAs } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { openProposal } from '../../test/openProposal.ts';

const app = await testApp();
const { db, cast, clock } = app;
const asta = await apiAs(app, 'asta');
const cilla = await apiAs(app, 'cilla');

interface Comment {
  readonly id: number;
  readonly html: string | null;
  readonly version: number;
  readonly author: { readonly name: string };
  readonly organisation: string;
}
const amount = async (provrum: number) =>
  (await sql<{ amount: number }>`select count(*) as amount from comment where provrum_id = ${provrum}`.execute(db.q()))
    .rows[0]?.amount;

test('a comment is cleaned, carries its writer and organisation, and calls those who are named', async () => {
  const provrum = await openProposal(app);
  const written = await asta<Comment>(`POST /provrum/${provrum}/comments`, {
    json: { html: '<p onclick="x()">Hej <b>@Cilla Prov</b><script>alert(1)</script></p>' },
  });
  assert.equal(written.status, 201);
  assert.deepEqual(
    [written.body.html, written.body.author.name, written.body.organisation],
    ['<p>Hej <strong>@Cilla Prov</strong></p>', 'Asta Prov', 'Region Dalarna'],
  );
  const { rows } = await sql<{
    person: number;
  }>`select person_id as person from mention where comment_id = ${written.body.id}`.execute(db.q());
  assert.deepEqual(rows, [{ person: cast.person.cilla }]);
  const plain = await asta<Comment>(`POST /provrum/${provrum}/comments`, { json: { text: '<b>Hej</b>' } });
  assert.equal(plain.body.html, '<p>&lt;b&gt;Hej&lt;/b&gt;</p>');
});

test('nothing and too much are refused at the field, in both languages', async () => {
  const provrum = await openProposal(app);
  for (const json of [{}, { text: ' \n' }, { text: 'ö'.repeat(10_001) }, { html: '<p></p>' }]) {
    const refused = await asta(`POST /provrum/${provrum}/comments`, { json, language: 'en' });
    assert.deepEqual([refused.status, Object.keys(refused.body.errors ?? {})], [422, ['text']]);
    assert.match(refused.body.errors?.['text'] ?? '', /The (text is empty|comment is too long)/);
  }
  assert.equal(await amount(provrum), 0);
});

test('the same request under its key is said once, and the same words without one are said again', async () => {
  const provrum = await openProposal(app);
  const sent = { json: { text: 'Bra!' }, headers: { 'idempotency-key': 'k1' } };
  const [first, second] = await Promise.all([1, 2].map(() => asta<Comment>(`POST /provrum/${provrum}/comments`, sent)));
  assert.deepEqual([first?.status, second?.status, first?.body.id], [201, 201, second?.body.id]);
  assert.equal(first?.headers.get('location'), second?.headers.get('location'));
  assert.equal((await asta(`POST /provrum/${provrum}/comments`, { json: { text: 'Bra!' } })).status, 201);
  assert.equal(await amount(provrum), 2);
});

test('a key is free again after a day', async () => {
  const provrum = await openProposal(app);
  const sent = { json: { text: 'I dag' }, headers: { 'idempotency-key': 'k2' } };
  await asta(`POST /provrum/${provrum}/comments`, sent);
  clock.advance(86_401);
  await asta(`POST /provrum/${provrum}/comments`, sent);
  assert.equal(await amount(provrum), 2);
});

test('one’s own comment is changed upon what was read, and its versions are kept', async () => {
  const provrum = await openProposal(app);
  const written = await asta<Comment>(`POST /provrum/${provrum}/comments`, { json: { text: 'Ett' } });
  const path = `/provrum/${provrum}/comments/${written.body.id}`;
  const edited = await asta<Comment>(`PUT ${path}`, { json: { text: 'Två' }, match: written.etag });
  assert.deepEqual([edited.status, edited.body.version], [200, 2]);
  assert.equal((await asta(`PUT ${path}`, { json: { text: 'Två' }, match: written.etag })).status, 200);
  assert.equal((await asta(`PUT ${path}`, { json: { text: 'Tre' }, match: written.etag })).status, 412);
  const versions = await cilla<{ versions: readonly { html: string }[] }>(`GET ${path}/versions`);
  assert.deepEqual(
    versions.body.versions.map(({ html }) => html),
    ['<p>Två</p>', '<p>Ett</p>'],
  );
});

test('a comment that was taken back leaves its line and none of its words', async () => {
  const provrum = await openProposal(app);
  const written = await asta<Comment>(`POST /provrum/${provrum}/comments`, { json: { text: 'Hemligheten' } });
  const path = `/provrum/${provrum}/comments/${written.body.id}`;
  assert.equal((await cilla(`DELETE ${path}`, { match: written.etag })).status, 403);
  assert.equal((await asta(`DELETE ${path}`, { match: written.etag })).status, 204);
  for (const address of [path, `/provrum/${provrum}/comments`, `${path}/versions`]) {
    const answer = await cilla(`GET ${address}`);
    assert.equal(answer.status, 200);
    assert.doesNotMatch(answer.text, /Hemligheten/, address);
  }
  const again = await asta(`DELETE ${path}`, { match: '*' });
  assert.deepEqual([again.status, again.body.refusal], [409, 'withdrawn']);
});

test('what somebody is typing on the page stays, whatever their program says', async () => {
  const provrum = await openProposal(app);
  const key = { person: cast.person.asta, organisation: cast.organisation.dalarna, form: `comment:${provrum}` };
  await changeSavedForm(db, key, { content: { text: 'Halvfärdigt' }, basedOn: null, savedAt: clock.now() });
  await asta(`POST /provrum/${provrum}/comments`, { json: { text: 'Från programmet' } });
  assert.equal((await findSavedForm(db, key))?.content['text'], 'Halvfärdigt');
});

test('to follow and to mute is one’s own choice, as often as one likes', async () => {
  const provrum = await openProposal(app);
  const path = `/provrum/${provrum}/subscription`;
  assert.deepEqual((await cilla<{ level: string }>(`GET ${path}`)).body, { level: 'none' });
  for (const level of ['follow', 'follow', 'mute', 'none']) {
    assert.deepEqual((await cilla<{ level: string }>(`PUT ${path}`, { json: { level } })).body, { level });
    assert.deepEqual((await cilla<{ level: string }>(`GET ${path}`)).body, { level });
  }
});
