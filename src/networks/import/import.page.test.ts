import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
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

test('a table never locks the secretariat out: a line about the forum is unclear, and says why in either language', async () => {
  const path = await brought('organisations', 'Namn;Typ\nReglab;förening\n');
  assert.match(await page(path), /Typ: Reglab självt kan inte bli ”förening”\. Ta bort raden\./);
  assert.match(
    await page(`/en${path.replace('/kansliet/ta-in', '/secretariat/bring-in')}`),
    /Reglab itself cannot become/,
  );
  assert.equal((await act(path, 'genomfor')).status, 409);
  const kinds = await sql<{ kind: string }>`select kind from organisation where name = 'Reglab'`.execute(db.q());
  assert.deepEqual(kinds.rows, [{ kind: 'forum' }]);
  assert.equal((await karin(paths.imports())).status, 200);
  const second = 'Namn;E-post;Organisation;Roll\nEva Lind;eva@lista.example;Region Halland;medlemsansvarig\n';
  assert.match(
    await page(await brought('people', second)),
    /Cilla Prov är redan medlemsansvarig då, och en organisation har en i taget/,
  );
});

test('a new person on two lines is put on record once, with both roles, and undone whole', async () => {
  const table =
    'Namn;E-post;Organisation;Roll\nEva Lind;eva@lista.example;Region Skåne;kontakt\nEva Lind;eva@lista.example;Region Halland;ersättare\n';
  const path = await brought('people', table);
  assert.equal(counts(await page(path)), '1 ny, 1 ändrad, 0 oförändrade, 0 oklara');
  assert.equal((await act(path, 'genomfor', { shown: '1-1-0-0' })).status, 303);
  const roles = await sql<{ name: string; role: string }>`
    select o.name, m.role from mandate m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
    where p.email = 'eva@lista.example' order by o.name`.execute(db.q());
  assert.deepEqual(roles.rows, [
    { name: 'Region Halland', role: 'substitute' },
    { name: 'Region Skåne', role: 'contact' },
  ]);
  assert.equal((await act(path, 'angra')).status, 303);
  assert.equal((await emails()).includes('eva@lista.example'), false);
});

test('what the database refuses while a table is carried out is a refusal, and nothing is written', async () => {
  await sql`
    create function taken() returns trigger language plpgsql as $$ begin raise unique_violation; end $$`.execute(
    db.q(),
  );
  await sql`
    create trigger taken before insert on organisation for each row when (new.name = 'Nya bolaget')
    execute function taken()`.execute(db.q());
  const path = await brought('organisations', 'Namn;Typ\nFöre bolaget;annan\nNya bolaget;annan\n');
  const refused = await act(path, 'genomfor', { shown: '2-0-0-0' });
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /Något i tabellen krockar med det som redan finns\. Inget har ändrats\./);
  const asKarin = await apiAs(app, 'karin');
  const problem = await asKarin(`POST /imports/${path.split('/').at(-1)}/carrying-out`);
  assert.deepEqual([problem.status, problem.body.refusal], [409, 'clash']);
  const written = await sql`select from organisation where name like '% bolaget'`.execute(db.q());
  assert.equal(written.rows.length, 0);
  await sql`drop trigger taken on organisation`.execute(db.q());
});

test('of two organisations that differ in capitals alone, a line is about the one that it spells', async () => {
  await sql`insert into organisation (name, kind) values ('VINNOVA', 'agency')`.execute(db.q());
  const path = await brought('organisations', 'Namn;Typ\nVINNOVA;myndighet\n');
  assert.equal(counts(await page(path)), '0 nya, 0 ändrade, 1 oförändrade, 0 oklara');
});

test('a meeting to come outside the weeks asks for a reason, which is kept with the meeting', async () => {
  const network = await networkOnRecord(db, cast, { name: 'Omvärldsnätverket' });
  await sql`
    insert into network_weeks (year, weeks, known, person_id, organisation_id, at)
    values (2027, array['2027-W05'], '{}', ${cast.person.karin}, ${cast.organisation.reglab}, now())`.execute(db.q());
  await sql`
    insert into rulebook_version (id, part, status, in_force_from, decided_by, decided_on, document, parameters)
    select 'natverk-prov', part, 'decided', '2026-01-01', decided_by, decided_on, document, parameters
    from rulebook_version where id = 'natverk-2018'`.execute(db.q());
  await sql`select pg_notify('rulebook', 'natverk-prov')`.execute(db.q());
  const bare = 'Nätverk;Möte;Datum\nOmvärldsnätverket;Julträff;2027-12-01\n';
  const asks = /Utanför nätverksveckorna: 1 december 2027\. Skriv varför i kolumnen ”Skäl till undantag”\./;
  const path = await brought('meetings', bare);
  for (let tries = 0; tries < 50 && !asks.test(await page(path)); tries += 1) await sleep(20);
  assert.match(await page(path), asks);
  assert.equal((await act(path, 'genomfor')).status, 409);
  const told = await brought(
    'meetings',
    'Nätverk;Möte;Datum;Skäl\nOmvärldsnätverket;Julträff;2027-12-01;Värden kan då\n',
  );
  assert.equal((await act(told, 'genomfor', { shown: '1-0-0-0' })).status, 303);
  const kept = async () =>
    (
      await sql<{ rule: string; reason: string; because: string; by: number }>`
        select e.rule, e.reason, e.finding -> 'because' ->> 'sv' as because, e.person_id as by
        from gathering_exception e join meeting m on m.id = e.meeting_id where m.network_id = ${network}`.execute(
        db.q(),
      )
    ).rows;
  assert.deepEqual(await kept(), [
    {
      rule: 'network.weeks',
      reason: 'Värden kan då',
      because: 'Utanför nätverksveckorna: 1 december 2027.',
      by: cast.person.karin,
    },
  ]);
  assert.equal((await act(told, 'angra')).status, 303);
  assert.deepEqual(await kept(), []);
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
