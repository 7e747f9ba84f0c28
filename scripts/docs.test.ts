import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const exists = (file: string) => fs.existsSync(path.join(root, file));
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

const documents = ['README.md', 'AGENTS.md', 'docs/operating.md'];

/** What stands in code marks or behind a link, and looks like a place in the repository. */
function placesIn(text: string): readonly string[] {
  const marked = [...text.matchAll(/`([\w./-]+\/[\w./-]*|[\w-]+\.md)`/g)].map(([, place]) => place ?? '');
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, place]) => place ?? '');
  return [...marked, ...linked].filter((place) =>
    /^(src|docs|test|bench|scripts|migrations|seeds|public|bin)\b|\.md$/.test(place),
  );
}

for (const document of documents) {
  const folder = path.dirname(document);
  test(`every place that ${document} names exists`, () => {
    const places = placesIn(read(document));
    assert.ok(places.length > 0);
    const missing = places.filter((place) => !exists(place) && !exists(path.join(folder, place)));
    assert.deepEqual(missing, []);
  });

  test(`every command that ${document} names is there`, () => {
    const named = [...read(document).matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name ?? '');
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });
}

test('the newcomer’s page stays short', () => {
  assert.ok(read('AGENTS.md').split('\n').length <= 61);
});

test('.ci/run does nothing but call the test command of the README', () => {
  const command = /^(npm ci && npm test)\b/m.exec(read('README.md'))?.[1];
  const lines = read('.ci/run')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'));
  const acts = lines.filter((line) => !/^(set|cd) /.test(line));
  assert.deepEqual(acts, [command]);
});

test('the repository names no machine, registry or secret', () => {
  const suspicious = [
    /(?<![\w.}])\/(?:root|home|work|Users)\/\w/,
    /registry\.npmjs/,
    /BEGIN [A-Z ]*PRIVATE KEY/,
    /"resolved":/,
  ];
  const text = tracked.filter((file) => /\.(ts|tsx|js|cjs|json|md|sql|css|txt|sh)$|^\.ci\/run$|^\.npmrc$/.test(file));
  assert.ok(text.length > 100);
  const found = text
    .filter((file) => file !== 'scripts/docs.test.ts')
    .flatMap((file) =>
      suspicious.filter((pattern) => pattern.test(read(file))).map((pattern) => `${file}: ${pattern}`),
    );
  assert.deepEqual(found, []);
});

test('every dependency says what it is for and how it would be replaced', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >;
  const used = Object.keys({ ...dependencies, ...devDependencies }).sort();
  const rows = read('docs/decisions/0001-dependencies.md')
    .split('\n')
    .flatMap((line) => /^\| (`[^|]+) \|/.exec(line)?.[1] ?? []);
  const told = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')).sort();
  assert.deepEqual(told, used);
});
