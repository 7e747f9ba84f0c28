import assert from 'node:assert/strict';
import path from 'node:path';
import { before, test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { systemClock } from '#platform/clock.ts';
import { projectRoot } from '#platform/config.ts';
import { paths } from '#paths.ts';
import { findProvrum } from '#provrum/provrum.store.ts';
import { readiness } from '#provrum/readiness.ts';
import type { Finding } from '#rulebook/rule.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { testApp } from '../../test/app.ts';
import { insertCast } from '../../test/cast.ts';
import { emptyTestDatabase, testDatabase, urlOf } from '../../test/database.ts';
import { recordProposal } from '../../test/onRecord.ts';
import { openProposal } from '../../test/openProposal.ts';
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
    state: 'open',
    version: version.id,
    ready: found.ready,
    findings: found.findings,
    shortest: found.shortestText,
    decisions: [],
  });
  assert.deepEqual(processesOn(dataDir), []);
});

test('it speaks Swedish, and English where asked', async () => {
  const [swedish, english] = await Promise.all([explain([String(id)]), explain([String(id), '--en'])]);

  assert.match(swedish.said, /\n✖ ska, inte uppfyllt: .*\(provrum\.ready, P126/);
  assert.match(english.said, /\n✖ must, not met: .*\(provrum\.ready, P126/);
});

test('the command line, the page and the receipt say the same, and the receipt is tried again', async () => {
  const app = await testApp();
  const provrum = await openProposal(app, {
    dalarna: 'lead',
    halland: 'participate',
    skr: 'participate',
    vinnova: 'participate',
    tillvaxtverket: 'participate',
  });
  const panel = await (await (await app.as('asta'))(paths.readiness(provrum))).text();
  const { dalarna, halland } = app.cast.organisation;
  const form = { participants: [String(dalarna), String(halland)], lead: String(dalarna), reason: 'Mogen fråga' };
  await (
    await app.as('karin')
  )(paths.goAhead(provrum), { form });
  const told = JSON.parse((await explain([String(provrum), '--json'], urlOf(app.db))).said) as Told;
  const swedish = await explain([String(provrum)], urlOf(app.db));

  assert.deepEqual(
    [...panel.matchAll(/data-rule="([^"]+)" data-force="([^"]+)" data-met="([^"]+)"/g)].map(([, rule, force, met]) => [
      rule,
      force,
      met,
    ]),
    told.findings.map(({ rule, force, met }) => [rule, force, String(met)]),
  );
  for (const { because } of told.findings) assert.ok(panel.includes(because.sv), because.sv);
  assert.equal(told.state, 'approved');
  assert.deepEqual(
    told.decisions.map(({ verdict, replays }) => [verdict, replays]),
    [['approved', true]],
  );
  assert.match(
    swedish.said,
    /Läge: Klartecken[\s\S]*P126: ”När ett provrum har en ledare[\s\S]*Motivering: Mogen fråga[\s\S]*Prövat på nytt/,
  );
});

interface Told {
  readonly state: string;
  readonly findings: readonly Finding[];
  readonly decisions: readonly { readonly verdict: string; readonly replays: boolean }[];
}

test('an unknown provrum, no number, and a database without tables are told in a sentence', async () => {
  const empty = urlOf(await emptyTestDatabase());

  const told = await Promise.all([explain(['999999']), explain(['first']), explain(['1'], empty)]);

  assert.deepEqual(told, [
    { code: 1, said: 'There is no provrum 999999.' },
    { code: 1, said: 'Say which: provrum explain ID [--en] [--json]' },
    { code: 1, said: 'The database is empty or of an older release. Start the server, or run: provrum migrate' },
  ]);
});
