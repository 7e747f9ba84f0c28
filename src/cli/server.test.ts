import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, test } from 'node:test';
import { projectRoot } from '#platform/config.ts';
import { emptyTestDatabase, urlOf } from '../../test/database.ts';
import {
  processesOn,
  type Running,
  start,
  type Surroundings,
  temporaryFolder,
  untilNothingRunsOn,
} from '../../test/processes.ts';

const program = path.join(projectRoot, 'bin/provrum');
const dataDir = temporaryFolder();

const provrum = (words: readonly string[], surroundings: Surroundings = {}): Running =>
  start(program, words, { cwd: '/', ...surroundings, env: { DATA_DIR: dataDir, PORT: '0', ...surroundings.env } });

async function startDemo(surroundings?: Surroundings) {
  const demo = provrum(['demo'], surroundings);
  const [, address = ''] = await demo.says(/is running at (http:\S+)[^]*Ctrl-C/);
  return { ...demo, address, port: new URL(address).port };
}

const ended = async (running: Running) => ({ code: await running.exited, said: running.said().trim() });

test('the demonstration answers on loopback, and Ctrl-C ends it in order', async () => {
  const demo = await startDemo();

  const response = await fetch(demo.address);
  assert.equal(response.status, 200, demo.said());

  const began = performance.now();
  demo.child.kill('SIGINT');
  demo.child.kill('SIGINT'); // npm hands it on once more
  assert.equal(await demo.exited, 0);
  assert.ok(performance.now() - began < 20_000);
  assert.deepEqual(await untilNothingRunsOn(dataDir), []);
});

test('a second server on the same data is told who has it, and a command beside it shares the database', async () => {
  const demo = await startDemo();

  const second = await ended(provrum(['demo']));
  const command = await ended(provrum(['migrate']));

  assert.deepEqual(second, {
    code: 1,
    said:
      `A server on port ${demo.port} (process ${demo.child.pid}) already uses the data directory ${dataDir}. ` +
      'Stop it, or set DATA_DIR to another place.',
  });
  assert.deepEqual(command, { code: 0, said: 'The database is up to date.' });
  assert.equal((await fetch(demo.address)).status, 200);
  demo.child.kill('SIGTERM');
  assert.equal(await demo.exited, 0);
});

test('kill -9 leaves nothing running, and the next start takes over', async () => {
  const first = await startDemo();
  first.child.kill('SIGKILL');

  const second = await startDemo();

  assert.equal((await fetch(second.address)).status, 200);
  second.child.kill('SIGKILL');
  assert.deepEqual(await untilNothingRunsOn(dataDir), []);
});

test('kill -9 of npm ends the server that it started', async () => {
  const npm = start('npm', ['start'], { env: { DATA_DIR: dataDir, PORT: '0' } });
  await npm.says(/is running at/);
  assert.ok(processesOn(dataDir).length > 0);

  npm.child.kill('SIGKILL');

  assert.deepEqual(await untilNothingRunsOn(dataDir, 8), []);
});

test('a taken port is told in a sentence, and nothing is left running', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  after(() => other.close());
  const { port } = other.address() as AddressInfo;

  const refused = await ended(provrum(['demo'], { env: { PORT: String(port) } }));

  assert.deepEqual(refused, {
    code: 1,
    said: `Port ${port} on 127.0.0.1 is taken by another program. Stop that one, or set PORT to another number.`,
  });
  assert.deepEqual(await untilNothingRunsOn(dataDir), []);
});

test('production refuses the data of the demonstration', async () => {
  const env = { BASE_URL: 'http://localhost:3000', SMTP_URL: 'smtp://localhost:2525' };

  const refused = await ended(provrum(['serve'], { env }));

  assert.equal(refused.code, 1);
  assert.match(refused.said, /^This database holds the demonstration, with invented people/);
});

test('wrong settings end the start with all their sentences and no stack', async () => {
  const refused = await ended(provrum(['demo'], { env: { PORT: 'x', LOG_LEVEL: 'loud' } }));

  assert.equal(refused.code, 1);
  assert.deepEqual(
    refused.said.split('\n').map((line) => line.split(' ')[0]),
    ['PORT', 'LOG_LEVEL'],
  );
});

test('an unknown command is told in a sentence', async () => {
  assert.deepEqual(await ended(provrum(['fly'])), { code: 1, said: 'There is no command "fly". Try: provrum help' });
});

test('with DATABASE_URL it uses that PostgreSQL, starts none, and several nodes may share it', async () => {
  const DATABASE_URL = urlOf(await emptyTestDatabase());
  const folder = temporaryFolder();
  const nodes = await Promise.all([1, 2].map(() => startDemo({ env: { DATABASE_URL, DATA_DIR: folder } })));

  for (const { address, said } of nodes) {
    assert.equal((await fetch(address)).status, 200);
    assert.match(said(), /^The data lies in the database of DATABASE_URL\.$/m);
  }
  assert.deepEqual(fs.readdirSync(folder), ['files', 'secret']);
  for (const { child } of nodes) child.kill('SIGTERM');
  assert.deepEqual(await Promise.all(nodes.map(({ exited }) => exited)), [0, 0]);
});

const isRoot = process.getuid?.() === 0;
const user = 'provrum-tester';
const reachable = () => {
  spawnSync('useradd', ['--system', '--no-create-home', user]);
  after(() => void spawnSync('userdel', [user]));
  return spawnSync('runuser', ['-u', user, '--', 'test', '-x', process.execPath]).status === 0;
};

test('an ordinary user starts it too, and is refused root’s data in a sentence', async (t) => {
  if (!isRoot) return t.skip('it is an ordinary user already');
  if (!reachable()) return t.skip('no ordinary user can be made here who reaches the project');
  const own = temporaryFolder();
  spawnSync('chown', [user, own]);
  const asUser = (folder: string) =>
    start('runuser', ['-u', user, '--', 'env', `DATA_DIR=${folder}`, 'PORT=0', program, 'demo'], { cwd: '/' });

  const demo = asUser(own);
  await demo.says(/is running at/);
  assert.equal(fs.statSync(path.join(own, 'postgres')).uid, fs.statSync(own).uid);
  for (const pid of processesOn(own)) process.kill(pid, 'SIGTERM');
  await demo.exited;
  assert.deepEqual(await untilNothingRunsOn(own), []);

  const refused = await ended(asUser(dataDir));
  assert.equal(refused.code, 1);
  assert.match(refused.said, /^The data directory \S+ belongs to another user \(number 0\)/);
});
