import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { readExcel } from '#platform/excel.ts';
import { testApp } from '../../test/app.ts';
import { networkOnRecord } from '../../test/gatheringOnRecord.ts';

const app = await testApp();
const { db, cast } = app;
const { dalarna, halland, nordregio } = cast.organisation;
await sql`update rulebook_version set status = 'decided' where id = 'natverk-2018'`.execute(db.q());
const paying = await networkOnRecord(db, cast, {
  name: 'RUS-nätverket',
  organisations: ['dalarna', 'halland', 'nordregio'],
});
await networkOnRecord(db, cast, { name: 'Analytikernätverket', organisations: ['dalarna'] });
await sql`update network set meetings_least = 2, meetings_most = 3 where id = ${paying}`.execute(db.q());
await sql`update network_organisation set from_day = '2018-01-01'`.execute(db.q());
await sql`update network_organisation set from_day = '2018-03-05' where organisation_id = ${nordregio}`.execute(db.q());
const [karin, mona, asta, cilla] = [
  await app.as('karin'),
  await app.as('mona'),
  await app.as('asta'),
  await app.as('cilla'),
];
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
const read = async (response: Response) => plain(await response.text());

test('the year’s page sums what the networks bring in, says who is exempt and why, and cites the source', async () => {
  const response = await karin(paths.feeYear(2018));
  const page = await read(response);
  assert.equal(response.status, 200);
  assert.match(page, /<b>12 000 kr<\/b>/);
  assert.match(
    page,
    /Ingen avgift: samarrangemang med andra organisationer \(<a href="\/regelverk\/kallor\/natverk-2018#rad-134">/,
  );
  assert.match(page, /ungefär 350 000 kr/);
  assert.match(page, /50 000 kr–60 000 kr/);
  assert.match(
    page,
    /Regelverket undantar Kompetensförsörjningsnätverket, Utvärderingsnätverket och Smart specialisering/,
  );
  assert.match(
    await read(await mona(localise(paths.feeYear(2018), 'en'))),
    /No fee: arranged together with other organisations/,
  );
});

test('an organisation reads its own fees line by line; others do not', async () => {
  const own = await read(await asta(paths.organisationFees(dalarna, 2018)));
  assert.match(own, /<b>4 000 kr<\/b>/);
  assert.match(own, /Nätverket är undantaget: samarrangemang/);
  assert.match(own, /Avgiften per organisation, nätverk och år/);
  assert.match(own, /Regeln bakom avgiften[^]*Avgiften är 4 000 kr per organisation, nätverk och kalenderår/);
  assert.match(own, /<blockquote lang="sv">[^<]*tar Reglab en avgift på 4 000 kr[^<]*<\/blockquote>/);
  assert.equal((await cilla(paths.organisationFees(dalarna, 2018))).status, 403);
  assert.equal((await asta(paths.feeYear(2018))).status, 403);
  assert.equal((await app.send(paths.feeYear(2018))).status, 303);
  assert.match(
    await read(await (await app.as('ines'))(paths.organisationFees(nordregio, 2018))),
    /Kom med 5 mars 2018|Avgiften för partner/,
  );
});

test('a year without rules has no fee, one with proposed rules says what it would be, and nonsense is not found', async () => {
  assert.match(await read(await karin(paths.feeYear(2020))), /inga regler om nätverksavgift för 2020/);
  await sql`update rulebook_version set status = 'proposed' where id = 'natverk-2018'`.execute(db.q());
  assert.match(await read(await asta(paths.organisationFees(dalarna, 2018))), /Ingen avgift är beslutad för 2018/);
  await sql`update rulebook_version set status = 'decided' where id = 'natverk-2018'`.execute(db.q());
  for (const year of ['1999', 'abc', '20180', '%00']) {
    assert.equal((await karin(`/avgifter/${year}`)).status, 404, year);
    assert.equal((await asta(`/organisationer/${dalarna}/avgifter/${year}`)).status, 404, year);
  }
  assert.equal((await karin(paths.fees())).headers.get('location'), paths.feeYear(2026));
});

test('the files hold what is on the page: lines as CSV, and in a workbook the sums beside them', async () => {
  const csv = await (await karin(paths.feeFile(2018, 'csv'))).text();
  assert.deepEqual(csv.trim().split('\r\n').slice(0, 3), [
    '"Organisation";"Nätverk";"Från";"Till och med";"Avgift, kr";"Varför"',
    '"Nordregio";"RUS-nätverket";"2018-03-05";;4000;"Avgiften för partner"',
    '"Region Dalarna";"Analytikernätverket";"2018-01-01";;0;"Nätverket är undantaget: samarrangemang med andra organisationer"',
  ]);
  const file = await karin(paths.feeFile(2018, 'xlsx'));
  const sheets = (await readExcel(new Uint8Array(await file.arrayBuffer())))!;
  assert.deepEqual(
    sheets.map(({ name, rows }) => [name, rows.length]),
    [
      ['Rad för rad', 5],
      ['Nätverk', 3],
      ['Organisationer', 4],
    ],
  );
  assert.deepEqual(sheets[2]!.rows.at(-1), ['Region Halland', 1, 4_000]);
  const own = await (await asta(paths.organisationFeeFile(dalarna, 2018, 'csv'))).text();
  assert.equal(own.trim().split('\r\n').length, 3);
  assert.equal((await cilla(paths.organisationFeeFile(dalarna, 2018, 'xlsx'))).status, 403);
});

const form = (more: object = {}) => ({
  network: String(paying),
  organisation: String(halland),
  fromYear: '2018',
  toYear: '2019',
  reason: 'Region Halland är värd <b>i år</b>.',
  form: 'e'.repeat(22),
  ...more,
});
const exemptions = async () =>
  (
    await sql<{ id: number; to: number | null; back: boolean }>`
    select id, to_year as to, taken_back as back from fee_exemption order by id`.execute(db.q())
  ).rows;

test('the secretariat lets somebody off with a reason, once however often the form is sent; the fees follow', async () => {
  assert.equal((await karin(paths.feeExemptions(), { form: form() })).status, 303);
  assert.equal((await karin(paths.feeExemptions(), { form: form() })).status, 303);
  assert.equal((await exemptions()).length, 1);
  const own = await read(await cilla(paths.organisationFees(halland, 2018)));
  assert.match(own, /<b>0 kr<\/b>/);
  assert.match(own, /Undantag 2018–2019: Region Halland är värd &lt;b>i år&lt;\/b>\./);
  const events =
    await sql`select subject_organisation_id as who, network_id as network, detail from event where kind = 'fee-exemption-given'`.execute(
      db.q(),
    );
  assert.deepEqual(events.rows, [
    { who: halland, network: paying, detail: { toYear: 2019, fromYear: 2018, organisation: halland } },
  ]);
});

test('what overlaps is refused, and what is wrong is said at its field in the reader’s language', async () => {
  const overlap = await karin(paths.feeExemptions(), { form: form({ form: 'f'.repeat(22), toYear: '' }) });
  assert.equal(overlap.status, 409);
  assert.match(await read(overlap), /Det finns redan ett undantag 2018–2019/);
  for (const [more, field, words] of [
    [{ network: '', organisation: '' }, 'network', 'Choose a network, an organisation or both'],
    [{ network: '999999' }, 'network', 'It does not exist any longer'],
    [{ organisation: 'x' }, 'organisation', 'Choose an organisation in the list'],
    [{ fromYear: '18' }, 'fromYear', 'Write the first year'],
    [{ fromYear: '2020' }, 'toYear', 'The last year cannot come before the first'],
    [{ reason: ' ' }, 'reason', 'Write why'],
    [{ reason: 'x'.repeat(1001) }, 'reason', 'at most 1000'],
  ] as const) {
    const answer = await karin(localise(paths.feeExemptions(), 'en'), {
      form: form({ form: 'g'.repeat(22), ...more }),
    });
    const page = await read(answer);
    assert.equal(answer.status, 422, field);
    assert.match(page, new RegExp(`id="${field}-error">${words}|id="${field}-error">[^<]*${words}`), field);
  }
  assert.equal((await exemptions()).length, 1);
});

test('nobody else decides: not the board, not a member', async () => {
  for (const send of [mona, asta])
    assert.equal((await send(paths.feeExemptions(), { form: form({ form: 'h'.repeat(22) }) })).status, 403);
  assert.equal((await mona(paths.feeExemptions())).status, 200);
  assert.equal((await asta(paths.feeExemptions())).status, 403);
});

test('an exemption gets a last year, or is taken back, with its reason; twice is once', async () => {
  const { id } = (await exemptions())[0]!;
  const later = await karin(paths.feeExemption(id), { form: { how: 'last', lastYear: '2025', reason: 'För långt.' } });
  assert.deepEqual([later.status, /upphör redan 2019/.test(await read(later))], [409, true]);
  const end = { how: 'last', lastYear: '2018', reason: 'De är inte värdar längre.' };
  for (const _ of [1, 2]) assert.equal((await karin(paths.feeExemption(id), { form: end })).status, 303);
  assert.deepEqual(await exemptions(), [{ id, to: 2018, back: false }]);
  assert.equal(
    (await karin(paths.feeExemption(id), { form: { how: 'back', lastYear: '', reason: 'Fel.' } })).status,
    303,
  );
  assert.deepEqual(await exemptions(), [{ id, to: 2018, back: true }]);
  assert.match(await read(await cilla(paths.organisationFees(halland, 2018))), /<b>4 000 kr<\/b>/);
  assert.equal((await karin(paths.feeExemption(id), { form: { how: 'x', reason: '' } })).status, 422);
  assert.equal((await karin(paths.feeExemption(999_999), { form: end })).status, 404);
  const kinds = await sql<{
    count: number;
  }>`select count(*) as count from event where kind = 'fee-exemption-ended'`.execute(db.q());
  assert.equal(kinds.rows[0]!.count, 2);
});
