import assert from 'node:assert/strict';
import path from 'node:path';
import { after, test } from 'node:test';
import { paths } from '#paths.ts';
import { projectRoot } from '#platform/config.ts';
import { start, temporaryFolder } from '../../test/processes.ts';

const folder = temporaryFolder();
const demo = start(path.join(projectRoot, 'bin/provrum'), ['demo'], {
  cwd: '/',
  env: { DATA_DIR: folder, PORT: '0', DATABASE_URL: '' },
});
const [said] = await demo.says(/^\nProvrum is running at [^]*Ctrl-C\./);
const address = /^Provrum is running at (http:\/\/localhost:\d+)$/m.exec(said)?.[1] ?? '';
const page = async (asked: string) => {
  const response = await fetch(address + asked);
  assert.equal(response.status, 200, asked);
  return await response.text();
};
after(async () => {
  demo.child.kill('SIGTERM');
  await demo.exited;
});

test('the demonstration says where it runs, where its mail is, where its data lies and how to stop it', async () => {
  const lines = said.trim().split('\n');
  assert.equal(lines[0], `Provrum is running at ${address}`);
  assert.deepEqual(lines.slice(-4), [
    `Or sign in by e-mail; the codes are in ${address}${paths.demonstrationMail()}`,
    '',
    `The data lies in ${folder}`,
    'It listens to this machine only. Stop it with Ctrl-C.',
  ]);
  await page(paths.demonstrationMail());
});

test('it names somebody in each of the four roles, who can be played where it says', async () => {
  assert.ok(said.includes(`\nAct as anybody in two clicks: ${address}${paths.demonstration()}\n`), said);
  const named = [...said.matchAll(/^ {2}(\S.*?) {2,}(.+), (.+)$/gm)].map(([, ...words]) => words);
  assert.deepEqual(
    named.map(([role]) => role),
    ['secretariat', 'member representative', 'partner contact', 'board member'],
  );
  const roles = await page(paths.demonstration());
  for (const [role, name, organisation] of named) {
    assert.ok(roles.includes(name!) && roles.includes(organisation!), role);
  }
});

test('every page says that it is a demonstration, in the reader’s language', async () => {
  const banner = '<div class="demonstration"><p class="wrap">';
  assert.ok((await page(paths.rulebook())).includes(`${banner}Det här är en demonstration.`));
  assert.ok((await page('/en')).includes(`${banner}This is a demonstration.`));
});
