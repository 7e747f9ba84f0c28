import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire, enableCompileCache, registerHooks, setSourceMapsSupport } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Esbuild from 'esbuild';

/**
 * Loaded before anything else (`--import`): Node reads TypeScript by itself, all but JSX, which esbuild turns into calls here. What was turned
 * is kept for the next start under `.cache/`, and made anew where the source is another; where nothing can be written it
 * is made at each start.
 */
const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, '.cache/jsx');

const cannot = Symbol('cannot');
const attempt = <Value>(work: () => Value): Value | typeof cannot => {
  try {
    return work();
  } catch {
    return cannot;
  }
};

let esbuild: Pick<typeof Esbuild, 'transformSync'> | null = null;

function turn(source: string, file: string): string {
  esbuild ??= createRequire(import.meta.url)('esbuild') as typeof Esbuild;
  const { code } = esbuild.transformSync(source, {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: `node${process.versions.node}`,
    sourcemap: 'inline',
    sourcefile: file,
  });
  return code;
}

function turned(file: string): string {
  const source = fs.readFileSync(file, 'utf8');
  const mark = `\n// ${createHash('sha256').update(source).digest('hex')}\n`;
  const kept = path.join(folder, `${path.relative(root, file).replaceAll(path.sep, '~')}.js`);
  const before = attempt(() => fs.readFileSync(kept, 'utf8'));
  if (before !== cannot && before.endsWith(mark)) return before;
  const code = turn(source, file) + mark;
  attempt(() => {
    // Several programs may start at the same time: each sees a whole file or none.
    const own = `${kept}.${process.pid}`;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(own, code);
    fs.renameSync(own, kept);
  });
  return code;
}

enableCompileCache(path.join(root, '.cache/compiled'));
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.tsx')
      ? { format: 'module', source: turned(fileURLToPath(url)), shortCircuit: true }
      : next(url, context),
});
