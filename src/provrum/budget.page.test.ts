import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { kronor } from '#kernel/money.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import { approvedProvrum } from '../../test/approved.ts';
import { openProposal } from '../../test/openProposal.ts';
import { findBudget } from './budget.store.ts';

const app = await testApp();
const { db, cast } = app;
const [asta, boel, cilla, david, ines, karin, mona] = await Promise.all(
  (['asta', 'boel', 'cilla', 'david', 'ines', 'karin', 'mona'] as const).map((key) => app.as(key)),
);
const { dalarna, halland, skane } = cast.organisation;

const aLine = (extra: Readonly<Record<string, string>> = {}) => ({
  cost: 'expert',
  payer: `cash-${dalarna}`,
  amount: '12 000',
  month: '2027-02',
  note: 'Konsult',
  ...extra,
});
const linesOf = async (provrum: ProvrumId) =>
  (await findBudget(db, provrum)).lines.map(({ cost, way, payer, amount, month, note, version }) => ({
    cost,
    way,
    payer,
    amount,
    month,
    note,
    version,
  }));
const firstLine = async (provrum: ProvrumId) => (await findBudget(db, provrum)).lines[0]!;
const eventsOf = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from event where provrum_id = ${provrum} and kind ~ '^(budget|cost)' order by id`.execute(db.q());
  return rows.map(({ kind }) => kind);
};
const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);

test('the lead adds lines, and the page shows sums, the share of money and what lacks, in both languages', async () => {
  const provrum = await approvedProvrum(app, 'approved');
  await asta!(paths.budgetLines(provrum), { form: aLine() });
  await asta!(paths.budgetLines(provrum), {
    form: aLine({ cost: 'workingTime', payer: `inKind-${halland}`, amount: '8000,50', month: '', note: '' }),
  });
  const response = await asta!(paths.budgetLines(provrum), {
    form: aLine({ cost: 'communication', payer: 'baseFunding', amount: '4 000 kr' }),
  });
  assert.equal(response.status, 303);
  assert.deepEqual(await linesOf(provrum), [
    {
      cost: 'expert',
      way: 'cash',
      payer: dalarna,
      amount: kronor(12_000),
      month: '2027-02',
      note: 'Konsult',
      version: 1,
    },
    { cost: 'workingTime', way: 'inKind', payer: halland, amount: 800_050, month: null, note: '', version: 1 },
    {
      cost: 'communication',
      way: 'baseFunding',
      payer: null,
      amount: kronor(4_000),
      month: '2027-02',
      note: 'Konsult',
      version: 1,
    },
  ]);
  const page = await (await cilla!(paths.budget(provrum))).text();
  shows(page, /24.000,50.kr/);
  shows(page, /66.% av budgeten/);
  shows(page, /data-rule="plan\.financed" data-force="must" data-met="false"/);
  shows(page, /4.000.kr saknas\./);
  assert.ok(!page.includes('style='));
  const english = await (await cilla!(`/en/provrum/${provrum}/budget`)).text();
  shows(english, /SEK.24,000\.50/);
  shows(english, /Region Halland, in kind/);
  assert.deepEqual(await eventsOf(provrum), ['budget-line-added', 'budget-line-added', 'budget-line-added']);
  shows(
    await (await asta!(paths.provrumHistory(provrum))).text(),
    /Lade till 12.000.kr för experter i budgeten, som Region Dalarna betalar/,
  );
});

test('a form sent several times adds one line', async () => {
  const provrum = await approvedProvrum(app);
  const form = { ...aLine(), form: 'en-nyckel-som-duger' };
  const answers = await Promise.all([1, 2, 3].map(() => asta!(paths.budgetLines(provrum), { form })));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await linesOf(provrum)).length, 1);
});

test('what is typed wrong is told at its field in the reader’s language, and kept', async () => {
  const provrum = await approvedProvrum(app);
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['amount', '-5', /större än noll/],
    ['amount', '0', /större än noll/],
    ['amount', '1e9', /med siffror/],
    ['amount', 'tolv', /med siffror/],
    ['amount', '1000000000', /för stort/],
    ['amount', '', /Skriv ett belopp/],
    ['cost', 'annat', /Välj ett slag/],
    ['payer', 'cash-', /Välj vem/],
    ['payer', 'inKind-99999999999999999999', /Välj vem/],
    ['month', 'februari', /år och månad/],
    ['note', 'x'.repeat(501), /för lång/],
  ];
  for (const [field, value, told] of wrong) {
    const response = await asta!(paths.budgetLines(provrum), { form: aLine({ [field]: value }) });
    const page = await response.text();
    assert.equal(response.status, 422, `${field}: ${value}`);
    shows(page, told);
    shows(page, new RegExp(`id="${field}-error"`));
  }
  const english = await asta!(`/en/provrum/${provrum}/budget/lines`, { form: aLine({ amount: '<b>1</b>' }) });
  const page = await english.text();
  shows(page, /Write the amount in kronor with figures/);
  shows(page, /value="&lt;b>1&lt;\/b>"|value="&lt;b&gt;1&lt;\/b&gt;"/);
  assert.deepEqual(await linesOf(provrum), []);
});

test('a participant writes what it pays itself, nobody else’s, and never the base funding', async () => {
  const provrum = await approvedProvrum(app);
  const own = await cilla!(paths.budgetLines(provrum), { form: aLine({ payer: `cash-${halland}` }) });
  const others = await cilla!(paths.budgetLines(provrum), { form: aLine({ payer: `cash-${dalarna}` }) });
  const base = await cilla!(paths.budgetLines(provrum), { form: aLine({ payer: 'baseFunding' }) });
  const stranger = await asta!(paths.budgetLines(provrum), { form: aLine({ payer: `cash-${skane}` }) });
  assert.deepEqual(
    [own, others, base, stranger].map(({ status }) => status),
    [303, 409, 409, 409],
  );
  shows(await stranger.text(), /Välj en organisation som deltar/);
  assert.deepEqual(
    (await linesOf(provrum)).map(({ payer }) => payer),
    [halland],
  );
  const { id, version } = await firstLine(provrum);
  const colleague = await boel!(paths.budgetLine(provrum, id), {
    form: { ...aLine({ payer: `cash-${halland}`, amount: '5' }), version: String(version) },
  });
  assert.equal(colleague.status, 303);
  assert.equal((await firstLine(provrum)).amount, kronor(5));
});

test('those outside read and do not write; to visitors there is nothing', async () => {
  const provrum = await approvedProvrum(app);
  for (const send of [david!, ines!, karin!, mona!]) {
    assert.equal((await send(paths.budget(provrum))).status, 200);
    assert.equal((await send(paths.budgetLines(provrum), { form: aLine() })).status, 403);
  }
  assert.equal((await app.send(paths.budget(provrum))).status, 303);
  assert.deepEqual(await linesOf(provrum), []);
});

test('before its go-ahead is announced a provrum has no budget, and after its time it is only read', async () => {
  const open = await openProposal(app, { dalarna: 'lead', halland: 'participate' });
  assert.equal((await asta!(paths.budget(open))).status, 404);
  assert.equal((await asta!(paths.budgetLines(open), { form: aLine() })).status, 404);
  const told = await approvedProvrum(app, 'published');
  assert.equal((await asta!(paths.budget(told))).status, 200);
  assert.equal((await asta!(paths.budgetLines(told), { form: aLine() })).status, 409);
  assert.deepEqual(await linesOf(told), []);
});

test('base funding never pays travel, working time or venues: the rule says so', async () => {
  const provrum = await approvedProvrum(app);
  for (const cost of ['travel', 'workingTime', 'venue', 'other']) {
    const response = await asta!(paths.budgetLines(provrum), { form: aLine({ cost, payer: 'baseFunding' }) });
    assert.equal(response.status, 409);
    shows(await response.text(), /data-rule="funding\.eligible" data-force="must" data-met="false"/);
  }
  assert.deepEqual(await linesOf(provrum), []);
});

test('two people at the same line never overwrite each other: the second sees both', async () => {
  const provrum = await approvedProvrum(app);
  await asta!(paths.budgetLines(provrum), { form: aLine({ payer: `cash-${halland}` }) });
  const { id } = await firstLine(provrum);
  const write = (amount: string) => ({
    form: { ...aLine({ payer: `cash-${halland}`, amount, note: `Skrev ${amount}` }), version: '1' },
  });
  const [first, second] = await Promise.all([
    asta!(paths.budgetLine(provrum, id), write('111')),
    cilla!(paths.budgetLine(provrum, id), write('222')),
  ]);
  assert.deepEqual([first.status, second.status].sort(), [303, 409]);
  const won = first.status === 303 ? '111' : '222';
  const lost = won === '111' ? '222' : '111';
  const page = await (first.status === 409 ? first : second).text();
  shows(page, new RegExp(`Skrev ${won}`));
  shows(page, new RegExp(`Skrev ${lost}`));
  shows(page, /name="version" value="2"/);
  assert.equal((await firstLine(provrum)).note, `Skrev ${won}`);
  const again = await cilla!(paths.budgetLine(provrum, id), {
    form: { ...aLine({ payer: `cash-${halland}`, amount: lost }), version: '2' },
  });
  assert.equal(again.status, 303);
  assert.equal((await firstLine(provrum)).amount, kronor(Number(lost)));
});

test('a line is removed on the version that was read, and not while it has costs', async () => {
  const provrum = await approvedProvrum(app);
  await asta!(paths.budgetLines(provrum), { form: aLine() });
  const { id } = await firstLine(provrum);
  const cost = { amount: '100', on: '2026-11-20', note: 'Faktura', form: 'en-nyckel-som-duger' };
  await asta!(paths.budgetCosts(provrum, id), { form: cost });
  await asta!(paths.budgetCosts(provrum, id), { form: cost });
  const [spent] = (await firstLine(provrum)).costs;
  assert.equal((await firstLine(provrum)).costs.length, 1);
  const remove = (version: string) => asta!(paths.removeBudgetLine(provrum, id), { form: { version } });
  assert.equal((await remove('1')).status, 409);
  assert.equal((await asta!(paths.removeBudgetCost(provrum, id, spent!.id), { form: {} })).status, 303);
  assert.equal((await remove('7')).status, 409);
  assert.equal((await remove('1')).status, 303);
  assert.equal((await remove('1')).status, 303);
  assert.deepEqual(await linesOf(provrum), []);
  assert.deepEqual(await eventsOf(provrum), [
    'budget-line-added',
    'cost-recorded',
    'cost-removed',
    'budget-line-removed',
  ]);
  assert.equal((await asta!(paths.budgetLine(provrum, id))).status, 404);
});

test('a cost has a day that has been, and at eighty per cent everybody who answers is told', async () => {
  const provrum = await approvedProvrum(app, 'running');
  await asta!(paths.budgetLines(provrum), { form: aLine({ amount: '1000' }) });
  const { id } = await firstLine(provrum);
  const record = (amount: string, on = '2026-11-20') =>
    asta!(paths.budgetCosts(provrum, id), { form: { amount, on, note: '' } });
  for (const on of ['2026-11-22', '2026-02-30', '', 'i dag', '0001-01-01']) {
    assert.equal((await record('1', on)).status, 422, on);
  }
  await record('799,99');
  assert.doesNotMatch(await (await asta!(paths.budget(provrum))).text(), /80 procent/);
  await record('0,01');
  shows(await (await asta!(paths.budget(provrum))).text(), /80 procent eller mer av budgeten är använd/);
  const desk = await (await karin!(paths.secretariatFunding())).text();
  shows(desk, new RegExp(`/provrum/${provrum}/budget`));
  const ours = await (await cilla!(paths.ourOrganisation())).text();
  shows(ours, new RegExp(`/provrum/${provrum}/budget`));
  assert.doesNotMatch(await (await david!(paths.ourOrganisation())).text(), new RegExp(`/provrum/${provrum}/budget`));
  assert.equal((await cilla!(paths.budgetCosts(provrum, id), { form: { amount: '1', on: '2026-11-20' } })).status, 409);
});

test('a budget of three lines takes as many queries as one of one', async () => {
  const count = async (lines: number) => {
    const provrum = await approvedProvrum(app);
    for (let line = 0; line < lines; line += 1) {
      await asta!(paths.budgetLines(provrum), { form: aLine({ payer: `cash-${line % 2 === 0 ? dalarna : halland}` }) });
    }
    const { queries } = await countQueries(() => asta!(paths.budget(provrum)));
    return queries.length;
  };
  assert.equal(await count(3), await count(1));
});

test('while the secretariat reads the plan no line changes, but costs come in; when it has answered, lines change again', async () => {
  const provrum = await approvedProvrum(app);
  await asta!(paths.budgetLines(provrum), { form: aLine() });
  const { id } = await firstLine(provrum);
  const plan = (status: string) =>
    sql`update plan set status = ${status} where provrum_id = ${provrum}`.execute(db.q());
  await plan('submitted');
  for (const [path, form] of [
    [paths.budgetLines(provrum), aLine({ amount: '5' })],
    [paths.budgetLine(provrum, id), aLine({ amount: '13 000', version: '1' })],
    [paths.removeBudgetLine(provrum, id), { version: '1' }],
  ] as const) {
    const answer = await asta!(path, { form });
    assert.equal(answer.status, 409);
    shows(await answer.text(), /Kansliet läser projektplanen/);
  }
  const page = await (await asta!(paths.budget(provrum))).text();
  shows(page, /Posterna kan ändras igen när det har svarat/);
  assert.ok(!page.includes('id="lagg-till"'));
  const cost = await asta!(paths.budgetCosts(provrum, id), { form: { amount: '10', on: '2026-11-20', note: '' } });
  assert.equal(cost.status, 303);
  await plan('returned');
  const changed = await asta!(paths.budgetLine(provrum, id), { form: aLine({ amount: '13 000', version: '1' }) });
  assert.equal(changed.status, 303);
  assert.deepEqual(
    (await linesOf(provrum)).map(({ amount }) => amount),
    [kronor(13_000)],
  );
});

test('after the approval lines change in sight of all, and none is left to a base funding that nobody has asked for', async () => {
  const provrum = await approvedProvrum(app);
  await asta!(paths.budgetLines(provrum), { form: aLine() });
  await sql`
    insert into plan_version (provrum_id, number, content, receipt, person_id, organisation_id, at, verdict, judged_by, judged_at)
    values (${provrum}, 1, '{}', ${JSON.stringify({ facts: { budget: [{ cost: 'expert', amount: 1_000_000 }] } })}::jsonb,
      ${cast.person.asta}, ${dalarna}, now(), 'approved', ${cast.person.karin}, now())`.execute(db.q());
  shows(
    await (await ines!(paths.budget(provrum))).text(),
    /När planen godkändes var budgeten 10.000.kr\. Nu är den 12.000.kr/,
  );
  const uncovered = await asta!(paths.budgetLines(provrum), { form: aLine({ payer: 'baseFunding', amount: '1' }) });
  assert.equal(uncovered.status, 409);
  shows(await uncovered.text(), /data-rule="plan\.financed"[^>]*data-met="false"[\s\S]*1.kr saknas/);
  await asta!(paths.funding(provrum), { form: { amount: '4000', note: '' } });
  const covered = await asta!(paths.budgetLines(provrum), { form: aLine({ payer: 'baseFunding', amount: '4000' }) });
  assert.equal(covered.status, 303);
});

const receipt = (name = 'kvitto.pdf') => new File(['%PDF-1.7\n', name], name);

test('a cost has its receipt: sent with it or after it, replaced, saved by those who take part, and gone with it', async () => {
  const provrum = await approvedProvrum(app);
  await asta!(paths.budgetLines(provrum), { form: aLine() });
  const { id } = await firstLine(provrum);
  const cost = { amount: '10', on: '2026-11-20', note: 'Tåg' };
  await asta!(paths.budgetCosts(provrum, id), { form: { ...cost, file: receipt('med.pdf') } });
  await asta!(paths.budgetCosts(provrum, id), { form: { ...cost, note: 'Buss' } });
  const [first, second] = (await firstLine(provrum)).costs;
  assert.deepEqual([first!.receipt?.name, second!.receipt], ['med.pdf', null]);
  const page = await (await asta!(paths.budgetLine(provrum, id))).text();
  shows(page, /kvitto">med\.pdf</);
  shows(page, /Lägg till kvitto för 10.kr den 20 november 2026/);

  const saved = await cilla!(paths.budgetReceipt(provrum, id, first!.id));
  assert.deepEqual(
    [saved.status, saved.headers.get('content-disposition'), await saved.text()],
    [200, `attachment; filename="med.pdf"; filename*=UTF-8''med.pdf`, '%PDF-1.7\nmed.pdf'],
  );
  for (const send of [ines!, david!]) {
    assert.equal((await send(paths.budgetReceipt(provrum, id, first!.id))).status, 404);
  }
  assert.ok(!(await (await ines!(paths.budgetLine(provrum, id))).text()).includes('med.pdf'));

  const wrong = await asta!(paths.budgetCost(provrum, id, second!.id), { form: { file: new File(['x'], 'x.exe') } });
  assert.equal(wrong.status, 422);
  shows(await wrong.text(), /Vi tar inte emot den sortens fil/);
  const path = paths.budgetCost(provrum, id, second!.id);
  assert.equal((await cilla!(path, { form: { file: receipt() } })).status, 409);
  await asta!(path, { form: { file: receipt('efter.pdf') } });
  await asta!(path, { form: { file: receipt('bättre.pdf') } });
  assert.equal((await asta!(path, { form: { file: receipt('bättre.pdf') } })).status, 303);
  assert.equal((await firstLine(provrum)).costs[1]!.receipt?.name, 'bättre.pdf');
  shows(await (await asta!(paths.provrumHistory(provrum))).text(), /Lade till kvittot för 10.kr för experter/);

  await asta!(paths.removeBudgetCost(provrum, id, first!.id), { form: {} });
  assert.equal((await asta!(paths.budgetReceipt(provrum, id, first!.id))).status, 404);
  const { rows } = await sql<{ name: string; gone: boolean }>`
    select name, removed_at is not null as gone from file where provrum_id = ${provrum} order by id`.execute(db.q());
  assert.deepEqual(
    rows.map(({ name, gone }) => [name, gone]),
    [
      ['med.pdf', true],
      ['efter.pdf', true],
      ['bättre.pdf', false],
    ],
  );
});

test('a cost with a wrong receipt is not recorded, and what was typed is kept', async () => {
  const provrum = await approvedProvrum(app);
  await asta!(paths.budgetLines(provrum), { form: aLine() });
  const { id } = await firstLine(provrum);
  const form = { amount: '10', on: '2026-11-20', note: 'Tåg', file: new File(['<svg/>'], 'bild.svg') };
  const answer = await asta!(`/en${paths.budgetLine(provrum, id).replace('poster', 'lines')}/costs`, { form });
  const page = await answer.text();
  assert.equal(answer.status, 422);
  shows(page, /We do not accept that kind of file/);
  shows(page, /value="Tåg"/);
  const late = await asta!(paths.budgetCosts(provrum, id), { form: { ...form, amount: 'x', file: receipt() } });
  shows(await late.text(), /Välj filen igen/);
  assert.deepEqual((await firstLine(provrum)).costs, []);
});

test('the page tells month by month what is planned and what arose', async () => {
  const provrum = await approvedProvrum(app);
  await asta!(paths.budgetLines(provrum), { form: aLine({ amount: '100' }) });
  await asta!(paths.budgetLines(provrum), { form: aLine({ amount: '300', month: '' }) });
  const { id } = await firstLine(provrum);
  await asta!(paths.budgetCosts(provrum, id), { form: { amount: '40', on: '2026-11-20', note: '' } });
  const page = await (await asta!(paths.budget(provrum))).text();
  shows(
    page,
    /Månad för månad[\s\S]*november 2026[\s\S]*40.kr[\s\S]*februari 2027[\s\S]*100.kr[\s\S]*Hela tiden[\s\S]*300.kr/,
  );
});

const alarmsTo = async (provrum: ProvrumId) => {
  await app.work();
  const { rows } = await sql<{ to: string; subject: string }>`
    select split_part(address, '@', 1) as to, subject from mail
    where provrum_id = ${provrum} and purpose = 'budget' order by id`.execute(db.q());
  return rows.map(({ to }) => to);
};

test('at eighty per cent secretariat and lead are told once, and again only when it has been less in between', async () => {
  const provrum = await approvedProvrum(app, 'running', 'Nästan slut');
  await asta!(paths.budgetLines(provrum), { form: aLine({ amount: '100' }) });
  const { id } = await firstLine(provrum);
  const spend = (amount: string) =>
    asta!(paths.budgetCosts(provrum, id), { form: { amount, on: '2026-11-20', note: '' } });
  await spend('79,99');
  assert.deepEqual(await alarmsTo(provrum), []);
  await spend('0,01');
  const told = await alarmsTo(provrum);
  assert.deepEqual(
    told.toSorted(),
    ['bo', 'karin', 'lars'].filter((name) => told.includes(name)),
  );
  assert.ok(told.includes('karin') && told.includes('lars') && !told.includes('asta'));
  await spend('5');
  assert.deepEqual(await alarmsTo(provrum), told);
  shows(await (await karin!(paths.secretariat())).text(), /Nästan slut[\s\S]*85.kr av 100.kr har använts/);
  shows(await (await asta!(paths.provrumHistory(provrum))).text(), /Av budgetens 100.kr har 80.kr använts/);

  const [first] = (await firstLine(provrum)).costs;
  await asta!(paths.removeBudgetCost(provrum, id, first!.id), { form: {} });
  await spend('90');
  assert.deepEqual(await alarmsTo(provrum), [...told, ...told]);
  const kinds = await sql<{ kind: string }>`
    select kind from event where provrum_id = ${provrum} and kind like 'budget-alarm%' order by id`.execute(db.q());
  assert.deepEqual(
    kinds.rows.map(({ kind }) => kind),
    ['budget-alarm-raised', 'budget-alarm-cleared', 'budget-alarm-raised'],
  );
});
