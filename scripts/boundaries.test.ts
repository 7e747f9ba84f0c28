import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { temporaryFolder } from '../test/processes.ts';

const root = path.resolve(import.meta.dirname, '..');
const planted = temporaryFolder();

/** A small tree under the project's own rules. Every file is used by some other, so that only what is meant is wrong. */
const innocent: Readonly<Record<string, string>> = {
  'kernel/day.ts': 'export const day = 1;',
  'rulebook/rule.ts': `export { day as rule } from '#kernel/day.ts';`,
  'rulebook/rulebook.store.ts': 'export const versions = 1;',
  'organisations/person.ts': `export { rule as person } from '#rulebook/rule.ts';`,
  'organisations/person.store.ts': 'export const findPerson = 1;',
  'organisations/person.page.tsx': 'export const personPage = 1;',
  'organisations/person.api.ts': 'export const personApi = 1;',
  'meetings/meeting.ts': `export { person as meeting } from '#organisations/person.ts';`,
  'meetings/meeting.store.ts': 'export const findMeeting = 1;',
  'billing/fee.ts': `export { meeting as fee } from '#meetings/meeting.ts';`,
  'networks/network.ts': `export { fee as network } from '#billing/fee.ts';`,
  'networks/network.store.ts': 'export const findNetwork = 1;',
  'provrum/provrum.ts': `export { network as provrum } from '#networks/network.ts';`,
  'provrum/provrum.page.tsx': 'export const provrumPage = 1;',
  'provrum/provrum.messages.ts': `export { day } from '#kernel/day.ts';`,
  'planning/year.ts': `export { provrum as year } from '#provrum/provrum.ts';`,
  'ui/page.tsx': 'export const page = 1;',
  'platform/database.ts': `export { sql } from 'kysely';`,
  'platform/web.ts': `export { createHash } from 'node:crypto';`,
  'app/app.ts': 'export const app = 1;',
};

interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const uses = (what: string) => `export * from '${what}';`;
const plants: readonly Plant[] = [
  { rule: 'kernel-alone', file: 'kernel/toRulebook.ts', text: uses('#rulebook/rule.ts') },
  { rule: 'kernel-alone', file: 'kernel/toNode.ts', text: uses('node:fs') },
  { rule: 'kernel-alone', file: 'kernel/toNpm.ts', text: uses('preact') },
  { rule: 'kernel-alone', file: 'kernel/toTypeOnly.ts', text: `export type { rule } from '#rulebook/rule.ts';` },
  { rule: 'rulebook-pure', file: 'rulebook/toStore.ts', text: uses('./rulebook.store.ts') },
  { rule: 'rulebook-pure', file: 'rulebook/chapters/toNode.ts', text: uses('node:fs') },
  { rule: 'rulebook-before-features', file: 'rulebook/toFeature.view.tsx', text: uses('#provrum/provrum.ts') },
  { rule: 'rulebook-pages-before-features', file: 'rulebook/toFeature.page.tsx', text: uses('#provrum/provrum.ts') },
  { rule: 'organisations-pure', file: 'organisations/toPlatform.ts', text: uses('#platform/database.ts') },
  { rule: 'meetings-pure', file: 'meetings/toStore.ts', text: uses('./meeting.store.ts') },
  { rule: 'billing-pure', file: 'billing/toNode.ts', text: uses('node:fs') },
  { rule: 'networks-pure', file: 'networks/toPlatform.ts', text: uses('#platform/database.ts') },
  { rule: 'provrum-pure', file: 'provrum/toStore.ts', text: uses('#organisations/person.store.ts') },
  { rule: 'provrum-pure', file: 'provrum/toZod.ts', text: uses('zod') },
  { rule: 'planning-pure', file: 'planning/toStore.ts', text: uses('#networks/network.store.ts') },
  { rule: 'organisations-before-later', file: 'organisations/toLater.page.tsx', text: uses('#provrum/provrum.ts') },
  { rule: 'meetings-before-later', file: 'meetings/toLater.page.tsx', text: uses('#billing/fee.ts') },
  { rule: 'billing-before-later', file: 'billing/toLater.store.ts', text: uses('#networks/network.store.ts') },
  { rule: 'networks-before-later', file: 'networks/toLater.page.tsx', text: uses('#provrum/provrum.ts') },
  { rule: 'provrum-before-later', file: 'provrum/toLater.page.tsx', text: uses('#planning/year.ts') },
  { rule: 'store-narrow', file: 'provrum/toWeb.store.ts', text: uses('#platform/web.ts') },
  { rule: 'store-narrow', file: 'provrum/toMessages.store.ts', text: uses('./provrum.messages.ts') },
  { rule: 'page-alone', file: 'provrum/toApi.page.tsx', text: uses('#organisations/person.api.ts') },
  { rule: 'page-of-another', file: 'provrum/toPage.page.tsx', text: uses('#organisations/person.page.tsx') },
  { rule: 'api-without-pages', file: 'provrum/toUi.api.ts', text: uses('#ui/page.tsx') },
  { rule: 'jobs-without-pages', file: 'provrum/toPage.jobs.ts', text: uses('./provrum.page.tsx') },
  { rule: 'documents-without-store', file: 'provrum/toStore.mail.ts', text: uses('#organisations/person.store.ts') },
  { rule: 'messages-alone', file: 'provrum/toUi.messages.ts', text: uses('#ui/page.tsx') },
  { rule: 'browser-pure', file: 'client/toPlatform.ts', text: uses('#platform/web.ts') },
  { rule: 'browser-without-node', file: 'client/toNode.ts', text: uses('node:fs') },
  { rule: 'ui-shared', file: 'ui/toFeature.tsx', text: uses('#provrum/provrum.ts') },
  { rule: 'platform-below', file: 'platform/toUi.ts', text: uses('#ui/page.tsx') },
  { rule: 'nobody-imports-the-top', file: 'provrum/toApp.page.tsx', text: uses('#app/app.ts') },
  { rule: 'npm-through-platform', file: 'app/toNpm.ts', text: uses('kysely') },
  { rule: 'zod-at-the-edge', file: 'app/toZod.ts', text: uses('zod') },
  { rule: 'node-through-platform', file: 'provrum/toNode.page.tsx', text: uses('node:fs') },
  { rule: 'no-development-packages', file: 'platform/toDevelopment.ts', text: uses('fast-check') },
  { rule: 'tests-stay-out', file: 'provrum/toTest.page.tsx', text: uses('./some.test.ts') },
  { rule: 'no-cycle', file: 'kernel/one.ts', text: uses('./other.ts') },
  { rule: 'no-barrel', file: 'app/toBarrel.ts', text: uses('#provrum/index.ts') },
  { rule: 'resolves', file: 'app/toNothing.ts', text: uses('#provrum/nothing.ts') },
  { rule: 'no-orphan', file: 'app/alone.ts', text: 'export const alone = 1;' },
];
const helpers = {
  'provrum/some.test.ts': 'export const some = 1;',
  'kernel/other.ts': uses('./one.ts'),
  'provrum/index.ts': uses('./provrum.ts'),
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}
let found: readonly Violation[] = [];

before(() => {
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', '.oxlintrc.json']) {
    fs.copyFileSync(path.join(root, name), path.join(planted, name));
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(planted, 'node_modules'));
  const meant = plants.map(({ file, text }) => [file, text] as const);
  for (const [file, text] of [...Object.entries(innocent), ...Object.entries(helpers), ...meant]) write(file, text);
  // Used by one file of app, as everything must be by something.
  const all = [...Object.keys(innocent), ...Object.keys(helpers), ...plants.map(({ file }) => file)];
  write(
    'main.ts',
    all
      .filter((file) => !/^(client|app\/alone)|test\.ts$|index\.ts$/.test(file))
      .map((file) => `import '#${file}';`)
      .join('\n'),
  );
  const { stdout, stderr } = tool('depcruise', 'src', '--output-type', 'json');
  assert.ok(stdout.startsWith('{'), stderr);
  found = (JSON.parse(stdout) as { readonly summary: { readonly violations: readonly Violation[] } }).summary
    .violations;
});

function write(file: string, text: string) {
  const place = path.join(planted, 'src', file);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, `${text}\n`);
}

function tool(name: string, ...words: readonly string[]) {
  return spawnSync(process.execPath, [fs.realpathSync(path.join(root, 'node_modules/.bin', name)), ...words], {
    cwd: planted,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}` },
  });
}

for (const { rule, file } of plants) {
  test(`the check catches ${rule} in ${file}`, () => {
    assert.ok(
      found.some((violation) => violation.rule.name === rule && violation.from === `src/${file}`),
      found
        .filter(({ from }) => from === `src/${file}`)
        .map((violation) => violation.rule.name)
        .join() || 'nothing caught',
    );
  });
}

test('the check has nothing against files that keep to the rules', () => {
  assert.deepEqual(
    found.filter(({ from }) => Object.hasOwn(innocent, from.slice('src/'.length))),
    [],
  );
});

async function ruleNames(): Promise<readonly string[]> {
  const config = (await import(path.join(root, '.dependency-cruiser.cjs'))) as {
    readonly default: { readonly forbidden: readonly { readonly name: string }[] };
  };
  return config.default.forbidden.map(({ name }) => name);
}

test('every rule of the boundaries has its violation planted', async () => {
  const tried = new Set(plants.map(({ rule }) => rule));

  assert.deepEqual(
    (await ruleNames()).filter((name) => !tried.has(name)),
    [],
  );
});

test('what is pure by the boundaries is checked without Node and browser too', async () => {
  const { include } = JSON.parse(fs.readFileSync(path.join(root, 'tsconfig.pure.json'), 'utf8')) as {
    readonly include: readonly string[];
  };
  const pure = (await ruleNames()).filter((name) => name.endsWith('-pure') && name !== 'browser-pure');

  assert.deepEqual(
    pure.map((name) => `src/${name.replace(/-pure$/, '')}`).filter((folder) => !include.includes(folder)),
    [],
  );
});

const impure: readonly (readonly [string, string, RegExp])[] = [
  ['the present', 'export const now = (): number => Date.now();', /no-restricted-globals.*Date/],
  ['chance', 'export const chance = (): number => Math.random();', /no-restricted-properties.*Math\.random/],
  ['a timer', 'export const wait = (): unknown => setTimeout(String, 1);', /no-restricted-globals.*setTimeout/],
  ['any', 'export const anything = (given: any): any => given;', /no-explicit-any/],
  ['a lost promise', 'export const lost = (): void => { Promise.resolve(1); };', /no-floating-promises/],
  [
    'a forgotten case',
    `export const word = (of: 'a' | 'b'): string => { switch (of) { case 'a': return '1'; } return ''; };`,
    /switch-exhaustiveness-check/,
  ],
  ['a default export', 'export default 1;', /no-default-export/],
];

for (const [name, text, message] of impure) {
  test(`the lint catches ${name} in a bare file`, () => {
    write('provrum/impure.ts', text);

    const { stdout } = tool('oxlint', '--format', 'unix', 'src/provrum/impure.ts');

    const lines = stdout.split('\n').map((line) => line.replace(/^(.*)\[(.*)\]$/, '$2 $1'));
    assert.ok(
      lines.some((line) => message.test(line)),
      stdout,
    );
  });
}
