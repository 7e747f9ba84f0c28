import { test } from 'node:test';
import assert from 'node:assert/strict';
import { numberOfWeek, type Week } from '#kernel/isoWeek.ts';
import { quietTogether, yearWeeks } from './year.ts';

test('weeks with nothing in them are told of together, and a week to be seen stands alone', () => {
  const weeks = yearWeeks({ year: 2027, entries: [], networkWeeks: ['2027-W38' as Week], breaks: [] });
  const rows = quietTogether(weeks, '2027-W30' as Week).map(([first, last]) =>
    [first, last].map(({ week }) => numberOfWeek(week)),
  );
  for (const [from, to] of [
    [26, 29],
    [30, 30],
    [31, 37],
    [38, 38],
    [39, 50],
  ]) {
    assert.ok(
      rows.some(([first, last]) => first === from && last === to),
      `${from}–${to}`,
    );
  }
});
