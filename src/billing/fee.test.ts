import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId } from '#kernel/id.ts';
import { kronor } from '#kernel/money.ts';
import { networks2018 } from '../../test/ruleCases.ts';
import { anExemption } from '../../test/anExemption.ts';
import type { Exemption } from './exemption.ts';
import { feeLines, feesByOrganisation, feeTotal, type TakingPartSpan } from './fee.ts';
import { feeFigures, feesByNetwork, type NetworkOfYear, unknownExempt } from './feeYear.ts';
import { meetingsText } from './feeTable.ts';
import { costBefore, costOf2017 } from './sourceCost.ts';

interface SeedNetwork {
  readonly name: string;
  readonly approxOrganisations: number | null;
  readonly meetingsPerYear: { readonly min: number; readonly max: number } | null;
}
const seed = JSON.parse(readFileSync(new URL('../../seeds/real.json', import.meta.url), 'utf8')) as {
  readonly networks: readonly SeedNetwork[];
};
const networks: readonly NetworkOfYear[] = seed.networks.map(({ name, meetingsPerYear }, at) => ({
  id: (at + 1) as NetworkId,
  name: name.split(' / ')[0]!,
  meetings: meetingsPerYear,
  onRecord: 0,
}));

const organisation = (number: number) => ({ id: number as OrganisationId, name: `Organisation ${number}` });

/** The seed's figures as memberships: the first organisations take part in each network, as many as it has. */
const members: readonly TakingPartSpan[] = networks.flatMap(({ id, name }, at) =>
  Array.from({ length: seed.networks[at]!.approxOrganisations ?? 4 }, (_, number) => ({
    network: { id, name },
    organisation: organisation(number + 1),
    from: day('2018-01-01'),
    to: null,
    membership: number < 24 ? ('member' as const) : ('partner' as const),
  })),
);
const year2018 = { year: 2018, spans: members, exemptions: [], parameters: networks2018 };

test('with the seed’s figures as memberships the fees are 280 000 kr, and four networks are exempt with their reasons', () => {
  const lines = feeLines(year2018);
  const fees = feesByNetwork(networks, lines, year2018);
  const figures = feeFigures(fees, networks2018);
  assert.equal(feeTotal(lines), kronor(280_000));
  assert.deepEqual([figures.income, figures.paying, figures.exempt], [kronor(280_000), 4, 4]);
  assert.deepEqual(
    fees.filter(({ exempt }) => exempt).map(({ network, exempt }) => [network.name, exempt!.reason!.sv]),
    [
      ['Analytikernätverket', 'samarrangemang med andra organisationer'],
      ['Kompetensförsörjningsnätverket', 'samarrangemang med andra organisationer'],
      ['Utvärderingsnätverket', 'samarrangemang med andra organisationer'],
      ['Smart specialisering', 'marginell verksamhet'],
    ],
  );
  assert.deepEqual(
    fees.filter(({ exempt }) => !exempt).map(({ organisations, amount }) => [organisations, amount / 100]),
    [
      [15, 60_000],
      [20, 80_000],
      [20, 80_000],
      [15, 60_000],
    ],
  );
});

test('the networks as they stood hold 17 to 19 meetings a year, and 16 with two each; they cost 350 000 kr, formerly 50 to 60 000', () => {
  const figures = feeFigures(feesByNetwork(networks, feeLines(year2018), year2018), networks2018);
  assert.deepEqual(figures.meetings, { min: 17, max: 19 });
  assert.deepEqual([figures.each, figures.meetingsWithEach], [2, 16]);
  assert.deepEqual([costOf2017.least, costOf2017.most], [kronor(350_000), kronor(350_000)]);
  assert.deepEqual([costBefore.least, costBefore.most], [kronor(50_000), kronor(60_000)]);
});

const rus = networks.find(({ name }) => name === 'RUS-nätverket')!;
const span = (from: string, to: string | null = null, of = 1): TakingPartSpan => ({
  network: { id: rus.id, name: rus.name },
  organisation: organisation(of),
  from: day(from),
  to: to === null ? null : day(to),
  membership: 'member',
});
const lineOf = (spans: readonly TakingPartSpan[], exemptions: readonly Exemption[] = [], parameters = networks2018) =>
  feeLines({ year: 2018, spans, exemptions, parameters });

test('an organisation that leaves and comes again in a year pays once, and who was there on one day pays for the year', () => {
  assert.deepEqual(
    lineOf([span('2017-03-01', '2018-02-28'), span('2018-09-01')]).map(({ amount, ground, from, to }) => [
      amount,
      ground,
      from,
      to,
    ]),
    [[kronor(4_000), 'fee', '2017-03-01', null]],
  );
  assert.equal(lineOf([span('2018-12-31')]).length, 1);
  assert.equal(lineOf([span('2017-01-01', '2018-01-01')]).length, 1);
});

test('nobody pays for a year that they were not there, nor for a time that was taken back', () => {
  assert.deepEqual(lineOf([span('2019-01-01'), span('2016-01-01', '2017-12-31', 2)]), []);
  assert.deepEqual(lineOf([span('2018-05-01', '2018-04-30')]), []);
});

test('who comes after the first of January joins late, and who leaves before the last of December leaves', () => {
  const own = { ...networks2018, lateJoinerFee: kronor(2_000), leaverFee: kronor(1_000) };
  const of = (...spans: TakingPartSpan[]) => lineOf(spans, [], own).map(({ ground, amount }) => [ground, amount / 100]);
  assert.deepEqual(of(span('2018-01-01')), [['fee', 4_000]]);
  assert.deepEqual(of(span('2018-01-02')), [['lateJoiner', 2_000]]);
  assert.deepEqual(of(span('2017-01-01', '2018-12-31')), [['fee', 4_000]]);
  assert.deepEqual(of(span('2017-01-01', '2018-12-30')), [['leaver', 1_000]]);
  assert.deepEqual(of(span('2018-02-01', '2018-06-30')), [['leaver', 1_000]]);
});

test('an exemption lets off what it names, in its years: a network, an organisation, or both', () => {
  const spans = [span('2018-01-01'), span('2018-01-01', null, 2)];
  const amounts = (...exemptions: Exemption[]) => lineOf(spans, exemptions).map(({ amount }) => amount / 100);
  const network = { id: rus.id, name: rus.name };
  assert.deepEqual(amounts(anExemption({ network })), [0, 0]);
  assert.deepEqual(amounts(anExemption({ network, organisation: organisation(2) })), [4_000, 0]);
  assert.deepEqual(amounts(anExemption({ organisation: organisation(1) })), [0, 4_000]);
  assert.deepEqual(amounts(anExemption({ network, fromYear: 2019 })), [4_000, 4_000]);
  assert.deepEqual(amounts(anExemption({ network, fromYear: 2016, toYear: 2017 })), [4_000, 4_000]);
  assert.deepEqual(amounts(anExemption({ network, takenBack: true })), [4_000, 4_000]);
});

test('what names somebody most closely is the reason that is shown', () => {
  const network = { id: rus.id, name: rus.name };
  const exemptions = [
    anExemption({ network, reason: 'nätverket' }),
    anExemption({ organisation: organisation(1), reason: 'organisationen' }),
    anExemption({ network, organisation: organisation(1), reason: 'just de två' }),
  ];
  assert.equal(lineOf([span('2018-01-01')], exemptions)[0]!.exemption!.reason, 'just de två');
});

test('a network that was renamed is missed: the rulebook lets off a name that nobody bears', () => {
  assert.deepEqual(unknownExempt(networks, networks2018), []);
  const renamed = networks.map((one) => ({ ...one, name: one.name.replace('Smart specialisering', 'S3') }));
  assert.deepEqual(unknownExempt(renamed, networks2018), ['Smart specialisering']);
});

const anySpan = fc
  .record({
    network: fc.constantFrom(...networks),
    of: fc.integer({ min: 1, max: 6 }),
    from: fc.constantFrom('2016-05-01', '2018-01-01', '2018-01-02', '2018-12-31', '2019-02-01'),
    to: fc.constantFrom(null, '2017-06-30', '2018-06-30', '2018-12-31', '2020-01-01'),
    membership: fc.constantFrom('member' as const, 'partner' as const, null),
  })
  .map(({ network: { id, name }, of, from, to, membership }) => ({
    network: { id, name },
    organisation: organisation(of),
    from: day(from),
    to: to === null ? null : day(to),
    membership,
  }));

test('by network and by organisation the sum is the same, each pair has one line, and no line is more than the dearest fee', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 30 }), (spans) => {
      const given = {
        year: 2018,
        spans,
        exemptions: [anExemption({ organisation: organisation(3) })],
        parameters: networks2018,
      };
      const lines = feeLines(given);
      const sum = feeTotal(lines);
      assert.equal(
        feesByOrganisation(lines).reduce((all, { amount }) => all + amount, 0),
        sum,
      );
      assert.equal(
        feesByNetwork(networks, lines, given).reduce((all, { amount }) => all + amount, 0),
        sum,
      );
      const pairs = lines.map((line) => `${line.network.id} ${line.organisation.id}`);
      assert.equal(new Set(pairs).size, pairs.length);
      assert.ok(lines.every(({ amount }) => amount === 0 || amount === kronor(4_000)));
    }),
    { numRuns: 200 },
  );
});

test('how many meetings a year is one figure, a range, or nothing where none is known', () => {
  assert.deepEqual(
    [meetingsText({ min: 3, max: 3 }), meetingsText({ min: 3, max: 4 }), meetingsText(null)],
    ['3', '3–4', ''],
  );
});
