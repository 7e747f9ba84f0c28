import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { emptyTestDatabase } from '../../test/database.ts';
import { temporaryFolder } from '../../test/processes.ts';
import { connectDatabase, sql } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';

const older = '-- Older programs can run after this migration: yes, it only adds.';

/** Migrations from a folder with these files. */
function written(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return readMigrations(folder);
}

const one = { '0001_one.sql': 'create table one (id int);' };
const two = { ...one, '0002_two.sql': `${older}\ncreate table two (id int);` };

test('the released migrations run on an empty database, and a second time there is nothing to do', async () => {
  const db = await emptyTestDatabase();

  assert.deepEqual(
    await migrate(db),
    readMigrations().map(({ name }) => name),
  );
  assert.deepEqual(await migrate(db), []);
});

test('each says at its top whether older programs can run after it, and leaves the transaction to the program', () => {
  for (const { name, text } of readMigrations()) {
    assert.match(text, /^-- Older programs can run after this migration: /m, name);
    assert.doesNotMatch(text, /^\s*(begin|commit|rollback)\s*;/im, name);
  }
});

test('several nodes may do it at once: each file is applied by one of them', async () => {
  const db = await emptyTestDatabase();
  const nodes = [1, 2, 3, 4].map(() => connectDatabase(db.direct));

  const applied = await Promise.all(nodes.map((node) => migrate(node, written(two))));

  assert.deepEqual(applied.flat().toSorted(), ['0001_one', '0002_two']);
  await Promise.all(nodes.map((node) => node.close()));
});

test('a file that fails leaves nothing of itself, and everything before it', async () => {
  const db = await emptyTestDatabase();

  await assert.rejects(
    migrate(db, written({ ...one, '0002_broken.sql': 'create table half (id int); select nonsense;' })),
    /nonsense/,
  );

  const { rows } =
    await sql`select to_regclass('one') is not null as one, to_regclass('half') is not null as half`.execute(db.q());
  assert.deepEqual(rows, [{ one: true, half: false }]);
});

test('a file that was changed after its release stops the start', async () => {
  const db = await emptyTestDatabase();
  await migrate(db, written(one));

  await assert.rejects(
    migrate(db, written({ '0001_one.sql': 'create table one (id bigint);' })),
    /PlainError: The migration 0001_one was changed after it had been applied/,
  );
});

test('other line ends are no change', async () => {
  const db = await emptyTestDatabase();
  await migrate(db, written(two));

  const windows = Object.fromEntries(Object.entries(two).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]));
  assert.deepEqual(await migrate(db, written(windows)), []);
});

test('a database that is newer than the program is refused, unless the newer files say that older programs can run', async () => {
  const db = await emptyTestDatabase();
  await migrate(db, written(two));
  assert.deepEqual(await migrate(db, written(one)), []);

  await migrate(db, written({ ...two, '0003_three.sql': 'drop table one;' }));
  await assert.rejects(
    migrate(db, written(two)),
    /PlainError: This database is newer than the program: it has 0003_three/,
  );
});

test('a file with a number below one that is applied is refused', async () => {
  const db = await emptyTestDatabase();
  await migrate(db, written({ '0002_two.sql': 'create table two (id int);' }));

  await assert.rejects(migrate(db, written(two)), /was changed|comes before 0002_two, which is applied already/);
});
