import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDataDir } from './dataDir.ts';
import { waitForLock } from './lock.ts';
import { PlainError } from './plainError.ts';
import { type Binaries, findBinaries } from './postgresBinaries.ts';
import { createClient, type Target } from './postgres.ts';

/**
 * The embedded PostgreSQL: a native server on a Unix socket in the data directory, shared by every program that uses
 * the directory, and stopped when the last of them is gone.
 *
 * What ties it to them is a named pipe. Each program holds the pipe's writing end for as long as it lives; a shell
 * beside the server reads it, and at its end asks the server to stop. So `kill -9` of any of them, or of all, leaves
 * nothing running and nothing to clean up. Whether a server lives is asked of the kernel in the same way: the server
 * inherits the reading end, and a pipe that nobody reads cannot be opened for writing.
 */
export interface Embedded {
  readonly target: Target;
  /** The same server, as its superuser: for making other databases in tests. */
  readonly superuser: Target;
  /** Lets go of the server; where nobody else uses it, returns when it has stopped. */
  readonly close: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** For tests: forgets everything in a power cut, and is faster. */
  readonly fleeting?: boolean;
  /** Called where the server ends although nobody asked it to. */
  readonly lost?: () => void;
}

interface Places {
  readonly cluster: string;
  readonly pipe: string;
  readonly socketFolder: string;
  readonly log: string;
}

const patience = 60; // seconds

/** Joins the server of a data directory, or starts it; one at a time, so that two never start it twice. */
export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const places = preparePlaces(dataDir);
  const lock = await waitForLock(path.join(dataDir, 'start.lock'), patience);
  if (!lock)
    throw new PlainError(`Another program has been starting the database in ${dataDir} for ${patience} seconds.`);
  try {
    return (await join(places)) ?? (await start(places, options));
  } finally {
    lock.release();
  }
}

function preparePlaces(dataDir: string): Places {
  prepareDataDir(dataDir);
  const run = path.join(dataDir, 'run');
  fs.mkdirSync(run, { recursive: true, mode: 0o700 });
  return {
    cluster: path.join(dataDir, 'postgres'),
    pipe: path.join(run, 'alive'),
    socketFolder: socketFolder(run),
    log: path.join(dataDir, 'postgres.log'),
  };
}

/** In the data directory, where the kernel's 107 bytes for a socket's path allow it; else in the temporary folder. */
function socketFolder(run: string): string {
  if (Buffer.byteLength(path.join(run, '.s.PGSQL.5432')) <= 100) return run;
  const folder = path.join(os.tmpdir(), `provrum-${createHash('sha256').update(run).digest('hex').slice(0, 16)}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = fs.lstatSync(folder);
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) {
    throw new PlainError(
      `The folder ${folder} for the database's socket belongs to somebody else. Set DATA_DIR to a shorter path.`,
    );
  }
  return folder;
}

const target = ({ socketFolder }: Places): Target => ({ host: socketFolder, user: 'provrum', database: 'provrum' });
const superuser = ({ socketFolder }: Places): Target => ({
  host: socketFolder,
  user: 'postgres',
  database: 'postgres',
});

/** Opens the writing end; null where no server holds the reading end. */
function holdPipe(pipe: string): number | null {
  try {
    return fs.openSync(pipe, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
  } catch (error) {
    if (['ENXIO', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** Null where no server lives. One that is just stopping is waited for. */
async function join(places: Places): Promise<Embedded | null> {
  for (let attempt = 0; attempt < patience * 20; attempt++) {
    const held = holdPipe(places.pipe);
    if (held === null) return null;
    // Long enough for a server that saw its last user leave a moment ago to refuse the connection.
    await sleep(25);
    if (await answers(superuser(places))) return opened(places, held);
    fs.closeSync(held);
    await sleep(25);
  }
  throw new PlainError(`The database in ${places.cluster} neither answers nor stops. Its log is ${places.log}.`);
}

async function start(places: Places, options: EmbeddedOptions): Promise<Embedded> {
  const binaries = findBinaries(places.cluster);
  checkVersion(places, binaries);
  createCluster(places, binaries);
  removeStalePid(places);
  if (!fs.existsSync(places.pipe)) spawnSync('mkfifo', ['-m', '600', places.pipe]);
  // Both ends, so that the shell's reading end opens at once; the reading one is given back below.
  const both = fs.openSync(places.pipe, fs.constants.O_RDWR);
  const server = launch(places, binaries, options);
  await untilReady(places, server);
  const held = holdPipe(places.pipe);
  fs.closeSync(both);
  if (held === null) throw new PlainError(`The database ended at its start. Its log is ${places.log}.`);
  await createDatabase(places);
  const embedded = opened(places, held);
  let closing = false;
  server.once('exit', () => {
    if (!closing) options.lost?.();
  });
  return {
    ...embedded,
    close: async () => {
      closing = true;
      await embedded.close();
    },
  };
}

function checkVersion({ cluster }: Places, { major }: Binaries) {
  const file = path.join(cluster, 'PG_VERSION');
  const made = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : major;
  if (made === major) return;
  throw new PlainError(
    `${cluster} was made by PostgreSQL ${made}, but this release of the program brings PostgreSQL ${major}. ` +
      'Start the release that you had, and move the data as docs/operating.md tells under "Upgrade".',
  );
}

/** Made under another name and then moved: a start that was broken off leaves nothing half made. */
function createCluster({ cluster }: Places, { command }: Binaries) {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return;
  const draft = `${cluster}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  const [first, ...rest] = command(
    'initdb',
    '--pgdata',
    draft,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    // The byte order of C.UTF-8 is the same on every machine and in every release; Swedish order is asked for by name.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  );
  const made = spawnSync(first, rest, { encoding: 'utf8' });
  if (made.status !== 0) throw new PlainError(`The database could not be made in ${cluster}: ${made.stderr.trim()}`);
  fs.renameSync(draft, cluster);
}

/**
 * After a crash the file names a process that is gone, or by now a stranger. No server of this directory lives: the
 * pipe said so, even across containers. Only one that somebody started by hand is left to look for.
 */
function removeStalePid({ cluster }: Places) {
  const file = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return;
  const pid = fs.readFileSync(file, 'utf8').split('\n')[0];
  try {
    if (fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster)) {
      throw new PlainError(
        `A PostgreSQL that somebody started by hand (process ${pid}) already serves ${cluster}. Stop it first.`,
      );
    }
  } catch (error) {
    if (error instanceof PlainError) throw error;
  }
  fs.rmSync(file);
}

/**
 * The reading end of the pipe is descriptor 3, and the server inherits it. `read` is the shell's own, so that no
 * process of the shell's outlives a server that ends by itself.
 */
const shell = `
exec 3<"$1" </dev/null
shift
"$@" &
server=$!
(while read -r _ <&3; do :; done; kill -INT $server) &
watcher=$!
wait $server
status=$?
kill $watcher 2>/dev/null
exit $status`;

function launch(places: Places, { command }: Binaries, { fleeting = false }: EmbeddedOptions): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: places.socketFolder,
    unix_socket_permissions: '0700',
    max_connections: fleeting ? '200' : '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    random_page_cost: '1.1',
    statement_timeout: '60s',
    idle_in_transaction_session_timeout: '60s',
    // Errors reach the program; here they would bring what people typed into a log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(fleeting ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(places.log);
  const server = spawn(
    '/bin/sh',
    ['-c', shell, 'sh', places.pipe, ...command('postgres', '-D', places.cluster, ...flags)],
    {
      stdio: ['ignore', log, log],
      detached: true, // Ctrl-C in the terminal is not for the server: it stops when its users have gone
    },
  );
  fs.closeSync(log);
  server.unref();
  return server;
}

const logLimit = 1_000_000;

/** Appends; what is more than a megabyte becomes the one old log. */
function openLog(file: string): number {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimit) fs.renameSync(file, `${file}.old`);
  return fs.openSync(file, 'a', 0o600);
}

/** As long as it takes: after a crash the server first makes good what was committed. */
async function untilReady(places: Places, server: ChildProcess) {
  const ended = new Promise<'ended'>((resolve) => server.once('exit', () => resolve('ended')));
  for (;;) {
    if (await answers(superuser(places))) return;
    if ((await Promise.race([ended, sleep(10)])) === 'ended') {
      const told = fs.readFileSync(places.log, 'utf8').trim().split('\n').slice(-5).join('\n');
      throw new PlainError(
        `The database in ${places.cluster} does not start. The end of its log, ${places.log}:\n${told}`,
      );
    }
  }
}

async function answers(where: Target): Promise<boolean> {
  const client = createClient(where);
  return await client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

async function createDatabase(places: Places) {
  const client = createClient(superuser(places));
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'provrum'`);
    if (rowCount) return;
    await client.query(`do $$ begin create role provrum login; exception when duplicate_object then end $$`);
    await client.query('create database provrum owner provrum');
  } finally {
    await client.end();
  }
}

function opened(places: Places, held: number): Embedded {
  return {
    target: target(places),
    superuser: superuser(places),
    close: async () => {
      fs.closeSync(held);
      await untilStopped(places);
    },
  };
}

/** A server without users says within moments that it is stopping; one that does not has others. */
async function untilStopped({ cluster }: Places) {
  const file = path.join(cluster, 'postmaster.pid');
  for (let attempt = 0; attempt < 500; attempt++) {
    if (!fs.existsSync(file)) return;
    const stopping = read(file).includes('stopping');
    if (!stopping && attempt > 30) return;
    await sleep(10);
  }
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
