import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { openTestServer } from '../test/database.ts';
import { provideChromium } from './chromium.ts';

/**
 * The one command: the check, then every test, the journeys in a browser among them. Words on the command line choose the
 * test files whose path holds one of them, without the check: `npm test -- provrum/interest`.
 */
const root = path.resolve(import.meta.dirname, '..');
const chosen = process.argv.slice(2);

const tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const secondsAFile = 900;

const files = ['src', 'test', 'scripts', 'bench']
  .filter((folder) => existsSync(path.join(root, folder)))
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => chosen.length === 0 || chosen.some((word) => file.includes(word)))
  .toSorted((a, b) => slowness(b) - slowness(a) || (a < b ? -1 : 1));

function isJourney(file: string): boolean {
  return file.startsWith('test/e2e/');
}

/** The slowest first, or the others wait for them at the end: a browser on every page, in a story, whole programs, every route. */
function slowness(file: string): number {
  const text = readFileSync(path.join(root, file), 'utf8');
  const signs = [isJourney(file) && text.includes('everyPage.ts'), isJourney(file), text.includes('test/processes.ts')];
  const at = [...signs, text.includes('test/acts.ts')].indexOf(true);
  return at === -1 ? 0 : 4 - at;
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
    execArgv: ['--import', path.join(root, 'src/platform/jsx.ts')],
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

/** The browser, if one is needed; without it its journeys fail, and all else is tried all the same. */
function withBrowser(chosenFiles: readonly string[]): readonly string[] {
  if (!chosenFiles.some(isJourney)) return chosenFiles;
  try {
    process.env['CHROMIUM_PATH'] = provideChromium();
    return chosenFiles;
  } catch (error) {
    count('failed', 'browser tests', error as Error);
    return chosenFiles.filter((file) => !isJourney(file));
  }
}

if (chosen.length === 0) {
  heading('Check');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/check.ts')], { stdio: 'inherit' });
  if (status === 0) tally.passed += 1;
  else count('failed', 'check');
}
if (files.length > 0) {
  const server = await openTestServer();
  heading('Tests, and journeys in a browser');
  const runnable = withBrowser(files);
  // One more than there are processors: each waits for its database or its pages as often as it works.
  await runFiles(runnable, availableParallelism() + 1);
  await server.close();
}

if (failures.length > 0) heading(['Failed', ...failures.map((what) => `✖ ${what}`)].join('\n'));
console.log(`\n${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`);
process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);
