import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kronor, less, type Ore } from '#kernel/money.ts';
import { aFunding, provrum2023 } from '../../../test/ruleCases.ts';
import { costKinds, type FundingFacts } from '../facts.ts';
import { allowed, assess, unmet } from '../rule.ts';
import { fundingRules, largestPassingAmount } from './funding.ts';

const passes = (facts: FundingFacts) => allowed(fundingRules, facts, provrum2023);
const planned = (amount: number) => aFunding({ budget: [{ cost: 'development', amount: kronor(amount) }] });
const largest = (facts: FundingFacts) => largestPassingAmount(facts, provrum2023);

test('180 000 kr planned gives at most 90 000, and the full 100 000 needs a plan of 200 000', () => {
  assert.equal(largest(planned(180_000)), kronor(90_000));
  assert.equal(largest(planned(200_000)), kronor(100_000));
  assert.equal(largest(planned(199_999)), kronor(99_999.5));
  assert.equal(largest(planned(900_000)), kronor(100_000));
});

test('the frame of the year refuses even one krona over', () => {
  const late = { ...planned(200_000), grantedInYear: kronor(150_000) };
  assert.equal(passes({ ...late, requested: kronor(50_000) }), true);
  assert.deepEqual(
    unmet(assess(fundingRules, { ...late, requested: kronor(50_001) }, provrum2023), 'must').map(
      ({ because }) => because.sv,
    ),
    [
      'Av 200\u00a0000\u00a0kr för 2026 är 150\u00a0000\u00a0kr reserverat eller utbetalt. Begärt är 50\u00a0001\u00a0kr, det är 1\u00a0kr för mycket.',
    ],
  );
  assert.equal(largest({ ...late, grantedInYear: kronor(200_000) }), 0);
  assert.equal(largest({ ...late, grantedInYear: kronor(250_000) }), 0);
});

test('travel, working time, venues and what is nothing of the rest carry no base funding; communication does', () => {
  const budget = costKinds.map((cost) => ({ cost, amount: kronor(20_000) }));
  assert.equal(largest(aFunding({ budget })), kronor(60_000));
  assert.equal(largest(aFunding({ budget: [{ cost: 'communication', amount: kronor(20_000) }] })), kronor(10_000));
  assert.equal(largest(aFunding({ budget: [{ cost: 'travel', amount: kronor(20_000) }] })), 0);
});

const ore = (most: number) => fc.integer({ min: 0, max: most }).map((amount) => amount as Ore);

test('the largest amount passes every rule and one öre more does not', () => {
  const application = fc.record({
    budget: fc.array(fc.record({ cost: fc.constantFrom(...costKinds), amount: ore(15_000_000) }), { maxLength: 8 }),
    grantedInYear: ore(20_000_000),
  });
  fc.assert(
    fc.property(application, (frame) => {
      const facts = aFunding(frame);
      const most = largest(facts);
      assert.ok(most >= 0 && Number.isSafeInteger(most));
      assert.ok(passes({ ...facts, requested: most }));
      assert.ok(!passes({ ...facts, requested: less(most, -1 as Ore) }));
    }),
    { numRuns: 300 },
  );
});
