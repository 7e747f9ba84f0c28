import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readKronor, typeKronor } from './kronor.ts';
import { kronor, type Ore } from './money.ts';
import { money } from './words.ts';

const largest = kronor(10_000_000);
const read = (typed: string) => readKronor(typed, largest);

test('amounts are read as they are written in Sweden', () => {
  for (const typed of ['12 000', '12000', '12\u00a0000', '12\u202f000 kr', ' 12 000 kronor ', '12000,00', '012000']) {
    assert.equal(read(typed), kronor(12_000), typed);
  }
  assert.equal(read('12000,50'), 1_200_050);
  assert.equal(read('12 000,5'), 1_200_050);
  assert.equal(read('0,01'), 1);
});

test('what is no amount says why', () => {
  assert.deepEqual(['', '  ', 'kr'].map(read), ['empty', 'empty', 'empty']);
  assert.deepEqual(
    ['tolv', '1e9', '12.000', '1 2000', '12,345', '1,2,3', '0x10', '٣', 'NaN', 'Infinity', '--1'].map(read),
    Array.from({ length: 11 }, () => 'letters'),
  );
  assert.deepEqual(
    ['0', '0,00', '-5', '−5', '-0'].map(read),
    Array.from({ length: 5 }, () => 'notPositive'),
  );
  assert.deepEqual(
    ['10000000,01', '1000000000', '9'.repeat(400)].map(read),
    Array.from({ length: 3 }, () => 'tooLarge'),
  );
  assert.equal(read('10 000 000'), largest);
});

test('an amount survives being typed and read, to the öre, as we type it and as we tell it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: largest }), (amount) => {
      assert.equal(read(typeKronor(amount as Ore)), amount);
      assert.equal(read(money(amount as Ore).sv), amount);
    }),
    { numRuns: 300 },
  );
});
