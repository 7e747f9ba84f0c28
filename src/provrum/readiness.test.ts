import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anAgency, aPartner, aRegion, aStanding, many, provrum2023 } from '../../test/ruleCases.ts';
import type { Standing } from '#rulebook/facts.ts';
import { unmet } from '#rulebook/rule.ts';
import { effectOfChange, effectOfWithdrawal, readiness } from './readiness.ts';

const of = (...standings: readonly Standing[]) => readiness(standings, provrum2023);
const missing = (...standings: readonly Standing[]) => unmet(of(...standings).findings, 'must').map(({ rule }) => rule);
const shortest = (...standings: readonly Standing[]) => of(...standings).shortestText;

const dalarna = aRegion('lead', 'Region Dalarna');
const halland = aRegion('participate', 'Region Halland');
const skane = aRegion('follow', 'Region Skåne');
const tillvaxtverket = anAgency();

test('Region A leads and Tillväxtverket takes part: one region is not enough, and a second makes it ready', () => {
  const { ready, findings } = of(dalarna, tillvaxtverket);
  assert.equal(ready, false);
  assert.deepEqual(
    unmet(findings, 'must').map(({ because }) => because),
    [
      {
        sv: '1 av 2 regioner – Region Dalarna saknar sällskap.',
        en: '1 of 2 regions – Region Dalarna is on its own.',
      },
    ],
  );
  assert.equal(of(dalarna, tillvaxtverket, halland).ready, true);
});

test('two regions without a lead are not ready', () => {
  assert.deepEqual(missing({ ...dalarna, role: 'participate' }, halland), ['provrum.ready', 'provrum.lead']);
});

test('a partner that offers to lead does not make it ready', () => {
  assert.deepEqual(missing(aPartner('lead'), halland, { ...skane, role: 'participate' }), [
    'provrum.ready',
    'provrum.lead',
  ]);
});

test('one region of three is warned about, and does not stand in the way by itself', () => {
  const { ready, findings } = of(dalarna, halland, tillvaxtverket, aPartner(), aPartner());
  assert.equal(ready, true);
  assert.deepEqual(
    unmet(findings, 'should').map(({ rule }) => rule),
    ['provrum.regionShare'],
  );
});

test('a seventh that wants to take part is welcome, and the secretariat confirms which', () => {
  const { ready, findings, participants } = of(dalarna, ...many(6, aRegion));
  assert.deepEqual([ready, participants], [true, 7]);
  assert.equal(
    findings.find(({ rule }) => rule === 'provrum.participants')?.because.sv,
    '7 vill delta, högst 6 får plats: kansliet bekräftar vilka vid klartecken.',
  );
});

test('a standing whose membership has ended counts for nothing', () => {
  assert.equal(of(dalarna, { ...halland, membership: null }).ready, false);
});

test('the shortest change is told in plain words', () => {
  assert.deepEqual(shortest(), { sv: 'Två regioner, varav en leder.', en: 'Two regions, one of them leading.' });
  assert.deepEqual(shortest(dalarna), { sv: 'En region till.', en: 'One more region.' });
  assert.deepEqual(shortest(dalarna, skane), {
    sv: 'En region till (Region Skåne följer redan).',
    en: 'One more region (Region Skåne already follows).',
  });
  assert.deepEqual(shortest(halland), { sv: 'En region till som leder.', en: 'One more region that leads.' });
  assert.deepEqual(shortest(halland, { ...skane, role: 'participate' }, tillvaxtverket), {
    sv: 'En medlem till som leder, eller att Region Halland, Region Skåne eller Tillväxtverket leder.',
    en: 'One more member that leads, or Region Halland, Region Skåne or Tillväxtverket leading.',
  });
  assert.equal(shortest(dalarna, halland), null);
});

test('where the lead is not to count as a region, either a region more or another lead will do', () => {
  const strict = { ...provrum2023, leadCountsAsRegion: false };
  assert.deepEqual(readiness([dalarna, halland, tillvaxtverket], strict).shortestText?.sv.split(', eller '), [
    'En region till',
    'en medlem till som leder',
    'att Tillväxtverket leder.',
  ]);
  assert.equal(readiness([dalarna, halland, { ...tillvaxtverket, role: 'lead' }], strict).ready, true);
});

test('the steps name who could take them', () => {
  const partner = aStanding({ kind: 'institute', membership: 'partner', role: 'follow' });
  const { shortest: changes } = of({ ...dalarna, role: 'participate' }, halland, skane, partner);
  assert.deepEqual(
    changes.map(({ steps }) =>
      steps.map(({ act, who, lead, count, candidates }) => [act, who, lead, count, candidates.map(({ name }) => name)]),
    ),
    [
      [['join', 'member', true, 1, ['Region Skåne']]],
      [['offer', 'region', true, 1, ['Region Dalarna', 'Region Halland']]],
    ],
  );
});

test('a withdrawal that breaks readiness says so, with the rule it breaks', () => {
  const effect = effectOfWithdrawal([dalarna, halland, tillvaxtverket], halland.organisation, provrum2023);
  assert.deepEqual([effect.before.ready, effect.after.ready, effect.breaks], [true, false, true]);
  assert.deepEqual(
    effect.lost.map(({ rule }) => rule),
    ['provrum.ready'],
  );
  assert.equal(effect.text.sv, 'Då är provrummet inte längre redo. 1 av 2 regioner – Region Dalarna saknar sällskap.');
});

test('a withdrawal that breaks a should warns, and one that breaks nothing says that too', () => {
  const shaky = effectOfWithdrawal(
    [dalarna, halland, { ...skane, role: 'participate' }, tillvaxtverket, aPartner(), aPartner()],
    skane.organisation,
    provrum2023,
  );
  assert.deepEqual([shaky.breaks, shaky.lost.map(({ rule }) => rule)], [false, ['provrum.regionShare']]);
  assert.match(shaky.text.sv, /^Provrummet är redo även då, men .* 2 av 5 deltagare är regioner/);
  assert.equal(
    effectOfWithdrawal([dalarna, halland, tillvaxtverket], tillvaxtverket.organisation, provrum2023).text.en,
    'The provrum would still be ready.',
  );
  assert.match(
    effectOfWithdrawal([dalarna], dalarna.organisation, provrum2023).text.sv,
    /Två regioner, varav en leder\.$/,
  );
});

test('a lead that only wants to take part is warned about in the same way, and a new lead is good news', () => {
  const stepsDown = effectOfChange([dalarna, halland], dalarna.organisation, 'participate', provrum2023);
  assert.deepEqual(
    [stepsDown.breaks, stepsDown.lost.map(({ rule }) => rule)],
    [true, ['provrum.ready', 'provrum.lead']],
  );
  const stepsUp = effectOfChange(
    [{ ...dalarna, role: 'participate' }, halland],
    halland.organisation,
    'lead',
    provrum2023,
  );
  assert.equal(stepsUp.text.sv, 'Då blir provrummet redo.');
});
