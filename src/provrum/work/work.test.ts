import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { figureIn } from './indicator.ts';
import { reminderOn } from './task.ts';

test('a task calls for a reminder three days before, and for another once its day has passed', () => {
  const due = day('2026-12-10');
  const on = (text: string) => reminderOn(due, day(text));
  assert.deepEqual(['2026-12-06', '2026-12-07', '2026-12-10', '2026-12-11', '2027-02-01'].map(on), [
    null,
    'due',
    'due',
    'overdue',
    'overdue',
  ]);
  assert.equal(reminderOn(null, due), null);
});

test('a figure is read where a text begins with one, as it is written in Swedish or English', () => {
  for (const [text, figure] of [
    ['2 h', 2],
    ['1,5 h', 1.5],
    ['1.5', 1.5],
    ['12 000 kr', 12_000],
    ['ca 3', null],
    ['≈ 40 %', 40],
    ['−2 grader', -2],
    ['Nästan alla', null],
    ['', null],
  ] as const) {
    assert.equal(figureIn(text), figure, text);
  }
});
