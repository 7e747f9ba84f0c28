import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aGoAhead, anAgency, aPartner, aRegion, many, provrum2023 } from '../../../test/ruleCases.ts';
import type { GoAheadFacts } from '../facts.ts';
import { assess, unmet } from '../rule.ts';
import { goAheadRules } from './goAhead.ts';

const said = (facts: GoAheadFacts, force: 'must' | 'should') =>
  unmet(assess(goAheadRules, facts, provrum2023), force).map(({ rule, because }) => [rule, because.sv]);

test('a confirmed lead, two regions and a secretariat that says yes: nothing speaks against it', () => {
  assert.deepEqual(said(aGoAhead(), 'must'), []);
  assert.deepEqual(said(aGoAhead(), 'should'), []);
});

test('a seventh confirmed organisation is refused, a sixth is not', () => {
  const six = [aRegion('lead'), ...many(5, aRegion)];
  assert.deepEqual(said(aGoAhead({ standings: six }), 'must'), []);
  assert.deepEqual(said(aGoAhead({ standings: [...six, aRegion()] }), 'must'), [
    ['provrum.participants', '7 organisationer är bekräftade, högst 6 får plats.'],
  ]);
});

test('a partner as lead is refused', () => {
  const partner = { ...aPartner('lead'), name: 'RISE' };
  const standings = [partner, aRegion(), aRegion()];
  assert.deepEqual(said(aGoAhead({ standings }), 'must'), [
    [
      'provrum.ready',
      '2 av 2 regioner: ' + [standings[1]?.name, standings[2]?.name].join(' och ') + '. Ledare saknas.',
    ],
    ['provrum.lead', 'RISE är partner. Bara medlemmar kan leda.'],
  ]);
});

test('one region of three is warned about, half is not', () => {
  const regions = [aRegion('lead'), aRegion()];
  assert.deepEqual(said(aGoAhead({ standings: [aRegion('lead'), anAgency(), aPartner()] }), 'should'), [
    ['provrum.regionShare', '1 av 3 deltagare är region: mindre än hälften.'],
  ]);
  assert.deepEqual(said(aGoAhead({ standings: [...regions, anAgency(), aPartner()] }), 'should'), []);
});

test('a third go-ahead in a year needs a recorded decision of the board', () => {
  assert.deepEqual(said(aGoAhead({ goAheadsInYear: 1 }), 'must'), []);
  assert.deepEqual(said(aGoAhead({ goAheadsInYear: 2 }), 'must'), [
    ['provrum.perYear', '2 klartecken är redan givna för 2026, och högst 2 ryms. Ett till kräver ett styrelsebeslut.'],
  ]);
  assert.deepEqual(said(aGoAhead({ goAheadsInYear: 2, boardDecision: 'styrelsen 4 maj 2026, § 7' }), 'must'), []);
});

test('all that is unmet is said, never only the first', () => {
  const nothing = aGoAhead({ standings: [], bySecretariat: false, goAheadsInYear: 5 });
  assert.deepEqual(
    said(nothing, 'must').map(([rule]) => rule),
    ['provrum.ready', 'provrum.lead', 'provrum.participants', 'provrum.goAhead', 'provrum.perYear'],
  );
});
