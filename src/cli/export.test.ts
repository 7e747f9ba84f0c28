import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { ProvrumId } from '#kernel/id.ts';
import { projectRoot } from '#platform/config.ts';
import { type Cast, insertCast } from '../../test/cast.ts';
import { testDatabase, urlOf } from '../../test/database.ts';
import { recordProposal } from '../../test/onRecord.ts';
import { processesOn, start, temporaryFolder } from '../../test/processes.ts';

const db = await testDatabase();
const [dataDir, folder] = [temporaryFolder(), temporaryFolder()];
let cast: Cast;
let id: ProvrumId;

before(async () => {
  cast = await insertCast(db);
  id = await recordProposal(db, cast);
});

async function run(...words: readonly string[]) {
  const command = start(path.join(projectRoot, 'bin/provrum'), ['export', ...words], {
    env: { DATABASE_URL: urlOf(db), DATA_DIR: dataDir },
  });
  return { code: await command.exited, said: command.said().trim() };
}

const metadata = (file: string) => {
  const files = unzipSync(new Uint8Array(fs.readFileSync(file)));
  const name = Object.keys(files).find((one) => one.endsWith('data/metadata.json')) ?? '';
  return JSON.parse(new TextDecoder().decode(files[name])) as Record<string, unknown>;
};

test('the command line writes a package, for the forum or as a receiver may know the provrum', async () => {
  const [own, theirs] = [path.join(folder, 'eget.zip'), path.join(folder, 'deras.zip')];
  const [first, second] = await Promise.all([
    run(String(id), '--case', 'Forum 1', '--to', own),
    run(String(id), '--case', 'RS 2', '--to', theirs, '--receiver', String(cast.organisation.dalarna), '--en'),
  ]);

  assert.deepEqual([first.code, second.code], [0, 0], first.said + second.said);
  assert.match(first.said, /^.*eget\.zip: \d+ bytes$/);
  const facts = [own, theirs].map((file) => metadata(file));
  assert.deepEqual(
    facts.map(({ caseNumber, receiver, language }) => [caseNumber, receiver, language]),
    [
      ['Forum 1', null, 'sv'],
      ['RS 2', 'Region Dalarna', 'en'],
    ],
  );
  assert.deepEqual(processesOn(dataDir), []);
});

test('what is missing, wrong or there already is said in a sentence, and nothing is written over', async () => {
  const file = path.join(folder, 'upptagen.zip');
  fs.writeFileSync(file, 'kvar');
  const [taken, unknown, without, nowhere] = await Promise.all([
    run(String(id), '--case', '1', '--to', file),
    run('999999', '--case', '1', '--to', path.join(folder, 'x.zip')),
    run(String(id), '--to', path.join(folder, 'x.zip')),
    run(String(id), '--case', '1', '--to', path.join(folder, 'finns', 'inte.zip')),
  ]);

  assert.equal(fs.readFileSync(file, 'utf8'), 'kvar');
  assert.match(taken.said, /upptagen\.zip is there already/);
  assert.match(unknown.said, /^There is no provrum 999999/);
  assert.match(without.said, /^Say which: provrum export ID --case NUMBER --to FILE/);
  assert.match(nowhere.said, /cannot be written/);
  assert.deepEqual([taken.code, unknown.code, without.code, nowhere.code], [1, 1, 1, 1]);
  assert.ok(!fs.existsSync(path.join(folder, 'x.zip')));
});
