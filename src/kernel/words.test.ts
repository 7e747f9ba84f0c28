import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import { kronor, type Ore, percentOf } from './money.ts';
import { capital, counted, dayInWords, either, listed, money, numeral, same, sentences } from './words.ts';

test('money is told in whole kronor unless there are öre, with spaces that do not break', () => {
  assert.deepEqual(money(kronor(100_000)), { sv: '100\u00a0000\u00a0kr', en: 'SEK\u00a0100,000' });
  assert.deepEqual(money(869_565 as Ore), { sv: '8\u00a0695,65\u00a0kr', en: 'SEK\u00a08,695.65' });
  assert.deepEqual(money(kronor(0)), { sv: '0\u00a0kr', en: 'SEK\u00a00' });
});

test('a share of an amount is exact and never rounds up', () => {
  assert.equal(percentOf(kronor(180_000), 50), kronor(90_000));
  assert.equal(percentOf(3 as Ore, 50), 1);
  assert.equal(percentOf(1_000_000_000_001 as Ore, 7), 70_000_000_000);
});

test('counts are words up to twelve, and one has its gender', () => {
  assert.deepEqual([numeral(1).sv, numeral(1, 'ett').sv, numeral(12).sv, numeral(13).sv], ['en', 'ett', 'tolv', '13']);
  const region = { sv: ['region', 'regioner'], en: ['region', 'regions'] } as const;
  assert.deepEqual(
    [counted(1, region).en, counted(0, region).sv, counted(2, region).sv],
    ['1 region', '0 regioner', '2 regioner'],
  );
});

test('lists, days and sentences read as people write them', () => {
  assert.equal(listed(['A', 'B', 'C'].map(same)).sv, 'A, B och C');
  assert.equal(either(['A', 'B'].map(same)).en, 'A or B');
  assert.deepEqual([listed([]).sv, listed([same('A')]).en], ['', 'A']);
  assert.deepEqual(dayInWords(day('2026-06-05')), { sv: '5 juni 2026', en: '5 June 2026' });
  assert.equal(capital(same('åtta organisationer')).sv, 'Åtta organisationer');
  assert.deepEqual(sentences(same('One.'), null, same(''), same('Two.')), same('One. Two.'));
});
