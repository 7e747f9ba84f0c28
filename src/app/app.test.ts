import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import { createApp } from './app.tsx';

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
  const page = await (await send('/')).text();
  const asset = /\/assets\/[\w.-]+/.exec(page)?.[0] ?? '';
  for (const path of [
    '/',
    '/finns-inte',
    asset,
    '/favicon.ico',
    '/robots.txt',
    '/assets/none',
    '/api/openapi.json',
    '/api/v1/me',
    '/%00',
  ]) {
    const { headers } = await send(path);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, path);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
  }
});

test('an address that the database could not take leads nowhere', async () => {
  const asta = await as('asta');
  assert.equal((await asta('/kansli?fore=%00')).status, 404);
  assert.match(await (await asta('/organisationer/%00')).text(), /Sidan finns inte/);
  const api = await send('/api/v1/organisations?q=%00');
  assert.deepEqual([api.status, api.headers.get('content-type')], [404, 'application/problem+json; charset=utf-8']);
});

test('no page leads elsewhere because its own address was written so', async () => {
  for (const path of [
    '//evil.example',
    '/en//evil.example',
    '/en/en//evil.example',
    '/en/en/en//evil.example',
    '/en/constructor',
  ]) {
    const page = await (await send(path)).text();
    assert.deepEqual(
      [...page.matchAll(/(?:href|action)="(?:\/\/|[a-z]+:|[^"]*(?:native|object))[^"]*"/g)].map(([link]) => link),
      [],
      path,
    );
  }
});

test('the demonstration answers to names of this machine and to its own address only', async () => {
  const demo = await testApp('demo', { BASE_URL: 'https://provrum.example' });
  const { app, close } = await createApp(demo.devices);
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'provrum.example']) {
    assert.equal((await app.request(`http://${host}/prova`)).status, 200, host);
  }
  for (const host of ['rebound.example:3000', 'localhost.rebound.example', '192.168.1.7:3000', 'provrum.example.org']) {
    const init = {
      method: 'POST',
      headers: { origin: `http://${host}` },
      body: new URLSearchParams({ person: String(demo.cast.person.karin) }),
    };
    const refused = await app.request(`http://${host}/prova`, init);
    assert.deepEqual([refused.status, refused.headers.get('set-cookie')], [421, null], host);
    assert.match(await refused.text(), /svarar inte under det här namnet\. Öppna https:\/\/provrum\.example i stället/);
  }
  await close();
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
