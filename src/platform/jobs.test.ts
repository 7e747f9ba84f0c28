import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '../../test/database.ts';
import { type Jobs, openJobs } from './jobs.ts';
import { openListener } from './listen.ts';
import { createLog } from './log.ts';

const db = await testDatabase();
const log = createLog('silent');

async function opened(options: Omit<Parameters<typeof openJobs>[1], 'log'>): Promise<Jobs> {
  const jobs = await openJobs(db, { log, ...options });
  after(jobs.stop);
  return jobs;
}

test('a job is there when its transaction commits, and only then', async () => {
  const jobs = await opened({ working: false });
  const seen: unknown[] = [];
  await jobs.handle('committed', async ({ id }) => void seen.push(id));

  await db.tx(async () => await jobs.enqueue(db, 'committed', { id: 1 }));
  const broken = db.tx(async () => {
    await jobs.enqueue(db, 'committed', { id: 2 });
    throw new Error('changed my mind');
  });

  await assert.rejects(broken, /changed my mind/);
  assert.equal(await jobs.runWaiting(), 1);
  assert.deepEqual(seen, [1]);
});

test('two jobs with the same key wait as one, and jobs without a key do not meet', async () => {
  const jobs = await opened({ working: false });
  const seen: unknown[] = [];
  await jobs.handle('keyed', async ({ id }) => void seen.push(id));

  await jobs.enqueue(db, 'keyed', { id: 1 }, { singletonKey: 'a' });
  await jobs.enqueue(db, 'keyed', { id: 2 }, { singletonKey: 'a' });
  await jobs.enqueue(db, 'keyed', { id: 3 });
  await jobs.enqueue(db, 'keyed', { id: 4 });
  await jobs.runWaiting();

  assert.deepEqual(seen, [1, 3, 4]);
});

test('a job for later waits', async () => {
  const jobs = await opened({ working: false });
  await jobs.handle('later', async () => assert.fail('too early'));

  await jobs.enqueue(db, 'later', {}, { startAfter: new Date(Date.now() + 60_000) });

  assert.equal(await jobs.runWaiting(), 0);
});

test('a worker that listens does a job within moments, and one that fails does not stop the others', async () => {
  const listener = openListener(db);
  after(listener.close);
  const jobs = await opened({ working: true, listener });
  const seen: unknown[] = [];
  await jobs.handle('woken', async ({ id }) => {
    if (id === 1) throw new Error('no');
    seen.push(id);
  });
  await sleep(300);
  await db.tx(async () => {
    await jobs.enqueue(db, 'woken', { id: 1 });
    await jobs.enqueue(db, 'woken', { id: 2 });
  });
  for (let waited = 0; seen.length === 0 && waited < 1000; waited += 20) await sleep(20);

  assert.deepEqual(seen, [2]);
});
