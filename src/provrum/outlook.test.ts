import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { kronor, type Ore, total } from '#kernel/money.ts';
import { costKinds } from '#rulebook/facts.ts';
import { type BudgetLine, budgetFacts, sumOf, ways } from './budget.ts';
import { alarmed, byKind, byMonth, byPayer, byWay, cashPercent, outlookOf } from './outlook.ts';

const by = { id: 1 as PersonId, name: 'Åsa Prov' };

const aLine = (extra: Partial<BudgetLine> = {}): BudgetLine => ({
  id: 1,
  cost: 'expert',
  way: 'cash',
  payer: 1 as OrganisationId,
  payerName: 'Region Dalarna',
  month: null,
  note: '',
  amount: kronor(100),
  version: 1,
  key: null,
  by,
  changedAt: '2026-11-21T09:00:00.000Z' as Instant,
  costs: [],
  ...extra,
});

const spent = (...amounts: readonly number[]) =>
  amounts.map((amount, id) => ({
    id,
    amount: amount as Ore,
    on: day('2026-11-01'),
    note: '',
    key: null,
    by,
    receipt: null,
  }));

const someLine = fc
  .record({
    cost: fc.constantFrom(...costKinds),
    way: fc.constantFrom(...ways),
    payer: fc.integer({ min: 1, max: 4 }),
    amount: fc.integer({ min: 1, max: 1_000_000_000 }),
    month: fc.constantFrom(null, '2026-10', '2026-11', '2027-02'),
    costs: fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { maxLength: 4 }),
  })
  .map(({ cost, way, payer, amount, month, costs }) =>
    aLine({
      cost,
      month,
      way,
      payer: way === 'baseFunding' ? null : (payer as OrganisationId),
      payerName: way === 'baseFunding' ? null : `Region ${payer}`,
      amount: amount as Ore,
      costs: spent(...costs),
    }),
  );

test('whichever way lines are grouped, the sums are the total to the öre', () => {
  fc.assert(
    fc.property(fc.array(someLine, { maxLength: 40 }), (lines) => {
      const all = lines.reduce((sum, { amount }) => sum + amount, 0);
      const facts = budgetFacts({ lines, funding: null });
      const contributed = facts.contributions.flatMap(({ cash, inKind }) => [cash, inKind]);
      assert.ok(Number.isSafeInteger(all));
      assert.equal(sumOf(lines), all);
      assert.equal(total(byKind({ lines }).map(({ planned }) => planned)), all);
      assert.equal(total(byKind({ lines }).flatMap((row) => Object.values(row.by))), all);
      assert.equal(total(byPayer({ lines }).map((row) => row.all)), all);
      assert.equal(total(byPayer({ lines }).flatMap((row) => Object.values(row.by))), all);
      assert.equal(total(Object.values(byWay(lines))), all);
      assert.equal(total([...contributed, sumOf(lines, 'baseFunding')]), all);
      assert.equal(total(byMonth({ lines }).map(({ planned }) => planned)), all);
      assert.equal(total(byMonth({ lines }).map(({ actual }) => actual)), outlookOf(lines).actual);
      assert.equal(total(byKind({ lines }).map(({ actual }) => actual)), outlookOf(lines).actual);
      assert.equal(total(byKind({ lines }).map(({ forecast }) => forecast)), outlookOf(lines).forecast);
    }),
    { numRuns: 200 },
  );
});

test('the order of the lines decides nothing', () => {
  fc.assert(
    fc.property(fc.array(someLine, { maxLength: 20 }), (lines) => {
      assert.deepEqual(outlookOf(lines), outlookOf(lines.toReversed()));
      assert.deepEqual(byKind({ lines }), byKind({ lines: lines.toReversed() }));
    }),
    { numRuns: 100 },
  );
});

test('the alarm goes at eighty per cent, and not an öre before', () => {
  assert.equal(alarmed(kronor(100), 7_999 as Ore), false);
  assert.equal(alarmed(kronor(100), 8_000 as Ore), true);
  assert.equal(alarmed(3 as Ore, 2 as Ore), false);
  assert.equal(alarmed(0 as Ore, 0 as Ore), false);
  assert.equal(alarmed(0 as Ore, 1 as Ore), true);
});

test('the forecast takes what is overspent as it is and the rest as planned', () => {
  const lines = [aLine({ amount: kronor(100), costs: spent(15_000) }), aLine({ amount: kronor(200), costs: spent(1) })];
  assert.deepEqual(outlookOf(lines), { planned: kronor(300), actual: 15_001, forecast: kronor(350), alarm: false });
});

test('the share of money never rounds up, and an empty budget has none', () => {
  const lines = [aLine({ amount: 2 as Ore }), aLine({ way: 'inKind', amount: 1 as Ore })];
  assert.equal(cashPercent({ lines }), 66);
  assert.equal(cashPercent({ lines: [] }), null);
});

test('a payer’s money and work are told apart, and base funding is nobody’s contribution', () => {
  const lines = [
    aLine({ amount: kronor(10) }),
    aLine({ way: 'inKind', amount: kronor(20), cost: 'workingTime' }),
    aLine({ way: 'baseFunding', payer: null, payerName: null, amount: kronor(30) }),
  ];
  assert.deepEqual(budgetFacts({ lines, funding: { state: 'requested', amount: kronor(25) } }), {
    budget: [
      { cost: 'expert', amount: kronor(10) },
      { cost: 'workingTime', amount: kronor(20) },
      { cost: 'expert', amount: kronor(30) },
    ],
    contributions: [{ name: 'Region Dalarna', cash: kronor(10), inKind: kronor(20) }],
    baseFunding: kronor(25),
  });
  assert.deepEqual(
    byPayer({ lines }).map(({ payer, all, cash }) => [payer, all, cash]),
    [
      ['Region Dalarna', kronor(30), kronor(10)],
      [null, kronor(30), 0],
    ],
  );
});
