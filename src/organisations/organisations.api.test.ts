import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '#platform/database.ts';
import { apiAs } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';

const app = await testApp();
const { db, cast } = app;
const { dalarna, vinnova } = cast.organisation;
const asta = await apiAs(app, 'asta');
const cilla = await apiAs(app, 'cilla');
const karin = await apiAs(app, 'karin');

interface Mandate {
  readonly id: number;
  readonly person: { readonly name: string; readonly email: string };
  readonly role: string;
  readonly to: string | null;
}
const held = async (email: string) =>
  (
    await sql<{ role: string; from: string; to: string | null }>`
      select m.role, m.from_day as "from", m.to_day as "to" from mandate m join person p on p.id = m.person_id
      where p.email = ${email} order by m.id`.execute(db.q())
  ).rows;

test('nobody’s address is told but to those who look after the people', async () => {
  for (const path of ['/organisations', `/organisations/${dalarna}`]) {
    for (const ask of [asta, cilla, karin]) assert.doesNotMatch((await ask(`GET ${path}`)).text, /@/, path);
  }
  assert.match((await asta(`GET /organisations/${dalarna}/mandates`)).text, /bo@test\.example/);
  assert.match((await karin(`GET /organisations/${dalarna}/mandates`)).text, /bo@test\.example/);
  assert.doesNotMatch((await cilla(`GET /organisations/${dalarna}/mandates`)).text, /@/);
});

test('a mandate is given with a mail, and ended upon what was read', async () => {
  const given = await asta<Mandate>(`POST /organisations/${dalarna}/mandates`, {
    json: { name: '  Nya   Berg ', email: 'Nya@Test.Example', role: 'contact', from: '2026-12-01' },
  });
  assert.equal(given.status, 201, given.text);
  assert.deepEqual(given.body.person, { ...given.body.person, name: 'Nya Berg', email: 'nya@test.example' });
  assert.deepEqual(await held('nya@test.example'), [{ role: 'contact', from: '2026-12-01', to: null }]);
  const { rows } = await sql<{ purpose: string }>`select purpose from mail where address = 'nya@test.example'`.execute(
    db.q(),
  );
  assert.deepEqual(rows, [{ purpose: 'mandate-given' }]);

  const again = await asta(`POST /organisations/${dalarna}/mandates`, {
    json: { name: 'Nya Berg', email: 'nya@test.example', role: 'contact', from: '2026-12-02' },
  });
  assert.deepEqual(
    [again.status, again.body.refusal, Object.keys(again.body.errors ?? {})],
    [409, 'already-held', ['role']],
  );

  const path = `/organisations/${dalarna}/mandates/${given.body.id}`;
  const ended = await asta<Mandate>(`POST ${path}/ending`, { json: { last: '2027-01-31' }, match: given.etag });
  assert.deepEqual([ended.status, ended.body.to], [200, '2027-01-31']);
  assert.equal((await asta(`POST ${path}/ending`, { json: {}, match: given.etag })).status, 412);
  assert.deepEqual(await held('nya@test.example'), [{ role: 'contact', from: '2026-12-01', to: '2027-01-31' }]);
});

test('a field of a mandate that makes no sense is told in the words of the page', async () => {
  const json = { name: '', email: 'x', role: 'contact', from: '2026-02-30', to: 'snart' };
  const refused = await asta(`POST /organisations/${dalarna}/mandates`, { json });
  assert.deepEqual([refused.status, Object.keys(refused.body.errors ?? {})], [422, ['name', 'email', 'from', 'to']]);
  assert.equal(refused.body.errors?.['name'], 'Skriv personens namn.');
  const english = await asta(`POST /organisations/${dalarna}/mandates`, { json, language: 'en' });
  assert.equal(english.body.errors?.['name'], 'Write the person’s name.');
  const board = await asta(`POST /organisations/${dalarna}/mandates`, {
    json: { name: 'X', email: 'x@test.example', role: 'board', from: '2026-12-01' },
  });
  assert.deepEqual([board.status, board.body.refusal], [409, 'role-not-here']);
});

test('the last representative is not ended by their own organisation', async () => {
  const { body } = await asta<{ mandates: readonly Mandate[] }>(`GET /organisations/${dalarna}/mandates`);
  const own = body.mandates.find(({ role }) => role === 'representative')!;
  const path = `/organisations/${dalarna}/mandates/${own.id}`;
  const { etag } = await asta(`GET ${path}`);
  const refused = await asta(`POST ${path}/ending`, { json: { last: '2026-12-01' }, match: etag });
  assert.deepEqual([refused.status, refused.body.refusal], [409, 'last-representative']);
});

test('the secretariat adds an organisation once and says what it is', async () => {
  const sent = { json: { name: 'Region Ny', kind: 'region', countyCode: '20' }, headers: { 'idempotency-key': 'org' } };
  const [first, second] = await Promise.all([
    karin<{ id: number }>('POST /organisations', sent),
    karin<{ id: number }>('POST /organisations', sent),
  ]);
  assert.deepEqual([first.status, first.body.id], [201, second.body.id]);
  const taken = await karin('POST /organisations', { json: sent.json });
  assert.deepEqual([taken.status, taken.body.refusal], [409, 'name-taken']);
  const path = `/organisations/${first.body.id}`;
  const member = await karin<{ membership: string }>(`POST ${path}/memberships`, {
    json: { kind: 'member', from: '2026-11-21', verified: true },
    match: first.etag,
  });
  assert.deepEqual([member.status, member.body.membership], [200, 'member']);
});

test('one’s own name and language are changed upon what was read; a key is never shown', async () => {
  const me = await asta<{ person: { name: string }; may: Record<string, boolean> }>('GET /me');
  assert.deepEqual(me.body.may, {
    propose: true,
    signalInterest: true,
    comment: true,
    decide: false,
    readForTheForum: false,
  });
  const changed = await asta<{ person: { name: string } }>('PUT /me', {
    json: { name: 'Åsa Prov', language: 'sv' },
    match: me.etag,
  });
  assert.equal(changed.body.person.name, 'Åsa Prov');
  assert.equal((await asta('PUT /me', { json: { name: 'Annan', language: 'sv' }, match: me.etag })).status, 412);
  const tokens = await asta<{ tokens: readonly { id: number }[] }>('GET /me/tokens');
  assert.doesNotMatch(tokens.text, /provrum_|hash/);
  assert.equal((await asta(`DELETE /me/tokens/${tokens.body.tokens[0]!.id}`)).status, 204);
  assert.equal((await asta('GET /me')).status, 401);
});

test('whoever has no mandate left may read about themselves, and nothing else', async () => {
  const olle = await apiAs(app, 'olle');
  assert.equal((await olle<{ organisation: null }>('GET /me')).body.organisation, null);
  assert.equal((await olle(`GET /organisations/${vinnova}`)).status, 404);
  assert.equal((await olle('GET /provrum')).status, 403);
});
