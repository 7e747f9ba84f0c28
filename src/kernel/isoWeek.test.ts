import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, day, weekOf } from './day.ts';
import { mondayOf, parseWeek, weekdaysOf, weeksInYear, weeksOf, weekWith } from './isoWeek.ts';

test('a week is the week of its days', () => {
  for (const year of [2015, 2018, 2020, 2021, 2026, 2027]) {
    const weeks = weeksOf(year);
    assert.equal(weeks.length, weeksInYear(year));
    for (const each of weeks) {
      assert.deepEqual(
        [0, 3, 6].map((days) => weekOf(addDays(mondayOf(each), days))),
        [each, each, each],
      );
    }
  }
});

test('some years have 53 weeks, and no year has a week that is not', () => {
  assert.deepEqual([2015, 2018, 2020, 2026].map(weeksInYear), [53, 52, 53, 53]);
  assert.equal(parseWeek('2018-W53'), null);
  assert.equal(parseWeek('2020-W53'), '2020-W53');
  for (const text of ['', '2018-12', '2018-W00', '2018-W1', '0000-W01', 'x']) assert.equal(parseWeek(text), null, text);
});

test('a week has five weekdays', () => {
  assert.deepEqual(weekdaysOf(weekWith(day('2018-03-23'))), [
    '2018-03-19',
    '2018-03-20',
    '2018-03-21',
    '2018-03-22',
    '2018-03-23',
  ]);
});
