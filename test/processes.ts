import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '#platform/config.ts';

/** A program of the project's in a process of its own, with what it has said so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Waits until it has said something, and returns the match. Fails where it ends before. */
  readonly says: (what: RegExp) => Promise<RegExpExecArray>;
  readonly exited: Promise<number | null>;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Starts a command; it is killed when the file's tests are done. */
export function start(
  command: string,
  words: readonly string[],
  { env = {}, cwd = projectRoot }: Surroundings = {},
): Running {
  const child = spawn(command, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  after(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const says = async (what: RegExp) => {
    for (;;) {
      const found = what.exec(output);
      if (found) return found;
      if ((await Promise.race([exited.then(() => 'ended'), sleep(20)])) === 'ended' && !what.test(output)) {
        throw new Error(`It ended without saying ${what}, but:\n${output}`);
      }
    }
  };
  return { child, said: () => output, says, exited };
}

/** Runs a TypeScript file of the project. */
export const startScript = (file: string, words: readonly string[], surroundings?: Surroundings): Running =>
  start(
    process.execPath,
    ['--import', path.join(projectRoot, 'src/platform/jsx.ts'), path.join(projectRoot, file), ...words],
    surroundings,
  );

/** A folder of its own, removed when the file's tests are done. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'provrum-test-'));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The processes whose command line names a folder, this one left out: what still runs on a data directory. */
export function processesOn(folder: string): readonly number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => commandLine(pid).includes(folder))
    .map(Number);
}

function commandLine(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until nothing runs on a folder any more, and returns what still does after the time. */
export async function untilNothingRunsOn(folder: string, seconds = 5): Promise<readonly number[]> {
  for (let waited = 0; waited < seconds * 50; waited++) {
    if (processesOn(folder).length === 0) return [];
    await sleep(20);
  }
  return processesOn(folder);
}
