import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startScript, temporaryFolder, untilNothingRunsOn } from '../../test/processes.ts';
import { type Embedded, openEmbedded } from './embedded.ts';
import { createClient, type Target } from './postgres.ts';

const dataDir = temporaryFolder();

before(async () => await queried(await openEmbedded(dataDir), (query) => query('create table kept (word text)')));

type Query = (sql: string) => Promise<readonly Record<string, unknown>[]>;

async function ask<T>(target: Target, work: (query: Query) => Promise<T>): Promise<T> {
  const client = createClient(target);
  await client.connect();
  try {
    return await work(async (sql) => (await client.query(sql)).rows);
  } finally {
    await client.end();
  }
}

async function queried<T>(embedded: Embedded, work: (query: Query) => Promise<T>): Promise<T> {
  try {
    return await ask(embedded.target, work);
  } finally {
    await embedded.close();
  }
}

test('what was committed is there after stopping and starting again', async () => {
  await queried(await openEmbedded(dataDir), (query) => query(`insert into kept values ('once')`));

  const rows = await queried(await openEmbedded(dataDir), (query) => query('select word from kept'));

  assert.deepEqual(rows, [{ word: 'once' }]);
  assert.deepEqual(await untilNothingRunsOn(dataDir), []);
});

test('a copy of the stopped data directory is a backup', async () => {
  const copy = path.join(temporaryFolder(), 'restored');
  fs.cpSync(dataDir, copy, { recursive: true });

  const rows = await queried(await openEmbedded(copy), (query) => query('select word from kept'));

  assert.deepEqual(rows, [{ word: 'once' }]);
});

test('it sorts in Swedish, strips accents and measures likeness', async () => {
  const rows = await queried(await openEmbedded(dataDir), async (query) => {
    await query('create extension pg_trgm; create extension unaccent');
    await query(`create collation sv (provider = icu, locale = 'sv-SE')`);
    return await query(`select string_agg(l, '' order by l collate sv) as swedish, unaccent('é') as bare,
      word_similarity('provrum', 'provrummen') > 0.8 as alike from unnest(array['z','ö','a','å','ä']) l`);
  });

  assert.deepEqual(rows, [{ swedish: 'azåäö', bare: 'e', alike: true }]);
});

test('two programs share one server, and it stops with the last of them', async () => {
  const first = await openEmbedded(dataDir);
  const second = await openEmbedded(dataDir);
  await first.close();

  const rows = await queried(second, (query) => query('select 1 as alive'));

  assert.deepEqual(rows, [{ alive: 1 }]);
  assert.deepEqual(await untilNothingRunsOn(dataDir), []);
});

test('several programs that start at once start one server', async () => {
  const opened = await Promise.all([1, 2, 3, 4].map(() => openEmbedded(dataDir)));

  const pids = await Promise.all(
    opened.map(({ target }) => ask(target, (query) => query('select pg_postmaster_start_time() as at'))),
  );

  assert.equal(new Set(pids.flat().map(({ at }) => String(at))).size, 1);
  await Promise.all(opened.map(({ close }) => close()));
});

test('kill -9 under load, five times: nothing keeps running, and nothing that was committed is lost', async () => {
  const told = new Set<number>();
  for (let round = 1; round <= 5; round++) {
    const writer = startScript('test/programs/writeUntilKilled.ts', [dataDir]);
    await writer.says(/\n/);
    await sleep(100 + 60 * round);
    writer.child.kill('SIGKILL');
    await writer.exited;
    for (const line of writer.said().split('\n').slice(0, -1)) told.add(Number(line));
  }

  assert.deepEqual(await untilNothingRunsOn(dataDir), []);
  const rows = await queried(await openEmbedded(dataDir), (query) => query('select number from written'));
  const kept = new Set(rows.map(({ number }) => number));
  assert.ok(told.size > 100, `only ${told.size} rows were written`);
  assert.deepEqual(
    [...told].filter((number) => !kept.has(number)),
    [],
  );
});

test('a pid file that names a stranger, as after a crash, does not keep it from starting', async () => {
  fs.writeFileSync(path.join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n1\n5432\n`);

  const rows = await queried(await openEmbedded(dataDir), (query) => query('select 1 as alive'));

  assert.deepEqual(rows, [{ alive: 1 }]);
});

test('the program hears it when the server ends although nobody asked it to', { timeout: 10_000 }, async () => {
  const lost = Promise.withResolvers<void>();
  const embedded = await openEmbedded(dataDir, { lost: lost.resolve });
  const pid = Number(fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

  process.kill(pid, 'SIGKILL');
  await lost.promise;

  await embedded.close();
  assert.deepEqual(await untilNothingRunsOn(dataDir), []);
});

test('a long path has its socket elsewhere', async () => {
  const folder = path.join(temporaryFolder(), 'a-folder-with-a-long-name'.repeat(4));

  const embedded = await openEmbedded(folder);

  const { host } = embedded.target as { readonly host: string };
  after(() => fs.rmSync(host, { recursive: true, force: true }));
  assert.ok(!host.startsWith(folder));
  assert.deepEqual(await queried(embedded, (query) => query('select 1 as alive')), [{ alive: 1 }]);
});

test('a cluster of another PostgreSQL is refused in a sentence', async () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, 'postgres'));
  fs.writeFileSync(path.join(folder, 'postgres/PG_VERSION'), '15\n');

  await assert.rejects(openEmbedded(folder), /was made by PostgreSQL 15, but this release .* brings PostgreSQL 18\./);
});

const isRoot = process.getuid?.() === 0;

test('root runs it also where user namespaces are forbidden', { skip: !isRoot && 'only root needs it' }, async () => {
  const folder = temporaryFolder();
  const programs = path.join(temporaryFolder(), 'bin');
  fs.mkdirSync(programs);
  // A machine without `unshare` stands for one that forbids it.
  for (const program of ['sh', 'setpriv', 'mkfifo', 'chown']) {
    const { stdout } = spawnSync('/bin/sh', ['-c', `command -v ${program}`], { encoding: 'utf8' });
    fs.symlinkSync(stdout.trim(), path.join(programs, program));
  }
  const writer = startScript('test/programs/writeUntilKilled.ts', [folder], { env: { PATH: programs } });

  await writer.says(/^\d+\n/);

  assert.equal(fs.statSync(path.join(folder, 'postgres')).uid, 65534);
  writer.child.kill('SIGKILL');
  assert.deepEqual(await untilNothingRunsOn(folder), []);
  const rows = await queried(await openEmbedded(folder), (query) => query('select count(*) > 0 as kept from written'));
  assert.deepEqual(rows, [{ kept: true }]);
});
