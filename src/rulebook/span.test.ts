import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, day } from '#kernel/day.ts';
import { lengthOf, lengthWords } from './span.ts';

const length = (from: string, to: string) => lengthWords(lengthOf(day(from), day(to))).sv;

test('half a year may end on the last of June or the first of July', () => {
  assert.equal(length('2026-01-01', '2026-06-30'), '6 månader');
  assert.equal(length('2026-01-01', '2026-07-01'), '6 månader');
  assert.equal(length('2026-01-01', '2026-07-02'), '6 månader och 2 dagar');
});

test('a plan of a day is a day, and the last of a short month is a month', () => {
  assert.equal(length('2026-01-01', '2026-01-01'), '1 dag');
  assert.equal(length('2026-01-31', '2026-02-28'), '1 månad');
  assert.equal(length('2025-12-15', '2026-01-20'), '1 månad och 6 dagar');
});

test('so many months later is so many whole months, from any day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 60 }), (offset, months) => {
      const start = addDays(day('2020-01-01'), offset);
      assert.deepEqual(lengthOf(start, addMonths(start, months)), { months, days: 0 });
    }),
    { numRuns: 200 },
  );
});
