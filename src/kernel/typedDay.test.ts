import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import { readTypedDay } from './typedDay.ts';

const today = day('2026-11-21');
const read = (typed: string) => {
  const found = readTypedDay(typed, today);
  return found.kind === 'day' ? found.day : found.kind;
};

test('a day is read as people write it', () => {
  for (const typed of [
    '2024-05-23',
    '20240523',
    '2024-05-23 13:00',
    '2024-05-23T13:00',
    '23 maj 2024',
    'torsdag den 23 maj 2024',
    'Thursday 23 May, 2024',
    'RUS-nätverket 23 maj 2024',
    '23:e maj 2024',
    '23 maj -24',
    '23/5 2024',
    '23/5-24',
    '23.5.2024',
  ])
    assert.equal(read(typed), '2024-05-23', typed);
});

test('a day without its year asks for it, with the days it may be', () => {
  for (const typed of ['RUS-nätverket 23 maj', '23 maj', '23/5', '23rd May'])
    assert.deepEqual(readTypedDay(typed, today), {
      kind: 'yearMissing',
      likely: ['2027-05-23', '2026-05-23', '2025-05-23'],
    });
  assert.deepEqual(readTypedDay('29 februari', today), { kind: 'yearMissing', likely: ['2024-02-29'] });
});

test('what is no day is none', () => {
  for (const typed of ['', 'snart', '31 februari', '30/2 2024', '2024-13-01', 'våren 2024', '5 personer', '12'])
    assert.equal(read(typed), 'none', typed);
});
