import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { testDatabase } from '../../test/database.ts';
import { fixedClock } from './clock.ts';
import { readConfig } from './config.ts';
import { sql } from './database.ts';
import { countTowards, forgetOldCounts, type Limit, senderOf } from './rateLimit.ts';
import type { Env } from './web.ts';

const db = await testDatabase();
const secret = new Uint8Array(32);
const clock = fixedClock('2026-11-21T09:05:00Z');

const limit = (name: string): Limit => ({ name, times: 2, seconds: 900 });
const count = async (...counted: Parameters<typeof countTowards>[2][]) =>
  await countTowards(db, { secret, now: clock.now() }, ...counted);

test('so many times are allowed, and then one waits for the rest of the window', async () => {
  const own = { limit: limit('own'), by: 'asta' };
  assert.deepEqual([await count(own), await count(own), await count(own)], [0, 0, 600]);
  assert.equal(await count({ limit: limit('own'), by: 'bo' }), 0);

  clock.advance(600);
  assert.equal(await count(own), 0);
});

test('the longest wait of several limits counts', async () => {
  const short = { limit: { name: 'short', times: 0, seconds: 60 }, by: 'x' };
  const long = { limit: { name: 'long', times: 0, seconds: 3600 }, by: 'x' };
  assert.equal(await count(short, long), 45 * 60);
});

test('many at once are counted exactly', async () => {
  const own = { limit: { name: 'crowd', times: 7, seconds: 900 }, by: 'x' };
  const other = { limit: { name: 'crowd-day', times: 7, seconds: 86_400 }, by: 'x' };
  const waits = await Promise.all(
    Array.from({ length: 20 }, (_, at) => (at % 2 ? count(own, other) : count(other, own))),
  );
  assert.equal(waits.filter((wait) => wait === 0).length, 7);
});

test('what is counted is kept as a keyed hash only, and forgotten in time', async () => {
  const { rows } = await sql<{ row: string }>`select rate_limit::text as row from rate_limit`.execute(db.q());
  assert.ok(rows.length > 0);
  assert.doesNotMatch(JSON.stringify(rows), /asta/);
  await forgetOldCounts(db, new Date('2026-11-23T00:00:00Z'));
  assert.equal((await sql`select from rate_limit`.execute(db.q())).rows.length, 0);
});

async function sender(forwarded: string | undefined, trustProxy: number, peer = '10.0.0.1'): Promise<string> {
  const config = readConfig({ TRUST_PROXY: String(trustProxy) }, 'test');
  const app = new Hono<Env>().use(async (c, next) => {
    c.set('config', config);
    await next();
  });
  app.get('/', (c) => c.text(senderOf(c)));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return await response.text();
}

test('the sender is the other end of the connection, whatever the header says', async () => {
  assert.equal(await sender(undefined, 0), '10.0.0.1');
  assert.equal(await sender('198.51.100.7', 0), '10.0.0.1');
});

test('so many proxies as are trusted are believed, and no more', async () => {
  assert.equal(await sender('203.0.113.9, 198.51.100.7', 1), '198.51.100.7');
  assert.equal(await sender('203.0.113.9, 198.51.100.7', 2), '203.0.113.9');
  assert.equal(await sender('198.51.100.7', 5), '198.51.100.7');
  assert.equal(await sender(undefined, 1), '10.0.0.1');
});

test('an IPv6 sender is its network, and an IPv4 one in IPv6 dress itself', async () => {
  assert.equal(await sender(undefined, 0, '2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
  assert.equal(await sender(undefined, 0, '2001:db8:1:2::99'), '2001:db8:1:2');
  assert.equal(await sender(undefined, 0, '2001:db8::1'), '2001:db8:0:0');
  assert.equal(await sender(undefined, 0, '::1'), '0:0:0:0');
  assert.equal(await sender(undefined, 0, '::ffff:192.0.2.1'), '192.0.2.1');
});
