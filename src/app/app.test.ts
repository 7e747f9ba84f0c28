import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';

const { send, as, db } = await testApp();

test('an unknown page is a plain 404 in both languages', async () => {
  const sv = await send('/finns-inte');
  assert.equal(sv.status, 404);
  assert.match(await sv.text(), /<html lang="sv"[\s\S]*Sidan finns inte/);
  const en = await send('/en/finns-inte');
  assert.equal(en.status, 404);
  assert.match(await en.text(), /<html lang="en"[\s\S]*There is no such page/);
});

test('a change that another site asks for is refused', async () => {
  const asta = await as('asta');
  const foreign = await asta('/logga-ut', { method: 'POST', headers: { origin: 'https://evil.example' } });
  assert.equal(foreign.status, 403);
  const opaque = await asta('/logga-ut', { method: 'POST', headers: { origin: 'null' } });
  assert.equal(opaque.status, 403);
});

test('a body of ten megabytes is refused in words', async () => {
  const response = await send('/logga-in', { body: new URLSearchParams({ email: 'x'.repeat(10_000_000) }) });
  assert.equal(response.status, 413);
  assert.match(await response.text(), /för stort/);
});

test('every answer carries a policy without inline style or script', async () => {
  const policy = (await send('/finns-inte')).headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
});

test('a fault of ours is told in words and a number, without a trace of the program', async () => {
  const asta = await as('asta');
  await sql`alter table session rename to elsewhere`.execute(db.q());
  const response = await asta('/');
  await sql`alter table elsewhere rename to session`.execute(db.q());
  assert.equal(response.status, 500);
  const page = await response.text();
  assert.match(page, /Något gick fel hos oss[\s\S]*Felnummer: [0-9a-f-]{36}/);
  assert.doesNotMatch(page, /session|select|\.ts|Error/);
});
