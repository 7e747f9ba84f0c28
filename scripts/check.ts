import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Everything a machine can judge without running the program, side by side. */
const root = path.resolve(import.meta.dirname, '..');

interface Part {
  readonly name: string;
  readonly judge: () => Promise<Verdict>;
}

interface Verdict {
  readonly passed: boolean;
  readonly said: string;
}

/** Fewer, and dependency-cruiser has overlooked the sources instead of finding them in order. */
const fewestModules = 100;

const parts: readonly Part[] = [
  { name: 'format', judge: () => tool('oxfmt', '--check') },
  { name: 'types', judge: () => tool('tsc', '-p', 'tsconfig.json') },
  { name: 'pure types', judge: () => tool('tsc', '-p', 'tsconfig.pure.json') },
  { name: 'lint', judge: () => tool('oxlint') },
  { name: 'boundaries', judge: boundaries },
  { name: 'clock', judge: clock },
];

/** The tools begin with `#!/usr/bin/env node`: theirs is the node that npm installed. */
const environment = { ...process.env, PATH: `${path.join(root, 'node_modules/.bin')}:${process.env['PATH']}` };

function tool(name: string, ...words: readonly string[]): Promise<Verdict> {
  const child = spawn(path.join(root, 'node_modules/.bin', name), words, { cwd: root, env: environment });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ passed: code === 0, said }));
  });
}

/** Who may import whom: `.dependency-cruiser.cjs`. Content with nothing seen is the classic failure, so count. */
async function boundaries(): Promise<Verdict> {
  const { passed, said } = await tool('depcruise', 'src', '--output-type', 'err-long');
  const modules = Number(/(\d+) modules/.exec(said)?.[1] ?? 0);
  if (modules >= fewestModules) return { passed, said };
  return { passed: false, said: `${said}\nOnly ${modules} modules were seen: the boundaries were not checked.` };
}

/** The present and chance come from the clock that is handed on, so that a test can hold them still. */
async function clock(): Promise<Verdict> {
  const reach = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(/;
  const found = sources()
    .filter((file) => !/\.test\.tsx?$|^src\/client\/|^src\/platform\/clock\.ts$/.test(file))
    .flatMap((file) =>
      linesOf(file).flatMap((line, index) => (reach.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
  return { passed: found.length === 0, said: found.join('\n') };
}

const sources = (): readonly string[] =>
  readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `src/${file}`);

const linesOf = (file: string): readonly string[] => readFileSync(path.join(root, file), 'utf8').split('\n');

const manyLines = 200;

/** A smell, not a law: files that deserve another look. */
function reportSizes() {
  const files = sources()
    .filter((file) => !/\.test\.tsx?$|platform\/schema\.ts$/.test(file))
    .map((file) => ({ file, lines: linesOf(file).length - 1 }))
    .toSorted((a, b) => a.lines - b.lines);
  const at = (share: number) => files[Math.floor(files.length * share)]?.lines ?? 0;
  console.log(`  sizes       ${files.length} files, half up to ${at(0.5)} lines, nine of ten up to ${at(0.9)}`);
  for (const { file, lines } of files) if (lines > manyLines) console.log(`    ${lines} lines: ${file}`);
}

async function judge({ name, judge: judgePart }: Part): Promise<boolean> {
  const began = performance.now();
  const { passed, said } = await judgePart();
  console.log(`${passed ? '✔' : '✖'} ${name.padEnd(11)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (!passed) console.log(said.trim().replaceAll(/^/gm, '    '));
  return passed;
}

const passed = await Promise.all(parts.map(judge));
reportSizes();
process.exitCode = passed.every(Boolean) ? 0 : 1;
