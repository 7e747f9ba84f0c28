import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kronor } from '#kernel/money.ts';
import { networks2018 } from '../../test/ruleCases.ts';
import { feeDue, feeOf } from './chapters/networks.ts';
import {
  feeIncome,
  meetingsAYear,
  meetingsWithEach,
  type NetworkFigures,
  perPayer,
  perPayerWords,
} from './networkFigures.ts';

const network = (name: string, organisations: number, min: number, max = min): NetworkFigures => ({
  network: name,
  organisations,
  meetings: { min, max },
});

/** The eight networks as natverk-2018 counts them, lines 47–69. */
const eight: readonly NetworkFigures[] = [
  network('Analytikernätverket', 25, 3),
  network('Kompetensförsörjningsnätverket', 30, 2),
  network('Utvärderingsnätverket', 25, 2, 3),
  { network: 'Smart specialisering', organisations: 0, meetings: null },
  network('Ung region', 15, 3, 4),
  network('RUS-nätverket', 20, 3),
  network('Fysisk planering', 20, 2),
  network('Integrationsnätverket', 15, 2),
];

test('the networks as they stood hold 17 to 19 meetings a year, and 16 with two each', () => {
  assert.deepEqual(meetingsAYear(eight), { min: 17, max: 19 });
  assert.equal(meetingsWithEach(eight, networks2018.meetingsPerYearMax), 16);
});

test('the fees of the four networks that pay bring in 280 000 kr', () => {
  assert.equal(feeIncome(eight, networks2018), kronor(280_000));
});

test('200 000 kr shared by 23 is about 8 700 kr each, exactly 8 695 kr 65 öre', () => {
  assert.equal(perPayer(kronor(200_000), 23), 869_565);
  assert.deepEqual(perPayerWords(kronor(200_000), 23), {
    sv: 'ungefär 8\u00a0700\u00a0kr per organisation',
    en: 'about SEK\u00a08,700 per organisation',
  });
});

test('the fee is one per organisation, network and year, the same for partners and late joiners', () => {
  const facts = {
    network: 'Ung region',
    organisation: 'Region Halland',
    membership: 'member' as const,
    year: 2018,
    joinedLate: false,
    leftEarly: false,
    exemption: null,
  };
  assert.equal(feeDue(facts, networks2018), kronor(4_000));
  assert.equal(feeDue({ ...facts, membership: 'partner' }, networks2018), kronor(4_000));
  assert.equal(feeDue({ ...facts, joinedLate: true }, networks2018), kronor(4_000));
  assert.equal(feeDue({ ...facts, leftEarly: true }, networks2018), kronor(4_000));
  assert.equal(feeDue({ ...facts, exemption: 'samarrangemang' }, networks2018), 0);
  assert.equal(feeDue({ ...facts, network: 'Analytikernätverket' }, networks2018), 0);
});

test('partners, late joiners and leavers have fees of their own, and the lowest that fits holds', () => {
  const own = {
    ...networks2018,
    partnerFee: kronor(3_000),
    lateJoinerFee: kronor(2_000),
    leaverFee: kronor(1_000),
  };
  const facts = {
    network: 'Ung region',
    organisation: 'Nordregio',
    membership: 'partner' as const,
    year: 2018,
    joinedLate: false,
    leftEarly: false,
    exemption: null,
  };
  const of = (more: Partial<Parameters<typeof feeOf>[0]>) => feeOf({ ...facts, ...more }, own);
  assert.deepEqual(of({}), { ground: 'partner', due: kronor(3_000) });
  assert.deepEqual(of({ joinedLate: true }), { ground: 'lateJoiner', due: kronor(2_000) });
  assert.deepEqual(of({ joinedLate: true, leftEarly: true }), { ground: 'leaver', due: kronor(1_000) });
  assert.deepEqual(of({ membership: null }), { ground: 'fee', due: kronor(4_000) });
  assert.deepEqual(of({ exemption: 'samarrangemang', leftEarly: true }), { ground: 'exempt', due: 0 });
});
