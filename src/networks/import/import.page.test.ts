import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { writeExcel } from '#platform/excel.ts';
import { apiAs } from '../../../test/api.ts';
import { type Send, testApp } from '../../../test/app.ts';
import { networkOnRecord } from '../../../test/gatheringOnRecord.ts';
import { recorded } from '../../../test/recorded.ts';

const app = await testApp();
const { db, cast } = app;
let karin: Send;
let asta: Send;
before(async () => {
  [karin, asta] = [await app.as('karin'), await app.as('asta')];
  await networkOnRecord(db, cast, { name: 'RUS-nätverket', organisations: ['dalarna'] });
});

/** As Excel on a Swedish Windows saves CSV: one byte a letter. */
const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'lista.csv') =>
  new File([typeof content === 'string' ? windows(content) : content], name);

async function brought(kind: string, content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<string> {
  const answer = await karin(paths.imports(), { form: { kind, file: fileOf(content, name) } });
  assert.equal(answer.status, 303, await answer.clone().text());
  return answer.headers.get('location')!;
}
const page = async (path: string, by = karin) => await (await by(path)).text();
const act = (path: string, what: 'genomfor' | 'angra' | 'kasta', form = {}) => karin(`${path}/${what}`, { form });
const counts = (html: string) => /<strong>(\d[^<]*)<\/strong>/.exec(html)?.[1];
const emails = async () =>
  (
    await sql<{ email: string }>`select email from person where email like '%@lista.example' order by email`.execute(
      db.q(),
    )
  ).rows.map(({ email }) => email);

const people =
  'Namn;E-post;Organisation;Roll\r\nÅsa Öberg;asa@lista.example;Region Dalarna;kontakt\r\nBo Ek;bo@lista.example;Region Halland;\r\n';

test('a Swedish list is read, shown, brought in whole, and undone whole', async () => {
  const path = await brought('people', people);
  const shown = await page(path);
  assert.match(shown, /Åsa Öberg/);
  assert.match(shown, /<option value="windows-1252" selected/);
  assert.equal(counts(shown), '2 nya, 0 ändrade, 0 oförändrade, 0 oklara');
  assert.deepEqual(await emails(), []);
  assert.equal((await act(path, 'genomfor', { shown: '2-0-0-0' })).status, 303);
  assert.equal((await act(path, 'genomfor', { shown: '2-0-0-0' })).status, 303);
  assert.deepEqual(await emails(), ['asa@lista.example', 'bo@lista.example']);
  const again = await brought('people', people);
  assert.equal(counts(await page(again)), '0 nya, 0 ändrade, 2 oförändrade, 0 oklara');
  assert.equal((await act(again, 'genomfor')).status, 409);
  assert.equal((await act(path, 'angra')).status, 303);
  assert.equal((await act(path, 'angra')).status, 303);
  assert.deepEqual(await emails(), []);
  const acts = await recorded(db, 'import-done', 'import-undone');
  assert.deepEqual(
    acts.map(({ kind, version }) => [kind, version]),
    [
      ['import-done', 'provrum-2023'],
      ['import-undone', 'provrum-2023'],
    ],
  );
});

test('a table that is thrown away is on record once, from the page and from a program', async () => {
  const earlier = (await recorded(db, 'import-dropped')).length;
  const path = await brought('people', people);
  for (const _ of [1, 2]) assert.equal((await act(path, 'kasta')).status, 303);
  const other = Number((await brought('people', people)).split('/').at(-1));
  const asKarin = await apiAs(app, 'karin');
  for (const _ of [1, 2]) assert.equal((await asKarin(`DELETE /imports/${other}`)).status, 204);

  const by = { kind: 'import-dropped', person: cast.person.karin, organisation: cast.organisation.reglab };
  const rest = { version: 'provrum-2023', subject: null };
  assert.deepEqual(
    (await recorded(db, 'import-dropped')).slice(earlier),
    [Number(path.split('/').at(-1)), other].map((id) => ({
      ...by,
      ...rest,
      detail: { import: id, importKind: 'people' },
    })),
  );
});

test('one unclear line stops all of it, and says why on its line', async () => {
  const path = await brought(
    'meetings',
    await writeExcel([
      {
        name: 'Möten',
        rows: [
          ['Nätverk', 'Möte', 'Datum'],
          ['RUS-nätverket', 'Vårträff', '23 maj'],
          ['RUS-nätverket', 'Höstträff', '2027-10-06'],
        ],
      },
    ]),
    'moten.xlsx',
  );
  const shown = await page(path);
  assert.match(shown, /Vilket år är ”23 maj”\? Det är söndag 23 maj 2027, lördag 23 maj 2026, fredag 23 maj 2025/);
  assert.equal(counts(shown), '1 ny, 0 ändrade, 0 oförändrade, 1 oklar');
  assert.equal((await act(path, 'genomfor')).status, 409);
  const meetings = await sql`select from meeting where title = 'Höstträff'`.execute(db.q());
  assert.equal(meetings.rows.length, 0);
  assert.equal((await act(path, 'kasta')).status, 303);
  assert.equal((await act(path, 'genomfor')).status, 409);
});

test('columns are chosen where they are not found, and remembered for the next table', async () => {
  const table = 'Vem,Var\nRegion Norrbotten,region\n';
  const path = await brought('organisations', table);
  assert.match(await page(path), /Välj kolumn/);
  assert.equal((await act(path, 'genomfor')).status, 409);
  const chosen = { encoding: 'utf-8', separator: ',', 'column-name': '0', 'column-kind': '1' };
  assert.equal((await karin(path, { form: chosen })).status, 303);
  assert.equal((await act(path, 'genomfor', { shown: '1-0-0-0' })).status, 303);
  assert.equal(counts(await page(await brought('organisations', table))), '0 nya, 0 ändrade, 1 oförändrade, 0 oklara');
});

test('what has changed since it was shown is shown again, and what has been built on is not undone', async () => {
  const table = 'Nätverk;Organisation;Från\nRUS-nätverket;Region Skåne;2027-01-01\n';
  const path = await brought('networkMemberships', table);
  await sql`update network set name = 'RUS' where name = 'RUS-nätverket'`.execute(db.q());
  assert.equal((await act(path, 'genomfor', { shown: '1-0-0-0' })).status, 409);
  await sql`update network set name = 'RUS-nätverket' where name = 'RUS'`.execute(db.q());
  assert.equal((await act(path, 'genomfor', { shown: '1-0-0-0' })).status, 303);
  await sql`update network_organisation set to_day = '2027-06-30' where from_day = '2027-01-01'`.execute(db.q());
  const refused = await act(path, 'angra');
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /Rad 2 har ändrats sedan/);
  const used = await brought('people', 'Namn;E-post;Organisation\nCecilia;cecilia@lista.example;Region Skåne\n');
  await act(used, 'genomfor', { shown: '1-0-0-0' });
  await sql`
    update network set contact_person_id = (select id from person where email = 'cecilia@lista.example')`.execute(
    db.q(),
  );
  assert.match(await (await act(used, 'angra')).text(), /Rad 2 går inte att ta bort/);
  assert.deepEqual(await emails(), ['cecilia@lista.example']);
});

test('a membership that is changed by a table is as before when it is undone', async () => {
  const ends = async () =>
    (
      await sql<{ to: string | null }>`
        select to_day as "to" from membership where organisation_id = ${cast.organisation.kalmar}`.execute(db.q())
    ).rows[0]?.to;
  const path = await brought(
    'memberships',
    'Organisation;Medlemskap;Från;Till\nRegion Kalmar län;medlem;2016-01-01;2026-12-31\n',
  );
  assert.equal((await act(path, 'genomfor', { shown: '0-1-0-0' })).status, 303);
  assert.equal(await ends(), '2026-12-31');
  assert.equal((await act(path, 'angra')).status, 303);
  assert.equal(await ends(), null);
});

test('what is no table is refused at its field, and nobody but the secretariat finds the page', async () => {
  const empty = await karin(paths.imports(), { form: { kind: 'people', file: fileOf('Namn;E-post\n') } });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /Tabellen har ingen rad under rubrikerna/);
  const none = await karin(paths.imports(), { form: { kind: '' } });
  assert.equal(none.status, 422);
  assert.match(await none.text(), /Välj vad tabellen innehåller/);
  assert.equal((await asta(paths.imports())).status, 404);
  assert.equal((await asta(paths.imports(), { form: { kind: 'people', file: fileOf(people) } })).status, 404);
  assert.match(await page('/en/secretariat/bring-in'), /Bring in from Excel/);
});
