import assert from 'node:assert/strict';
import path from 'node:path';
import { after, test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { projectRoot } from '#platform/config.ts';
import { sql } from '#platform/database.ts';
import { emptyTestDatabase, urlOf } from '../../test/database.ts';
import { start, temporaryFolder } from '../../test/processes.ts';

/** Production as it is first started: a database with nothing in it, and nobody's mail server yet. */
const db = await emptyTestDatabase();
const env = {
  DATABASE_URL: urlOf(db),
  DATA_DIR: temporaryFolder(),
  PORT: '0',
  BASE_URL: 'http://localhost:0',
  SMTP_URL: 'smtp://localhost:2525',
};
const production = start(path.join(projectRoot, 'bin/provrum'), ['serve'], { cwd: '/', env });
const [, link = ''] = await production.says(/once, within seven days:\n(http:\S+)\n/);
const address = new URL(link).origin;
after(async () => {
  production.child.kill('SIGTERM');
  await production.exited;
});

const count = async (table: string) =>
  (await sql<{ amount: number }>`select count(*) as amount from ${sql.table(table)}`.execute(db.q())).rows[0]!.amount;
const html = async (asked: string) => {
  const response = await fetch(address + asked, { redirect: 'manual' });
  assert.equal(response.status, 200, asked);
  return await response.text();
};

test('the link that is printed opens the page for the first administrator, and the log never has it', async () => {
  const page = await html(link.slice(address.length));
  assert.match(page, /<h1[^>]*>Första personen på kansliet<\/h1>/);
  assert.match(page, new RegExp(`<form[^>]* action="${link.slice(address.length)}"`));
  const token = link.slice(link.lastIndexOf('/') + 1);
  assert.equal(production.said().split(token).length - 1, 1);
  assert.equal((await fetch(`${link}x`)).status, 410);
});

test('nobody is invented, and nothing is proposed', async () => {
  assert.deepEqual(await Promise.all(['person', 'mandate', 'provrum', 'comment'].map(count)), [0, 0, 0, 0]);
});

test('the organisations and the rulebook are there', async () => {
  const { rows } = await sql<{ kind: string; amount: number }>`
    select kind, count(*) as amount from membership group by kind order by kind`.execute(db.q());
  assert.deepEqual(rows, [
    { kind: 'member', amount: 24 },
    { kind: 'partner', amount: 4 },
  ]);
  assert.match(await html(paths.rulebook()), /id="report\.conference"/);
});

test('the demonstration’s pages are not there, and no page says that it is one', async () => {
  for (const asked of [paths.demonstration(), paths.demonstrationMail()]) {
    assert.equal((await fetch(address + asked)).status, 404, asked);
    assert.equal((await fetch(address + localise(asked, 'en'))).status, 404, asked);
  }
  for (const asked of [paths.start(), paths.rulebook(), paths.signIn()]) {
    const page = await html(asked);
    assert.doesNotMatch(page, /class="demonstration"/, asked);
    assert.ok(!page.includes(`href="${paths.demonstration()}"`), asked);
  }
});

test('with the link the first person of the secretariat adds themselves, and it is used up', async () => {
  const body = new URLSearchParams({ name: 'Kim Lind', email: 'kim@reglab.example' });
  const added = await fetch(link, { method: 'POST', body, headers: { origin: address }, redirect: 'manual' });
  assert.equal(added.status, 303, await added.text());
  assert.equal((await fetch(link)).status, 410);
  const { rows } = await sql`
    select p.name, p.constructed, m.role from mandate m join person p on p.id = m.person_id`.execute(db.q());
  assert.deepEqual(rows, [{ name: 'Kim Lind', constructed: false, role: 'secretariat' }]);
});
