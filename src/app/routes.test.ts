import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { actsOf, setStage } from '../../test/acts.ts';
import { testApp } from '../../test/app.ts';
import { inVain, isUntouched, recordsOf } from '../../test/recordsOf.ts';
import { addressesOf, everybody, listRoutes, type Sender, signInAll, statusOf } from '../../test/walk.ts';

const program = await testApp();
const { db } = program;
const stage = await setStage(program);
const acts = actsOf(program, stage);
const send = await signInAll(program);
const pages = (await listRoutes(program)).filter(({ pattern }) => !/^\/api(\/|$)/.test(pattern));
const records = await recordsOf(db);

/** What a request changes, and how it is answered. */
const tried = (who: Sender, path: string, init: Parameters<(typeof send)[Sender]>[1]) =>
  inVain(db, async () => {
    const status = await statusOf(await send[who](path, init));
    if (await isUntouched(db)) return { status, changed: [] };
    const now = await recordsOf(db);
    return { status, changed: Object.keys(now).filter((table) => now[table] !== records[table]) };
  });

test('every act of every page is among those that are tried here', () => {
  const there = pages.filter(({ method }) => method !== 'GET').map(({ method, pattern }) => `${method} ${pattern}`);
  const known = acts.map(({ route }) => route);
  assert.deepEqual(
    there.filter((route) => !known.includes(route)),
    [],
  );
  assert.deepEqual(
    known.filter((route) => !there.includes(route)),
    [],
  );
});

test('each act does something for those who may, and nothing at all for everybody else', async () => {
  const wrong: string[] = [];
  for (const { route, path, form, may } of acts) {
    if (may === 'anybody') continue;
    for (const who of everybody) {
      const { status, changed } = await tried(who, path, { form });
      const right = may.some((one) => one === who) ? changed.length > 0 && status < 400 : changed.length === 0;
      if (!right || status >= 500) wrong.push(`${who} ${route}: ${status}, ${changed.join(' ')}`);
    }
  }
  assert.deepEqual(wrong, []);
  // Nor behind the back of the transactions that were taken back.
  assert.deepEqual(await recordsOf(db), records);
});

const foreign: readonly Readonly<Record<string, string>>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:3000.evil.example' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
];

test('no act is done that another site asks for', async () => {
  for (const { route, path, form, may, fromAnywhere } of acts) {
    if (fromAnywhere) continue;
    const who = may === 'anybody' ? 'visitor' : may[0]!;
    for (const headers of foreign) {
      const answer = await tried(who, path, { form, headers });
      assert.deepEqual(answer, { status: 403, changed: [] }, `${route} from ${JSON.stringify(headers)}`);
    }
  }
});

test('to read changes nothing, whoever reads, by GET or HEAD', async () => {
  for (const { pattern } of pages.filter(({ method }) => method === 'GET')) {
    for (const [at, path] of addressesOf(pattern, program, stage).entries()) {
      for (const who of at === 0 ? everybody : (['asta', 'karin'] as const)) {
        const status = await statusOf(await send[who](path));
        assert.ok(status < 500, `${who} ${path}: ${status}`);
      }
      assert.ok((await statusOf(await send.karin(path, { method: 'HEAD' }))) < 500, `HEAD ${path}`);
    }
    assert.deepEqual(await recordsOf(db), records, pattern);
  }
});

test('outside the demonstration nobody plays anybody', async () => {
  const form = { person: String(program.cast.person.karin), organisation: String(program.cast.organisation.reglab) };
  for (const path of [paths.demonstration(), paths.demonstrationMail(), '/en/try', '/en/try/outbox']) {
    assert.equal(await statusOf(await send.visitor(path)), 404, path);
    assert.deepEqual(await tried('visitor', path, { form }), { status: 404, changed: [] }, path);
  }
});
