import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import type { OrganisationKey, PersonKey } from '../../test/cast.ts';
import { recordProposal } from '../../test/onRecord.ts';
import { resultOnRecord, runningOnRecord } from '../../test/resultOnRecord.ts';

const app = await testApp();
const { db, cast } = app;
const cilla = await app.as('cilla');
const karin = await app.as('karin');

type By = readonly [PersonKey, OrganisationKey] | null;

/** An event as it stands on record. */
async function recorded(provrum: ProvrumId, kind: string, by: By, detail: object = {}) {
  await sql`
    insert into event (at, kind, person_id, organisation_id, provrum_id, rulebook_version, detail)
    values (${app.clock.now()}, ${kind}, ${by && cast.person[by[0]]}, ${by && cast.organisation[by[1]]}, ${provrum},
      'provrum-2023', ${JSON.stringify(detail)}::jsonb)`.execute(db.q());
}

const read = async (provrum: ProvrumId, send = cilla, language: 'sv' | 'en' = 'sv') =>
  await (await send(localise(paths.provrumHistory(provrum), language))).text();

/** What the page says, in its order. */
const said = (page: string) => [...page.matchAll(/<p class="event-what">([^<]*)</g)].map(([, what]) => what?.trim());

const goAhead = {
  slotYear: 2026,
  lead: cast.organisation.dalarna,
  participants: [cast.organisation.halland],
  reason: 'Viktigt',
};

test('what happened is told newest first: who, for whom, when and under which version', async () => {
  const provrum = await recordProposal(db, cast);
  await recorded(provrum, 'proposal-posted', ['asta', 'dalarna']);
  await recorded(provrum, 'interest-given', ['cilla', 'halland'], { role: 'lead', brings: 'En drönare' });
  await recorded(provrum, 'readiness-reached', null);
  const page = await read(provrum);
  assert.deepEqual(said(page), [
    'Provrummet blev redo att starta',
    'Anmälde intresse: vill delta och kan leda',
    'Lade ut förslaget till alla medlemmar och partner',
  ]);
  assert.match(page, /<b>Enligt reglerna<\/b>/);
  assert.match(
    page,
    /<b>Cilla Prov<\/b> för Region Halland · <time[^>]*>21 november 2026[^<]*<\/time> · enligt regelverket <a href="\/regelverk">provrum-2023<\/a>[^]*En drönare/,
  );
  assert.match(
    await read(provrum, cilla, 'en'),
    /<b>Cilla Prov<\/b> for Region Halland[^]*under the rulebook <a href="\/en\/rulebook">provrum-2023<\/a>/,
  );
});

test('comments, decisions and versions can be reached from where they are told', async () => {
  const provrum = await recordProposal(db, cast);
  await recorded(provrum, 'comment-written', ['asta', 'dalarna'], { comment: 12, mentions: [] });
  await recorded(provrum, 'proposal-changed', ['asta', 'dalarna'], { version: 2, material: true, note: 'Ny fråga' });
  const page = await read(provrum);
  for (const path of [paths.comment(provrum, 12), paths.provrumVersions(provrum)])
    assert.ok(page.includes(`href="${path}"`), path);
});

test('a decision is the forum’s own business until it is announced', async () => {
  const provrum = await recordProposal(db, cast);
  await recorded(provrum, 'go-ahead-given', ['karin', 'reglab'], goAhead);
  await recorded(provrum, 'decision-taken-back', ['karin', 'reglab'], { decision: 1, reason: 'Fel år' });
  await recorded(provrum, 'go-ahead-given', ['karin', 'reglab'], goAhead);
  assert.deepEqual(said(await read(provrum)), []);
  assert.equal(said(await read(provrum, karin)).length, 3);

  await recorded(provrum, 'decision-announced', ['karin', 'reglab'], { decision: 2 });
  const page = await read(provrum);
  assert.deepEqual(said(page), [
    'Meddelade beslutet',
    'Gav klartecken för 2026. Region Dalarna leder, Region Halland deltar',
  ]);
  assert.ok(page.includes(`href="${paths.receipt(provrum, 2)}"`));
});

test('fifty events a page, and the same number of questions whether one or three are shown', async () => {
  const [one, many] = [await recordProposal(db, cast), await recordProposal(db, cast)];
  await recorded(one, 'proposal-posted', ['asta', 'dalarna']);
  for (let number = 0; number < 51; number++)
    await recorded(many, 'comment-withdrawn', ['asta', 'dalarna'], { comment: number });
  assert.equal(said(await read(many)).length, 50);
  const second = await (await cilla(`${paths.provrumHistory(many)}?sida=2`)).text();
  assert.equal(said(second).length, 1);
  assert.equal((await cilla(`${paths.provrumHistory(many)}?sida=3`)).status, 404);
  const count = async (provrum: ProvrumId) => (await countQueries(() => read(provrum))).queries.length;
  assert.equal(await count(many), await count(one));
});

test('the history of a draft is read by its own organisation only, and an empty one says so', async () => {
  const draft = await recordProposal(db, cast, { state: 'draft' });
  assert.equal((await cilla(paths.provrumHistory(draft))).status, 404);
  assert.match(await read(draft, await app.as('asta')), /Inget har hänt än/);
});

test('what meetings and files are called, and why a meeting was cancelled, is read by those who take part', async () => {
  const provrum = await runningOnRecord(app);
  await recorded(provrum, 'meeting-cancelled', ['asta', 'dalarna'], { meeting: 7, title: 'Krismöte', reason: 'Bråk' });
  await recorded(provrum, 'file-added', ['asta', 'dalarna'], { name: 'krisplan.pdf', note: 'Läs nu' });
  for (const send of [cilla, karin])
    assert.match(await read(provrum, send), /krisplan\.pdf[^]*Läs nu[^]*Krismöte[^]*Bråk/);
  const ines = await app.as('ines');
  for (const language of ['sv', 'en'] as const) {
    const page = await read(provrum, ines, language);
    assert.doesNotMatch(page, /krisplan|Läs nu|Krismöte|Bråk|\/moten?\/7/i);
    assert.match(
      page,
      language === 'sv' ? /Lade till en fil[^]*Ställde in ett möte/ : /Added a file[^]*Cancelled a meeting/,
    );
  }
});

test('that the spreading of a result is planned tells nobody of the result before it is announced', async () => {
  const provrum = await resultOnRecord(app, { announced: false });
  const planned = { channel: 'newsletter', plannedOn: '2027-01-01', responsible: null, link: '' };
  await recorded(provrum, 'spreading-planned', ['karin', 'reglab'], planned);
  await recorded(provrum, 'conference-chosen', ['karin', 'reglab'], { year: 2028 });
  await recorded(provrum, 'spreading-text-kept', ['karin', 'reglab'], { purpose: 'newsletter', renewed: false });
  assert.deepEqual(
    said(await read(provrum))
      .slice(0, 3)
      .filter((what) => /sprid|årskonf|text/i.test(what ?? '')),
    [],
  );
  assert.match(await read(provrum, karin), /Planerade spridningen/);
  await sql`update result set announced_at = now() where provrum_id = ${provrum}`.execute(db.q());
  assert.match(await read(provrum), /Planerade spridningen/);
});
