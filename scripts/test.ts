import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { openTestServer } from '../test/database.ts';
import { provideChromium } from './chromium.ts';

/**
 * The one command: the check, then every test, then the journeys in a browser. Words on the command line choose the
 * test files whose path holds one of them, without the check: `npm test -- provrum/interest`.
 */
const root = path.resolve(import.meta.dirname, '..');
const chosen = process.argv.slice(2);

const tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const secondsAFile = 600;

const files = ['src', 'test', 'scripts', 'bench']
  .filter((folder) => existsSync(path.join(root, folder)))
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => chosen.length === 0 || chosen.some((word) => file.includes(word)))
  // The slowest first: those that start whole programs.
  .toSorted((a, b) => Number(startsPrograms(b)) - Number(startsPrograms(a)) || (a < b ? -1 : 1));
const journeys = files.filter((file) => file.startsWith('test/e2e/'));
const others = files.filter((file) => !journeys.includes(file));

function startsPrograms(file: string): boolean {
  return readFileSync(path.join(root, file), 'utf8').includes('test/processes.ts');
}

function heading(text: string) {
  console.log(`\n${text}`);
}

/** Runs each file in a process of its own; tells a line a file, and everything about what failed. */
async function runFiles(chosenFiles: readonly string[], concurrency: number): Promise<void> {
  const events = run({
    files: chosenFiles.map((file) => path.join(root, file)),
    cwd: root,
    concurrency,
    timeout: secondsAFile * 1000,
    execArgv: ['--import', 'tsx'],
  });
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') process.stdout.write(data.message);
    if (type === 'test:complete' && data.name === data.file) {
      const seconds = (data.details.duration_ms / 1000).toFixed(1);
      const mark = data.details.passed ? '✔' : '✖';
      console.log(`${mark} ${path.relative(root, data.file)} · ${seconds} s`);
    }
    if (type === 'test:pass') {
      if (data.skip === undefined) tally.passed += 1;
      else count('skipped', typeof data.skip === 'string' ? `${data.name}: ${data.skip}` : data.name);
    }
    if (type === 'test:fail' && failure(data.details.error) !== 'subtestsFailed') {
      count('failed', `${path.relative(root, data.file ?? '')}: ${data.name}`, data.details.error);
    }
  }
}

/** A test around tests fails with them, and is not counted once more. */
const failure = (error: Error): unknown => ('failureType' in error ? error.failureType : undefined);

function count(kind: 'failed' | 'skipped', what: string, error?: Error) {
  tally[kind] += 1;
  if (kind === 'failed') failures.push(what);
  console.log(`${kind === 'failed' ? '✖' : '–'} ${what}`);
  if (!error) return;
  const cause = error.cause instanceof Error ? error.cause : error;
  console.log((cause.stack ?? cause.message).replaceAll(/^/gm, '    '));
}

if (chosen.length === 0) {
  heading('Check');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/check.ts')], { stdio: 'inherit' });
  if (status === 0) tally.passed += 1;
  else count('failed', 'check');
}
if (others.length > 0) {
  heading('Tests');
  const server = await openTestServer();
  await runFiles(others, 2);
  await server.close();
}
if (journeys.length > 0) {
  heading('Journeys in a browser');
  try {
    process.env['CHROMIUM_PATH'] = provideChromium();
    // Two at a time: each waits for its pages as often as it works.
    await runFiles(journeys, 2);
  } catch (error) {
    count('failed', 'browser tests', error as Error);
  }
}

if (failures.length > 0) heading(['Failed', ...failures.map((what) => `✖ ${what}`)].join('\n'));
console.log(`\n${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`);
process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);
