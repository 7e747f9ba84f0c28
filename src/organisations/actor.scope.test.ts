import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { paths } from '#paths.ts';
import { fixedClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { countQueries, type Database } from '#platform/database.ts';
import { sessionCookie } from '#platform/session.ts';
import { testApp } from '../../test/app.ts';
import { type ActorEnv, setFlash, withActor } from './actor.scope.ts';

const { db, send, as } = await testApp();

/** The scope alone, on an address of one's choice. */
function scoped(baseUrl: string, database: Database = db) {
  const config = readConfig({ BASE_URL: baseUrl, SECRET: 's'.repeat(32) }, 'test');
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const app = new Hono<ActorEnv>();
  app.use(async (c, next) => {
    c.set('config', config);
    c.set('clock', clock);
    c.set('db', database);
    c.set('language', 'sv');
    await next();
  });
  app.use(withActor({ assets: { style: '', script: '', icons: '' } }));
  app.get('/flash', (c) => {
    setFlash(c, 'Sparat åt dig');
    sessionCookie.write(c, 'token', 60);
    return c.text('');
  });
  app.get('/without', (c) => c.text('no page'));
  app.get('/page', (c) => c.text(`${c.var.frame.flash} ${c.var.frame.flash}`));
  app.get('*', (c) => c.json([c.var.frame.path, c.var.actor]));
  return app;
}
const cookiesOf = (response: Response) => response.headers.getSetCookie();
const pairOf = (cookie: string | undefined) => cookie?.split(';')[0] ?? '';

test('over https every cookie is bound to the host, over http it can still be kept', async () => {
  const secure = cookiesOf(await scoped('https://provrum.example').request('/flash'));
  assert.match(secure[0] ?? '', /^__Host-provrum-besked=.*; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  assert.match(secure[1] ?? '', /^__Host-provrum=token; .*; Secure; /);
  const plain = cookiesOf(await scoped('http://localhost:3000').request('/flash'));
  assert.match(plain[1] ?? '', /^provrum=token; Max-Age=60; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('a flash waits for the next page, is shown there, and then no more', async () => {
  const app = scoped('https://provrum.example');
  const cookie = pairOf(cookiesOf(await app.request('/flash'))[0]);

  assert.deepEqual(cookiesOf(await app.request('/without', { headers: { cookie } })), []);
  const page = await app.request('/page', { headers: { cookie } });
  assert.equal(await page.text(), 'Sparat åt dig Sparat åt dig');
  assert.match(cookiesOf(page)[0] ?? '', /^__Host-provrum-besked=; Max-Age=0/);
});

test('nobody else can put words in our mouth', async () => {
  const app = scoped('https://provrum.example');
  const [words, seal] = pairOf(cookiesOf(await app.request('/flash'))[0])
    .split('=')[1]!
    .split('.');
  const forged = Buffer.from('Ring 070-000 00 00').toString('base64url');
  for (const value of [`${forged}.${seal}`, `${words}.x`, `${words}`, '', '.', 'å']) {
    const headers = { cookie: `__Host-provrum-besked=${encodeURIComponent(value)}` };
    assert.equal(await (await app.request('/page', { headers })).text(), 'null null', value);
  }
});

test("a page's own address has no language, keeps its query, and never leads to another site", async () => {
  const app = scoped('https://provrum.example');
  const pathOf = async (address: string) => ((await (await app.request(address)).json()) as [string])[0];
  assert.equal(await pathOf('https://provrum.example/en/sign-in?till=%2Fx'), '/logga-in?till=%2Fx');
  assert.equal(await pathOf('https://provrum.example//evil.example/x'), '/evil.example/x');
  assert.equal(await pathOf('https://provrum.example/en//evil.example'), '/evil.example');
  assert.equal(await pathOf('https://provrum.example/en?a=1'), '/?a=1');
});

test('a visitor costs no query, a reader one, whatever the number of their mandates', async () => {
  const app = scoped('https://provrum.example');
  const queries = async (headers: Record<string, string>) =>
    (await countQueries(async () => await app.request('/page', { headers }))).queries.length;
  assert.equal(await queries({}), 0);
  assert.equal(await queries({ cookie: '__Host-provrum=nonsense' }), 1);
  for (const person of ['asta', 'nils', 'olle'] as const) {
    const own = await as(person);
    const { queries: sent } = await countQueries(async () => await own(paths.actFor()));
    assert.equal(sent.length, 1, person);
  }
});

test('a page for somebody signed in is kept by no cache between', async () => {
  const own = await as('asta');
  assert.equal((await own(paths.actFor())).headers.get('cache-control'), 'private, no-cache');
});

test('a cookie that opens nothing is taken back, and its owner is a visitor', async () => {
  const answer = await send(paths.account(), { headers: { cookie: 'provrum=nonsense' } });
  assert.equal(answer.headers.get('location'), '/logga-in?till=%2Fmitt-konto');
  assert.match(cookiesOf(answer)[0] ?? '', /^provrum=; Max-Age=0; Path=\//);
});
