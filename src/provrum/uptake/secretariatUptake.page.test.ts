import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import type { OrganisationKey } from '../../../test/cast.ts';
import { aSummary, resultOnRecord } from '../../../test/resultOnRecord.ts';

const app = await testApp();
const { db, cast, clock } = app;
const [karin, mona, asta] = [await app.as('karin'), await app.as('mona'), await app.as('asta')];
const counties: Partial<Record<OrganisationKey, string>> = {
  dalarna: '20',
  halland: '13',
  skane: '12',
  gotland: '09',
  orebro: '18',
  varmland: '17',
  kalmar: '08',
  vinnova: '01',
};
for (const [key, code] of Object.entries(counties)) {
  await sql`update organisation set county_code = ${code} where id = ${cast.organisation[key as OrganisationKey]}`.execute(
    db.q(),
  );
}
const say = async (provrum: number, key: OrganisationKey, answer: string, note = '') =>
  await sql`
    insert into uptake (provrum_id, organisation_id, answer, because, person_id, given_at, changed_at)
    values (${provrum}, ${cast.organisation[key]}, ${answer}, ${note}, ${cast.person.asta}, ${clock.now()}, ${clock.now()})`.execute(
    db.q(),
  );
const first = await resultOnRecord(app);
const second = await resultOnRecord(app, { summary: { ...aSummary, title: 'Flyga lägre' } });
await resultOnRecord(app, { announced: false, summary: { ...aSummary, title: 'Hemligt än' } });
await say(first, 'dalarna', 'used', '=1+1');
await say(second, 'dalarna', 'notForUs', 'Vi flyger inte');
await say(first, 'halland', 'willUse');
await say(second, 'skane', 'notForUs', 'Nej');
await say(first, 'nordregio', 'used');

const fillOf = (page: string, county: string) =>
  new RegExp(`data-county="${county}" data-fill="(\\w+)"`).exec(page)?.[1];
const cells = (page: string, name: string) => {
  const row = new RegExp(`<th scope="row">${name}</th>(.*?)</tr>`).exec(page)?.[1] ?? '';
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, ''));
};

test('the map and the table say the same: each region by its strongest answer, and what each member has said', async () => {
  const page = await (await mona(paths.secretariatUptake())).text();
  assert.deepEqual(
    ['20', '13', '12', '09', '25'].map((county) => fillOf(page, county)),
    ['full', 'lines', 'dots', 'empty', 'none'],
  );
  assert.match(
    page,
    /role="img"[^>]*><title id="sweden-label">Karta över Sveriges regioner. Av de 7 som är medlemmar har 1 använt, 1 ska använda, 1 säger/,
  );
  assert.match(page, /<title>Region Dalarna: Har använt<\/title>/);
  assert.deepEqual(cells(page, 'Region Dalarna'), ['W', 'Har använt', '1', '0', '1', '0']);
  assert.deepEqual(cells(page, 'Vinnova').slice(1), ['Inte svarat', '0', '0', '0', '2']);
  assert.match(page, /creativecommons\.org\/licenses\/by\/4\.0\//);
  assert.doesNotMatch(page, /Nordregio|Hemligt än| style=/);
});

test('one result shows what each member said about it', async () => {
  const page = await (await karin(`${paths.secretariatUptake()}?provrum=${second}`)).text();
  assert.equal(fillOf(page, '20'), 'dots');
  assert.equal(fillOf(page, '13'), 'empty');
  assert.deepEqual(cells(page, 'Region Dalarna').slice(0, 3), ['W', 'Inget för oss', 'Vi flyger inte']);
  assert.match(page, /Användning av ”Flyga lägre”/);
  const english = await (await karin(`/en/secretariat/use?provrum=${second}`)).text();
  assert.match(english, /Use of “Flyga lägre”/);
});

test('the file has what the screen has, and carries out no formula', async () => {
  const response = await mona(`${paths.secretariatUptakeTable()}?provrum=${first}`);
  assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="anvandning-\d+\.csv"$/);
  const lines = (await response.text()).split('\r\n');
  assert.equal(lines[0], '"Organisation";"Län";"Svar";"Vad som hände, planeras eller varför inte";"Svarat av"');
  assert.ok(lines.includes(`"Region Dalarna";"W";"Har använt";"'=1+1";"Asta Prov, 2026-11-21"`));
  const all = await (await mona(paths.secretariatUptakeTable())).text();
  assert.match(all, /"Region Dalarna";"W";1;0;1;0;"Har använt"/);
});

test('members, visitors and unknown results get nothing', async () => {
  for (const path of [paths.secretariatUptake(), paths.secretariatUptakeTable()]) {
    assert.equal((await asta(path)).status, 403);
    assert.equal((await app.send(path)).status, 303);
    for (const asked of ['999999', 'x', '-1', "1'"]) {
      assert.equal((await karin(`${path}?provrum=${asked}`)).status, 404, asked);
    }
  }
});

test('the page asks the database as often for three results as for two', async () => {
  const count = async () => (await countQueries(() => mona(paths.secretariatUptake()))).queries.length;
  const before = await count();
  await resultOnRecord(app, { summary: { ...aSummary, title: 'En till' } });
  assert.equal(await count(), before);
});
