import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networks2018, provrum2023 } from '../../test/ruleCases.ts';
import { figureWords, parameterCatalogue } from './parameterCatalogue.ts';
import { checkParameters, parseParameters } from './parameters.ts';

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const problems = (change: object) =>
  checkParameters('provrum', stored({ ...provrum2023, ...change })).map(({ parameter }) => parameter);

test('what is stored is read back as it was', () => {
  assert.deepEqual(parseParameters('provrum', stored(provrum2023)), provrum2023);
  assert.deepEqual(parseParameters('networks', stored(networks2018)), networks2018);
});

test('a figure that is missing, unknown or of the wrong kind is named', () => {
  const { fundingCap: _, ...rest } = provrum2023;
  assert.deepEqual(checkParameters('provrum', rest), [
    { parameter: 'fundingCap', problem: { sv: 'Siffran saknas.', en: 'The figure is missing.' } },
  ]);
  assert.deepEqual(problems({ surprise: 1 }), ['surprise']);
  for (const wrong of ['2', null, 2.5, -1, 1e9, true, []])
    assert.deepEqual(problems({ readyRegionsMin: wrong }), ['readyRegionsMin']);
  assert.deepEqual(problems({ leadCountsAsRegion: 'yes', regionSharePercent: 101 }), [
    'regionSharePercent',
    'leadCountsAsRegion',
  ]);
  assert.deepEqual(problems({ ineligibleCosts: ['travel', 'travel'] }), ['ineligibleCosts']);
  assert.deepEqual(problems({ ineligibleCosts: ['beer'] }), ['ineligibleCosts']);
  for (const nothing of [null, undefined, 'x', []]) assert.equal(checkParameters('provrum', nothing).length, 1);
});

test('the figures of one part are not those of the other', () => {
  assert.throws(
    () => parseParameters('networks', provrum2023),
    /The rulebook's figures cannot stand\. .*fee: The figure is missing\./,
  );
});

test('a least figure above its greatest is refused; equal ones stand', () => {
  assert.deepEqual(problems({ participantsMin: 6 }), []);
  assert.deepEqual(problems({ participantsMin: 7 }), ['participantsMin']);
  assert.deepEqual(problems({ readyRegionsMin: 7 }), ['readyRegionsMin']);
  assert.deepEqual(problems({ monthsMin: 7 }), ['monthsMin']);
  assert.deepEqual(problems({ developmentFrom: 2025 }), ['developmentFrom']);
  assert.deepEqual(
    checkParameters('networks', { ...networks2018, networksMin: 11, postsMin: 2 }).map(({ parameter }) => parameter),
    ['networksMin', 'postsMin'],
  );
});

test('every figure is told with its unit in both languages', () => {
  const told = Object.entries(parameterCatalogue.provrum).map(([name, figure]) => {
    const { sv, en } = figureWords(figure, provrum2023[name as keyof typeof provrum2023]);
    return [sv, en].map((text) => text.replaceAll('\u00a0', ' ')).join(' | ');
  });
  assert.deepEqual(told, [
    '2 organisationer | 2 organisations',
    '6 organisationer | 6 organisations',
    '50 procent | 50 per cent',
    '2 regioner | 2 regions',
    'ja | yes',
    '2 klartecken | 2 go-aheads',
    '2 månader | 2 months',
    '6 månader | 6 months',
    '100 000 kr | SEK 100,000',
    '50 procent | 50 per cent',
    'resor, arbetstid, möteslokaler och övrigt | travel, working time, venues and other costs',
    '200 000 kr | SEK 200,000',
    '2023 | 2023',
    '2024 | 2024',
  ]);
});
