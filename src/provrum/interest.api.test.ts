import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { explain } from '#cli/explain.ts';
import { apiAs } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { urlOf } from '../../test/database.ts';
import { openProposal } from '../../test/openProposal.ts';
import { findProvrum } from './provrum.store.ts';
import { readiness } from './readiness.ts';

const app = await testApp();
const { db, cast, clock } = app;
const asta = await apiAs(app, 'asta');
const bo = await apiAs(app, 'bo');
const ines = await apiAs(app, 'ines');

const eventsOf = async (provrum: number) =>
  (
    await sql<{ kind: string }>`select kind from event where provrum_id = ${provrum} order by id`.execute(db.q())
  ).rows.map(({ kind }) => kind);
const standings = async (provrum: number) =>
  (
    await sql<{ organisation: number; role: string; brings: string; person: number }>`
      select organisation_id as organisation, role, brings, person_id as person from interest
      where provrum_id = ${provrum} and withdrawn_at is null order by 1`.execute(db.q())
  ).rows;

const yes = { role: 'participate', lead: false, brings: 'Kollegor' };

test('an answer is given once, however often it is sent', async () => {
  const provrum = await openProposal(app);
  const path = `/provrum/${provrum}/interest`;
  assert.equal((await asta(`GET ${path}`)).status, 404);
  const given = await asta(`PUT ${path}`, { json: yes });
  assert.equal(given.status, 201);
  const again = await asta(`PUT ${path}`, { json: yes });
  assert.deepEqual([again.status, again.etag], [200, given.etag]);
  assert.deepEqual(await standings(provrum), [
    { organisation: cast.organisation.dalarna, role: 'participate', brings: 'Kollegor', person: cast.person.asta },
  ]);
  assert.deepEqual(await eventsOf(provrum), ['proposal-posted', 'interest-given']);
});

test('a change says what was read; a colleague’s answer in between is not overwritten', async () => {
  const provrum = await openProposal(app);
  const path = `/provrum/${provrum}/interest`;
  const first = await asta(`PUT ${path}`, { json: yes });
  assert.equal((await bo(`PUT ${path}`, { json: { ...yes, lead: true } })).status, 428);
  clock.advance(60);
  const changed = await bo(`PUT ${path}`, { json: { ...yes, lead: true }, match: first.etag });
  assert.equal(changed.status, 200);
  const late = await asta(`PUT ${path}`, { json: { role: 'follow' }, match: first.etag });
  assert.deepEqual([late.status, late.body.type, late.etag], [412, '/api/problems/stale', changed.etag]);
  assert.deepEqual(
    (await standings(provrum)).map(({ role, person }) => [role, person]),
    [['lead', cast.person.bo]],
  );
  assert.equal((await asta(`DELETE ${path}`, { match: first.etag })).status, 412);
  assert.equal((await asta(`DELETE ${path}`, { match: changed.etag })).status, 204);
  assert.deepEqual([await standings(provrum), (await asta(`DELETE ${path}`, { match: '*' })).status], [[], 404]);
});

test('a member says whether it wants to lead (P122), and a partner may not: the rule says so with its sentence', async () => {
  const provrum = await openProposal(app);
  const unsaid = await asta(`PUT /provrum/${provrum}/interest`, { json: { role: 'participate' } });
  assert.deepEqual([unsaid.status, unsaid.body.type], [409, '/api/problems/rules-unmet']);
  assert.deepEqual(
    unsaid.body.findings?.map(({ rule }) => rule),
    ['provrum.interest'],
  );
  const partner = await ines(`PUT /provrum/${provrum}/interest`, { json: { role: 'participate', lead: true } });
  assert.equal(partner.status, 409);
  assert.ok(partner.body.findings?.every(({ sources }) => sources.every(({ quote }) => quote.length > 10)));
  const following = await asta(`PUT /provrum/${provrum}/interest`, { json: { role: 'follow', lead: true } });
  assert.deepEqual([following.status, Object.keys(following.body.errors ?? {})], [422, ['lead']]);
  assert.deepEqual(await standings(provrum), []);
});

test('an answer to a text that has changed in substance is not taken, and an old one can be confirmed', async () => {
  const provrum = await openProposal(app, { dalarna: 'participate' });
  const path = `/provrum/${provrum}/interest`;
  await sql`update provrum set text_version = 2, material_version = 2 where id = ${provrum}`.execute(db.q());
  const read = await asta<{ beforeChange: boolean }>(`GET ${path}`);
  assert.equal(read.body.beforeChange, true);
  const old = await asta(`PUT ${path}`, { json: { ...yes, textVersion: 1 }, match: read.etag });
  assert.deepEqual([old.status, old.body.refusal], [409, 'text-changed']);
  const confirmed = await asta<{ beforeChange: boolean }>(`POST ${path}/confirmation`, { match: read.etag });
  assert.deepEqual([confirmed.status, confirmed.body.beforeChange], [200, false]);
  const again = await asta(`POST ${path}/confirmation`, { match: confirmed.etag });
  assert.deepEqual([again.status, again.etag], [200, confirmed.etag]);
});

test('a closed proposal takes no answer, and somebody without a voice gives none', async () => {
  const provrum = await openProposal(app);
  await sql`update provrum set state = 'declined' where id = ${provrum}`.execute(db.q());
  const closed = await asta(`PUT /provrum/${provrum}/interest`, { json: yes, language: 'en' });
  assert.deepEqual(
    [closed.status, closed.body.detail],
    [409, 'The provrum is in a state in which this cannot be done.'],
  );
  const karin = await apiAs(app, 'karin');
  assert.equal((await karin(`PUT /provrum/${provrum}/interest`, { json: yes })).status, 403);
});

test('page, API and command line tell the same findings and the same shortest change', async () => {
  const provrum = await openProposal(app, { dalarna: 'lead', tillvaxtverket: 'participate', nordregio: 'follow' });
  const today = clock.today();
  const version = versionInForce(await loadVersions(db), today)!;
  const found = readiness((await findProvrum(db, provrum, today))!.standings, version.parameters);
  assert.equal(found.ready, false);

  interface Told {
    readonly ready: boolean;
    readonly findings: readonly {
      readonly sources: readonly { readonly document: string; readonly from: number; readonly to: number }[];
    }[];
    readonly shortest: unknown;
    readonly shortestText: { readonly sv: string; readonly en: string };
  }
  const { body } = await asta<Told>(`GET /provrum/${provrum}/readiness`);
  const findings = body.findings.map((finding) => ({
    ...finding,
    sources: finding.sources.map(({ document, from, to }) => ({ document, from, to })),
  }));
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  assert.deepEqual(findings, plain(found.findings));
  assert.deepEqual([body.ready, body.shortest, body.shortestText], [false, plain(found.shortest), found.shortestText]);
  assert.deepEqual((await asta<{ readiness: Told }>(`GET /provrum/${provrum}`)).body.readiness, body);

  const told = JSON.parse(
    await printed(() => explain({ DATABASE_URL: urlOf(db), LOG_LEVEL: 'silent' }, [String(provrum), '--json'])),
  ) as { findings: unknown; shortest: unknown };
  assert.deepEqual([told.findings, told.shortest], [findings, body.shortestText]);

  const page = await (await (await app.as('asta'))(paths.readiness(provrum))).text();
  for (const { because } of found.findings) assert.ok(page.includes(because.sv), because.sv);
  assert.ok(page.includes(body.shortestText.sv));
});

/** What a command prints. */
async function printed(work: () => Promise<unknown>): Promise<string> {
  const write = process.stdout.write.bind(process.stdout);
  let said = '';
  process.stdout.write = ((text: string) => {
    said += text;
    return true;
  }) as typeof process.stdout.write;
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
  return said;
}

test('what an answer would do is told before it is given', async () => {
  const provrum = await openProposal(app, { dalarna: 'lead', halland: 'participate' });
  const effect = await asta<{ breaks: boolean; after: { ready: boolean } }>(
    `GET /provrum/${provrum}/interest/effect?role=none`,
  );
  assert.deepEqual([effect.body.breaks, effect.body.after.ready], [true, false]);
  assert.equal((await standings(provrum)).length, 2);
});
