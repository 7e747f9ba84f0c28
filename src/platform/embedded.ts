import type { ChildProcess } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareCluster } from './cluster.ts';
import { launch } from './launch.ts';
import { waitForLock } from './lock.ts';
import { type Places, preparePlaces, programOf, superuserOf } from './places.ts';
import { PlainError } from './plainError.ts';
import { createClient, type Target } from './postgres.ts';
import { findBinaries } from './postgresBinaries.ts';

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
  /** Called where the server that this program started ends although nobody asked it to. */
  readonly lost?: () => void;
}

const patience = 60; // seconds

/** Joins the server of a data directory, or starts it; one at a time, so that two never start it twice. */
export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const places = preparePlaces(dataDir);
  const lock = await waitForLock(places.lock, patience);
  if (!lock) throw new PlainError(`Another program has been starting the database in ${dataDir} for a minute.`);
  try {
    return (await join(places)) ?? (await start(places, options));
  } finally {
    lock.release();
  }
}

/** Null where no server lives. One that is just stopping is waited for. */
async function join(places: Places): Promise<Embedded | null> {
  for (let attempt = 0; attempt < patience * 20; attempt++) {
    const held = holdPipe(places.pipe);
    if (held === null) return null;
    // Long enough for a server that saw its last user leave a moment ago to refuse the connection.
    await sleep(25);
    if (await answers(superuserOf(places))) return opened(places, held);
    fs.closeSync(held);
    await sleep(25);
  }
  throw new PlainError(`The database in ${places.cluster} neither answers nor stops. Its log is ${places.log}.`);
}

/** Opens the writing end; null where no server holds the reading end. */
function holdPipe(pipe: string): number | null {
  try {
    return fs.openSync(pipe, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
  } catch (error) {
    if (['ENXIO', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

async function start(places: Places, { fleeting = false, lost }: EmbeddedOptions): Promise<Embedded> {
  const binaries = findBinaries(places.cluster);
  prepareCluster(places, binaries);
  if (!fs.existsSync(places.pipe)) spawnSync('mkfifo', ['-m', '600', places.pipe]);
  // Both ends, so that the shell's reading end opens at once; a writing end alone takes its place below.
  const bothEnds = fs.openSync(places.pipe, fs.constants.O_RDWR);
  try {
    const server = launch(places, binaries, fleeting);
    await untilReady(places, server);
    await createDatabase(places);
    const held = holdPipe(places.pipe);
    if (held === null) throw new PlainError(`The database ended at its start. Its log is ${places.log}.`);
    return watched(opened(places, held), server, lost);
  } finally {
    fs.closeSync(bothEnds);
  }
}

/** As long as it takes: after a crash the server first makes good what was committed. */
async function untilReady(places: Places, server: ChildProcess) {
  const ended = new Promise<'ended'>((resolve) => server.once('exit', () => resolve('ended')));
  for (;;) {
    if (await answers(superuserOf(places))) return;
    if ((await Promise.race([ended, sleep(10)])) !== 'ended') continue;
    const told = fs.readFileSync(places.log, 'utf8').trim().split('\n').slice(-5).join('\n');
    throw new PlainError(
      `The database in ${places.cluster} does not start. The end of its log, ${places.log}:\n${told}`,
    );
  }
}

const answers = async (where: Target): Promise<boolean> => {
  const client = createClient(where);
  return await client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

async function createDatabase(places: Places) {
  const client = createClient(superuserOf(places));
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
    target: programOf(places),
    superuser: superuserOf(places),
    close: async () => {
      fs.closeSync(held);
      await untilStopped(places);
    },
  };
}

/** Tells where the server ends before it is let go of. */
function watched(embedded: Embedded, server: ChildProcess, lost: () => void = () => {}): Embedded {
  server.once('exit', lost);
  return {
    ...embedded,
    close: async () => {
      server.off('exit', lost);
      await embedded.close();
    },
  };
}

/** A server without users says within moments that it is stopping; one that does not has others. */
async function untilStopped({ cluster }: Places) {
  const file = path.join(cluster, 'postmaster.pid');
  for (let attempt = 0; attempt < 500; attempt++) {
    const state = stateIn(file);
    if (state === null || (state !== 'stopping' && attempt > 30)) return;
    await sleep(10);
  }
}

function stateIn(file: string): 'stopping' | 'serving' | null {
  try {
    return fs.readFileSync(file, 'utf8').includes('stopping') ? 'stopping' : 'serving';
  } catch {
    return null;
  }
}
