import assert from 'node:assert/strict';
import path from 'node:path';
import { before, test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { systemClock } from '#platform/clock.ts';
import { projectRoot } from '#platform/config.ts';
import { findProvrum } from '#provrum/provrum.store.ts';
import { readiness } from '#provrum/readiness.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { insertCast } from '../../test/cast.ts';
import { emptyTestDatabase, testDatabase, urlOf } from '../../test/database.ts';
import { recordProposal } from '../../test/onRecord.ts';
import { processesOn, start, temporaryFolder } from '../../test/processes.ts';

const db = await testDatabase();
const dataDir = temporaryFolder();
let id: ProvrumId;

before(async () => {
  id = await recordProposal(db, await insertCast(db));
});

async function explain(words: readonly string[], url = urlOf(db)) {
  const command = start(path.join(projectRoot, 'bin/provrum'), ['explain', ...words], {
    env: { DATABASE_URL: url, DATA_DIR: dataDir },
  });
  return { code: await command.exited, said: command.said().trim() };
}

test('the command line gives the findings of the rules, each with its sentence, and starts no database of its own', async () => {
  const today = systemClock.today();
  const provrum = await findProvrum(db, id, today);
  const version = versionInForce(await loadVersions(db), today);
  assert.ok(provrum && version);
  const found = readiness(provrum.standings, version.parameters);

  const told = await explain([String(id), '--json']);

  assert.equal(told.code, 0);
  assert.deepEqual(JSON.parse(told.said), {
    provrum: id,
    version: version.id,
    ready: found.ready,
    findings: found.findings,
    shortest: found.shortestText,
  });
  assert.deepEqual(processesOn(dataDir), []);
});

test('it speaks Swedish, and English where asked', async () => {
  const [swedish, english] = await Promise.all([explain([String(id)]), explain([String(id), '--en'])]);

  assert.match(swedish.said, /\n✖ ska, inte uppfyllt: .*\(provrum\.ready, P126/);
  assert.match(english.said, /\n✖ must, not met: .*\(provrum\.ready, P126/);
});

test('an unknown provrum, no number, and a database without tables are told in a sentence', async () => {
  const empty = urlOf(await emptyTestDatabase());

  const told = await Promise.all([explain(['999999']), explain(['first']), explain(['1'], empty)]);

  assert.deepEqual(told, [
    { code: 1, said: 'There is no provrum 999999.' },
    { code: 1, said: 'Say which: provrum explain ID [--en] [--json]' },
    { code: 1, said: 'The database is empty or of an older release. Start the server, or run: provrum migrate' },
  ]);
});
