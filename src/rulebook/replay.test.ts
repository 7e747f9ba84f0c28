import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aGoAhead, anAgency, aRegion, provrum2023 } from '../../test/ruleCases.ts';
import { goAheadRules } from './chapters/goAhead.ts';
import type { GoAheadFacts } from './facts.ts';
import { type PastDecision, replay } from './replay.ts';
import { assess } from './rule.ts';

const decided = (id: number, facts: GoAheadFacts): PastDecision<GoAheadFacts> => ({
  id,
  facts,
  findings: assess(goAheadRules, facts, provrum2023),
});

const two = decided(1, aGoAhead({ standings: [aRegion('lead'), aRegion(), anAgency()] }));
const three = decided(2, aGoAhead({ standings: [aRegion('lead'), aRegion(), aRegion()] }));

test('the same figures change nothing', () => {
  assert.deepEqual(replay([two, three], goAheadRules, provrum2023), []);
});

test('with three regions asked for, the decision that had two would not have been allowed', () => {
  const differences = replay([two, three], goAheadRules, { ...provrum2023, readyRegionsMin: 3 });
  assert.deepEqual(
    differences.map(({ id, allowedThen, allowedNow, turned }) => [
      id,
      allowedThen,
      allowedNow,
      turned.map(({ now }) => now.rule),
    ]),
    [[1, true, false, ['provrum.ready']]],
  );
  assert.match(differences[0]!.turned[0]!.then.because.sv, /^2 av 2 regioner/);
  assert.match(differences[0]!.turned[0]!.now.because.sv, /^2 av 3 regioner/);
});

test('what was said then is read from the receipt, not worked out again', () => {
  const receipt = { ...two, findings: two.findings.map((finding) => ({ ...finding, met: false })) };
  assert.deepEqual(
    replay([receipt], goAheadRules, provrum2023).map(({ allowedThen, allowedNow }) => [allowedThen, allowedNow]),
    [[false, true]],
  );
});
