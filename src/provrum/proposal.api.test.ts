import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '#platform/database.ts';
import { apiAs } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { aText } from '../../test/builders.ts';
import { openProposal } from '../../test/openProposal.ts';

const app = await testApp();
const { db, cast } = app;
const asta = await apiAs(app, 'asta');
const bo = await apiAs(app, 'bo');
const cilla = await apiAs(app, 'cilla');
const ines = await apiAs(app, 'ines');

interface Text {
  readonly title: string;
  readonly summary: string;
}
interface Provrum {
  readonly id: number;
  readonly state: string;
  readonly text: Text;
  readonly textVersion: number;
  readonly standings: readonly { readonly beforeChange: boolean }[];
}
const { themes: _, ...written } = aText();
const eventsOf = async (provrum: number) =>
  (
    await sql<{ kind: string }>`select kind from event where provrum_id = ${provrum} order by id`.execute(db.q())
  ).rows.map(({ kind }) => kind);

test('a proposal goes from draft to post, change, withdrawal and back', async () => {
  const drafted = await asta<Provrum>('POST /provrum', { json: { title: 'Drönare' } });
  const { id } = drafted.body;
  const path = `/provrum/${id}`;
  assert.deepEqual(
    [drafted.status, drafted.body.state, drafted.headers.get('location')],
    [201, 'draft', `/api/v1${path}`],
  );

  const early = await asta(`POST ${path}/posting`, { match: drafted.etag });
  assert.deepEqual([early.status, early.body.refusal], [422, 'incomplete']);
  assert.deepEqual(Object.keys(early.body.errors ?? {}), ['summary', 'question', 'whyNow', 'toTry', 'kind']);

  const text = await asta<Text>(`GET ${path}/text`);
  const saved = await asta<Text>(`PUT ${path}/text`, { json: { ...written, themes: ['digital'] }, match: text.etag });
  assert.equal(saved.status, 200, saved.text);
  const posted = await asta<Provrum>(`POST ${path}/posting`, { match: (await asta(`GET ${path}`)).etag });
  assert.deepEqual([posted.status, posted.body.state, posted.body.textVersion], [200, 'open', 1]);

  const before = await asta(`GET ${path}/text`);
  const change = { ...written, question: 'En annan fråga?', note: 'Frågan är ny' };
  const small = await asta(`PUT ${path}/text`, { json: { ...change, importance: 'small' }, match: before.etag });
  assert.deepEqual(
    [small.status, small.body.refusal, Object.keys(small.body.errors ?? {})],
    [409, 'not-small', ['importance']],
  );
  const silent = await asta(`PUT ${path}/text`, { json: { ...written, title: 'X' }, match: before.etag });
  assert.deepEqual([silent.status, Object.keys(silent.body.errors ?? {})], [422, ['importance', 'note']]);
  assert.equal(
    (await asta(`PUT ${path}/text`, { json: { ...change, importance: 'material' }, match: before.etag })).status,
    200,
  );
  const versions = await cilla<{ versions: readonly { number: number; changed: readonly string[]; note: string }[] }>(
    `GET ${path}/versions`,
  );
  assert.deepEqual(versions.body.versions.map(({ number, changed, note }) => [number, changed, note]).at(0), [
    2,
    ['question', 'themes'],
    'Frågan är ny',
  ]);

  const withdrawn = await asta<Provrum>(`POST ${path}/withdrawal`, {
    json: { reason: 'Fel tid.' },
    match: (await asta(`GET ${path}`)).etag,
  });
  assert.equal(withdrawn.body.state, 'withdrawn');
  const reopened = await asta<Provrum>(`POST ${path}/reopening`, { match: withdrawn.etag });
  assert.equal(reopened.body.state, 'open');
  assert.deepEqual(await eventsOf(id), [
    'proposal-drafted',
    'proposal-posted',
    'proposal-changed',
    'proposal-withdrawn',
    'proposal-reopened',
  ]);
});

test('the same text sent again changes nothing; another’s text is shown and not overwritten', async () => {
  const { body } = await asta<Provrum>('POST /provrum', { json: written });
  const path = `/provrum/${body.id}/text`;
  const first = await asta(`GET ${path}`);
  const sent = { json: { ...written, title: 'Mitt' }, match: first.etag };
  const saved = await asta(`PUT ${path}`, sent);
  const again = await asta(`PUT ${path}`, sent);
  assert.deepEqual([again.status, again.etag], [200, saved.etag]);
  const late = await bo<{ type: string; current: Text }>(`PUT ${path}`, {
    json: { ...written, title: 'Ditt' },
    match: first.etag,
  });
  assert.deepEqual([late.status, late.etag, late.body.current.title], [412, saved.etag, 'Mitt']);
  assert.equal((await asta<Text>(`GET ${path}`)).body.title, 'Mitt');
});

test('interest makes nobody’s text stale, and a material change asks those who answered again', async () => {
  const provrum = await openProposal(app);
  const text = await asta(`GET /provrum/${provrum}/text`);
  await cilla(`PUT /provrum/${provrum}/interest`, { json: { role: 'follow' } });
  assert.equal((await asta(`GET /provrum/${provrum}/text`, { headers: { 'if-none-match': text.etag } })).status, 304);
  const change = { ...written, toTry: 'Något annat.', importance: 'material', note: 'Ny idé' };
  assert.equal((await asta(`PUT /provrum/${provrum}/text`, { json: change, match: text.etag })).status, 200);
  assert.equal((await cilla<Provrum>(`GET /provrum/${provrum}`)).body.standings[0]?.beforeChange, true);
});

test('a partner is told why it may not propose, with the sentence (P116)', async () => {
  const refused = await ines('POST /provrum', { json: written });
  assert.deepEqual(
    [refused.status, refused.body.type, refused.body.findings?.[0]?.rule],
    [403, '/api/problems/not-allowed', 'provrum.proposer'],
  );
  assert.match(refused.body.findings?.[0]?.sources[0]?.quote ?? '', /Reglab-medlemmar har möjlighet att föreslå/);
});

test('hostile text is kept as text; characters that no text holds are dropped', async () => {
  const { status, body } = await asta<Provrum>('POST /provrum', {
    body: '{"title":"<script>alert(1)</script>\\u0000\\ud800 Robert\'); drop table provrum;--","__proto__":{"summary":"x"}}',
  });
  assert.equal(status, 422, JSON.stringify(body));
  const plain = await asta<Provrum>('POST /provrum', {
    body: '{"title":"<script>alert(1)</script>\\u0000\\ud800 Robert\'); drop table provrum;--","summary":"a\\r\\nb"}',
  });
  assert.equal(plain.status, 201);
  assert.deepEqual(
    [plain.body.text.title, plain.body.text.summary],
    ["<script>alert(1)</script>\ufffd Robert'); drop table provrum;--", 'a\nb'],
  );
});

test('a draft is made once under its key, and the key is for that request only', async () => {
  const sent = { json: { title: 'En gång' }, headers: { 'idempotency-key': 'draft-1' } };
  const made = await Promise.all([1, 2, 3].map(() => asta<Provrum>('POST /provrum', sent)));
  assert.deepEqual(new Set(made.map(({ body }) => body.id)).size, 1);
  const reused = await asta('POST /provrum', { ...sent, json: { title: 'Något annat' } });
  assert.deepEqual([reused.status, reused.body.type], [422, '/api/problems/key-reused']);
  assert.equal((await bo<Provrum>('POST /provrum', sent)).body.id === made[0]!.body.id, false);
  const wrong = await asta('POST /provrum', {
    ...sent,
    headers: { 'idempotency-key': 'två ord'.normalize('NFD').replace(/\P{ASCII}/gu, '') },
  });
  assert.deepEqual([wrong.status, wrong.body.type], [400, '/api/problems/invalid-header']);
  const faulty = { json: { title: 'x'.repeat(500) }, headers: { 'idempotency-key': 'draft-2' } };
  assert.equal((await asta('POST /provrum', faulty)).status, 422);
  assert.equal((await asta('POST /provrum', { ...faulty, json: { title: 'Kort' } })).status, 201);
});

test('a co-author is added once, writes, and may leave', async () => {
  const { body } = await asta<Provrum>('POST /provrum', { json: written });
  const path = `/provrum/${body.id}/co-authors`;
  const found = await asta<{ candidates: readonly { person: number; organisation: number }[] }>(
    `GET ${path}/candidates?q=cilla`,
  );
  assert.deepEqual(
    found.body.candidates.map(({ person }) => person),
    [cast.person.cilla],
  );
  assert.doesNotMatch(found.text, /@/);
  const json = { organisation: cast.organisation.halland };
  for (let times = 0; times < 2; times += 1)
    assert.equal((await asta(`PUT ${path}/${cast.person.cilla}`, { json })).status, 200);
  assert.equal(
    (await asta(`PUT ${path}/${cast.person.ines}`, { json: { organisation: cast.organisation.nordregio } })).body
      .refusal,
    'not-of-a-member',
  );
  assert.equal((await cilla(`GET /provrum/${body.id}/text`)).status, 200);
  assert.equal((await cilla(`DELETE ${path}/${cast.person.cilla}`)).status, 204);
  assert.equal((await cilla(`GET /provrum/${body.id}/text`)).status, 404);
  assert.equal((await asta(`DELETE ${path}/${cast.person.cilla}`)).status, 404);
});
