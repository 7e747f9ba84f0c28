import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '#app/app.tsx';
import { paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import { openHttp } from '#platform/http.ts';
import { openJobs } from '#platform/jobs.ts';
import { openListener } from '#platform/listen.ts';
import { createLog } from '#platform/log.ts';
import { testApp } from '../../test/app.ts';
import { answerAs, openProposal } from '../../test/openProposal.ts';
import { readStream, type Said } from '../../test/readStream.ts';

const app = await testApp();
const { db, cast, clock } = app;
const eventStream = { accept: 'text/event-stream' };

/** Waits until something holds, at most for two seconds. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) await sleep(20);
  assert.ok(holds());
}
const changes = ({ words }: Said) => words.split('data: changed').length - 1;

test('the fragment is the panel alone, in the reader’s language, with every rule', async () => {
  const provrum = await openProposal(app, { dalarna: 'lead' });
  const asta = await app.as('asta');
  const sv = await (await asta(paths.readiness(provrum))).text();
  assert.match(sv, /^<section class="readiness readiness-waits" id="readiness"/);
  assert.match(sv, /En region till/);
  for (const rule of ['ready', 'lead', 'participants', 'regionShare'])
    assert.match(sv, new RegExp(`data-rule="provrum\\.${rule}"`));
  const en = await (await asta(`/en/provrum/${provrum}/readiness`)).text();
  assert.match(en, /One more region/);
  assert.match(en, new RegExp(`data-live-events="/en/provrum/${provrum}/live\\?revision=2"`));

  const opened = await asta(paths.readiness(provrum), { headers: { 'sec-fetch-dest': 'document' } });
  assert.equal(opened.headers.get('location'), paths.provrum(provrum));
});

test('the fragment of a proposal that closed says so', async () => {
  const provrum = await openProposal(app);
  await sql`update provrum set state = 'withdrawn' where id = ${provrum}`.execute(db.q());

  assert.match(
    await (await (await app.as('asta'))(paths.readiness(provrum))).text(),
    /id="readiness"[\s\S]*inte längre öppet/,
  );
});

test('a stream tells that something changed, and nothing else', async () => {
  const [provrum, other] = [await openProposal(app), await openProposal(app)];
  const response = await (await app.as('cilla'))(`${paths.live(provrum)}?revision=1`, { headers: eventStream });
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const { said, cancel } = readStream(response.body!);
  await until(() => said.words !== '');
  await answerAs(app, other, 'halland', 'lead');
  await answerAs(app, provrum, 'halland', 'lead');
  await until(() => changes(said) === 1);
  await sleep(50);

  assert.equal(said.words, 'retry: 3000\n\nid: 1\ndata: changed\n\n');
  await cancel();
});

test('a change on one node reaches the streams of another', async () => {
  const listener = openListener(db);
  const jobs = await openJobs(db, { log: createLog('silent'), working: false });
  const node = await createApp({ ...app.devices, listener, jobs });
  after(async () => {
    await node.close();
    await jobs.stop();
    await listener.close();
  });
  const provrum = await openProposal(app);
  const token = randomToken();
  await sql`
    insert into session (token_hash, person_id, organisation_id, created_at, seen_at, expires_at)
    values (${hashToken(token)}, ${cast.person.cilla}, ${cast.organisation.halland}, ${clock.now()}, ${clock.now()},
      ${clock.now()}::timestamptz + interval '1 day')`.execute(db.q());
  const response = await node.app.request(`http://localhost:3000${paths.live(provrum)}?revision=1`, {
    headers: { ...eventStream, cookie: `provrum=${token}` },
  });
  const { said, cancel } = readStream(response.body!);
  await until(() => said.words !== '');
  const david = await app.as('david');
  assert.equal((await david(paths.interest(provrum), { form: { how: 'participate', lead: 'no' } })).status, 303);

  await until(() => changes(said) === 1);
  await cancel();
});

test('a page that is older than the proposal hears so at once, and so does a browser that comes back', async () => {
  const provrum = await openProposal(app, { halland: 'lead' });
  const cilla = await app.as('cilla');
  const heard = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
    const { said, cancel } = readStream((await cilla(`${paths.live(provrum)}${query}`, { headers })).body!);
    await sleep(100);
    await cancel();
    return changes(said);
  };

  assert.deepEqual([await heard('?revision=1'), await heard('?revision=2'), await heard('')], [1, 0, 1]);
  assert.equal(await heard('?revision=2', { 'last-event-id': '1' }), 1);
});

test('a revoked session and an ended mandate hear no more', async () => {
  const provrum = await openProposal(app);
  const [gun, hans] = [await app.as('gun'), await app.as('hans')];
  const streams = await Promise.all(
    [gun, hans].map(async (by) => readStream((await by(`${paths.live(provrum)}?revision=1`)).body!)),
  );
  await until(() => streams.every(({ said }) => said.words !== ''));
  await sql`update session set revoked_at = ${clock.now()} where person_id = ${cast.person.gun}`.execute(db.q());
  await sql`update mandate set to_day = '2026-11-20' where person_id = ${cast.person.hans}`.execute(db.q());
  await answerAs(app, provrum, 'halland', 'lead');
  await until(() => streams.every(({ said }) => said.ended));

  assert.deepEqual(
    streams.map(({ said }) => changes(said)),
    [0, 0],
  );
});

test('one session holds four streams, and no visitor holds any', async () => {
  const provrum = await openProposal(app);
  const vera = await app.as('vera');
  const path = `${paths.live(provrum)}?revision=1`;
  const open = await Promise.all([1, 2, 3, 4].map(() => vera(path)));
  const streams = open.map(({ body }) => readStream(body!));
  assert.deepEqual(
    open.map(({ status }) => status),
    [200, 200, 200, 200],
  );
  assert.equal((await vera(path)).status, 429);
  assert.equal((await (await app.as('vera'))(path)).status, 200);
  assert.match((await app.send(path)).headers.get('location') ?? '', /^\/logga-in/);
  await Promise.all(streams.map(({ cancel }) => cancel()));

  assert.equal((await vera(path)).status, 200);
});

test('over HTTP a stream is sent as it is said, ends with the browser, and lets the server stop', async () => {
  const listener = openListener(db);
  const jobs = await openJobs(db, { log: createLog('silent'), working: false });
  const node = await createApp({ ...app.devices, listener, jobs });
  const http = await openHttp((request, env) => node.app.fetch(request, env), '127.0.0.1', 0);
  const provrum = await openProposal(app);
  const token = randomToken();
  await sql`
    insert into session (token_hash, person_id, organisation_id, created_at, seen_at, expires_at)
    values (${hashToken(token)}, ${cast.person.cilla}, ${cast.organisation.halland}, ${clock.now()}, ${clock.now()},
      ${clock.now()}::timestamptz + interval '1 day')`.execute(db.q());
  const listen = async () =>
    readStream(
      (
        await fetch(`http://127.0.0.1:${http.port}${paths.live(provrum)}?revision=1`, {
          headers: { ...eventStream, cookie: `provrum=${token}`, 'accept-encoding': 'gzip, br' },
        })
      ).body!,
    );
  const streams = [await listen(), await listen(), await listen(), await listen()];
  await until(() => streams.every(({ said }) => said.words !== ''));
  await streams[0]?.cancel();
  await sleep(50);
  const fifth = await listen();
  await answerAs(app, provrum, 'skane', 'lead');
  await until(() => changes(fifth.said) > 0 && streams.slice(1).every(({ said }) => changes(said) === 1));
  // Who waited for the streams to end by themselves would wait for an hour.
  await Promise.all([http.close(3_600), node.close()]);
  await jobs.stop();
  await listener.close();

  assert.ok(fifth.said.ended);
});
