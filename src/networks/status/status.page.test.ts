import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { networkOnRecord } from '../../../test/gatheringOnRecord.ts';
import { askAboutStatus } from './status.jobs.ts';
import { entryOnRecord, statusOnRecord } from '../../../test/statusOnRecord.ts';

const app = await testApp();
const { db, cast } = app;
const network = await networkOnRecord(db, cast, { name: 'RUS-nätverket' });
await sql`update organisation set county_code = '20' where id = ${cast.organisation.dalarna}`.execute(db.q());
const [karin, asta, boel, cilla] = [
  await app.as('karin'),
  await app.as('asta'),
  await app.as('boel'),
  await app.as('cilla'),
];

const definition = (more: object = {}) => ({
  title: 'Var är vi i RUS-arbetet?',
  intro: 'Fyll i <så> gott det går.',
  audience: 'network',
  due: '2026-12-15',
  title1: 'Läge',
  kind1: 'choice',
  choices1: 'Inte börjat\nPå väg\nKlart',
  title2: 'Klart när',
  kind2: 'date',
  form: 's'.repeat(22),
  ...more,
});
const tables = async () =>
  (await sql<{ id: number; revision: number }>`select id, revision from status_table order by id`.execute(db.q())).rows;

test('the secretariat makes a table, once however often the form is sent, and it stands on the network’s page', async () => {
  for (const _ of [1, 2]) {
    const answer = await karin(paths.newStatusTable(network), { form: definition() });
    assert.deepEqual(
      [answer.status, answer.headers.get('location')],
      [303, paths.statusTable(network, (await tables())[0]!.id)],
    );
  }
  assert.equal((await tables()).length, 1);
  const page = await (await asta(paths.network(network))).text();
  assert.match(page, /Var är vi i RUS-arbetet\?/);
  assert.match(page, /0 av 3 har fyllt i/);
  assert.match(page, /Väntar på er/);
  assert.equal((await asta(paths.newStatusTable(network), { form: definition({ form: 't'.repeat(22) }) })).status, 403);
});

test('what is wrong with a table is said at its field, in the reader’s language', async () => {
  for (const [more, field, words] of [
    [{ title: '' }, 'title', 'Write what the table is called'],
    [{ choices1: 'En' }, 'choices1', 'at least two choices'],
    [{ choices1: 'a\nb\nc\nd\ne\nf' }, 'choices1', 'at most 5 choices'],
    [{ title1: '', choices1: '', title2: '' }, 'title1', 'at least one column'],
    [{ title2: 'Läge' }, 'title2', 'cannot have the same name'],
    [{ due: '2026-02-30' }, 'due', 'a day that exists'],
    [{ audience: 'all' }, 'audience', 'Choose who'],
  ] as const) {
    const form = definition({ form: 'u'.repeat(22), ...more });
    const answer = await karin(localise(paths.newStatusTable(network), 'en'), { form });
    assert.equal(answer.status, 422, field);
    assert.match(await answer.text(), new RegExp(`id="${field}-error">[^<]*${words}`), field);
  }
});

test('each organisation fills in its own, and the map, the table, the file and the history say so', async () => {
  const { id } = (await tables())[0]!;
  const filled = await asta(paths.fillStatus(network, id), { form: { entry: '0', k1: 'På väg', k2: '2027-03-01' } });
  assert.deepEqual([filled.status, filled.headers.get('location')], [303, paths.statusTable(network, id)]);
  const page = await (await cilla(paths.statusTable(network, id))).text();
  assert.match(page, /1 av 3 har fyllt i/);
  assert.match(page, /data-county="20" data-fill="lines"/);
  assert.match(page, /1 mars 2027/);
  assert.match(page, /Fyll i för Region Halland/);
  assert.match(page, /Fyll i &lt;så> gott det går|Fyll i &lt;så&gt; gott det går/);
  const csv = await (await cilla(paths.statusFile(network, id, 'csv'))).text();
  assert.match(csv, /"Region Dalarna";"W";"På väg";"2027-03-01";"Asta Prov, 2026-11-21"/);
  await asta(paths.fillStatus(network, id), { form: { k1: 'Klart', k2: '' } });
  const history = await (await cilla(localise(paths.statusHistory(network, id), 'en'))).text();
  assert.match(history, /Läge: På väg → Klart/);
  assert.match(history, /Region Dalarna filled it in for the first time/);
  const { rows } = await sql`select detail from event where kind = 'status-filled' order by id limit 1`.execute(db.q());
  assert.deepEqual(rows, [
    {
      detail: {
        title: 'Var är vi i RUS-arbetet?',
        table: id,
        network,
        organisation: cast.organisation.dalarna,
        confirmed: false,
      },
    },
  ]);
});

test('a wrong answer is said at its question; a colleague’s is not written over; whoever is not asked cannot', async () => {
  const { id } = (await tables())[0]!;
  const wrong = await cilla(paths.fillStatus(network, id), { form: { entry: '0', k1: 'Något annat', k2: 'x' } });
  const page = await wrong.text();
  assert.equal(wrong.status, 422);
  assert.match(page, /id="k1-error">Välj ett av svaren/);
  assert.match(page, /id="k2-error">Skriv en dag som finns/);
  const late = await boel(paths.fillStatus(network, id), { form: { entry: '0', k1: 'Inte börjat' } });
  assert.deepEqual([late.status, /Asta Prov fyllde i för er organisation/.test(await late.text())], [409, true]);
  const outside = await (await app.as('elsa'))(paths.fillStatus(network, id), { form: { k1: 'Klart' } });
  assert.equal(outside.status, 409);
  assert.equal((await karin(paths.fillStatus(network, id), { form: { k1: 'Klart' } })).status, 403);
  assert.equal((await (await app.as('olle'))(paths.statusTable(network, id))).status, 404);
});

test('a choice that somebody has made is kept; a closed table is read and no longer filled in', async () => {
  const { id, revision } = (await tables())[0]!;
  const keys = { key1: 'k1', key2: 'k2', revision: String(revision) };
  const gone = await karin(paths.editStatusTable(network, id), {
    form: definition({ ...keys, choices1: 'Inte börjat\nPå väg' }),
  });
  assert.deepEqual([gone.status, /Region Dalarna har valt ”Klart”/.test(await gone.text())], [409, true]);
  const changed = await karin(paths.editStatusTable(network, id), {
    form: definition({ ...keys, title1: 'Hur långt?' }),
  });
  assert.equal(changed.status, 303);
  for (const _ of [1, 2]) assert.equal((await karin(paths.closeStatusTable(network, id), { form: {} })).status, 303);
  const page = await (await asta(paths.statusTable(network, id))).text();
  assert.match(page, /Tabellen är stängd/);
  assert.doesNotMatch(page, /name="k1"/);
  assert.equal((await asta(paths.fillStatus(network, id), { form: { k1: 'På väg' } })).status, 409);
  assert.equal((await karin(paths.reopenStatusTable(network, id), { form: {} })).status, 303);
  assert.equal((await asta(paths.closeStatusTable(network, id), { form: {} })).status, 403);
});

test('who has not filled it in is asked, reminded before the day and after it; who has is left alone; nobody twice', async () => {
  const table = await statusOnRecord(app, network, { due: '2026-12-15' });
  await entryOnRecord(app, table, ['dalarna', 'asta'], { k1: 'Klart' });
  const mails = async () =>
    (
      await sql<{ who: string; occurrence: string; subject: string }>`
        select address as who, occurrence, subject from mail where purpose = 'status-asked' and occurrence like ${`${table} %`}
        order by occurrence, address`.execute(db.q())
    ).rows;
  await askAboutStatus(app.devices);
  await askAboutStatus(app.devices);
  assert.deepEqual(
    (await mails()).map(({ who }) => who),
    ['cilla@test.example', 'david@test.example'],
  );
  app.clock.advance(18 * 24 * 3600);
  await askAboutStatus(app.devices);
  await askAboutStatus(app.devices);
  const all = await mails();
  assert.equal(all.length, 4);
  assert.match(all.find(({ occurrence }) => occurrence.includes('soon'))!.subject, /Påminnelse/);
});

test('a list says by when a table is to be filled in, and of a day that has passed that it was the last', async () => {
  await statusOnRecord(app, network, { due: '2026-12-01' });
  const page = await (await asta(paths.statusTables(network))).text();
  assert.match(page, /Fylls i senast 15 december 2026/);
  assert.match(page, /Sista dagen var 1 december 2026/);
});
