import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths, type Day, day, daysBetween, parseDay, weekdayOf, weekOf } from './day.ts';

const dayOf = (date: Date) => date.toISOString().slice(0, 10) as Day;

test('a text that is no calendar day is refused', () => {
  for (const text of ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '', '20260101']) {
    assert.equal(parseDay(text), null, text);
  }
  assert.equal(parseDay('2024-02-29'), '2024-02-29');
});

test('days are counted and added as the calendar counts them', () => {
  for (let offset = -800; offset < 60000; offset += 7) {
    const start = Date.UTC(1896, 1, 27);
    const expected = dayOf(new Date(start + offset * 86_400_000));
    assert.equal(addDays(day('1896-02-27'), offset), expected);
    assert.equal(daysBetween(day('1896-02-27'), expected), offset);
    assert.equal(weekdayOf(expected) % 7, new Date(expected).getUTCDay());
  }
});

test('a month later is the same date, or the last of a shorter month', () => {
  assert.equal(addMonths(day('2026-01-15'), 2), '2026-03-15');
  assert.equal(addMonths(day('2026-01-31'), 1), '2026-02-28');
  assert.equal(addMonths(day('2023-12-31'), 2), '2024-02-29');
  assert.equal(addMonths(day('2026-08-01'), 6), '2027-02-01');
});

test('a week belongs to the year of its Thursday', () => {
  assert.equal(weekOf(day('2018-03-20')), '2018-W12');
  assert.equal(weekOf(day('2021-01-03')), '2020-W53');
  assert.equal(weekOf(day('2024-12-30')), '2025-W01');
  assert.equal(weekOf(day('2026-12-31')), '2026-W53');
  assert.equal(weekOf(day('2027-01-01')), '2026-W53');
});
