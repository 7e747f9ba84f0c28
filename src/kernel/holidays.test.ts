import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { addDays, type Day, day, weekdayOf } from './day.ts';
import { easterSunday, evesOf, holidaysOf, isSqueezed, isWorkingDay, namesOf, nextWorkingDay } from './holidays.ts';

const { publicHolidays } = JSON.parse(fs.readFileSync(new URL('../../seeds/real.json', import.meta.url), 'utf8')) as {
  readonly publicHolidays: { readonly years: Readonly<Record<string, readonly { readonly date: Day }[]>> };
};

test('the holidays of a year are those of the law', () => {
  for (const [year, expected] of Object.entries(publicHolidays.years)) {
    assert.deepEqual(
      holidaysOf(Number(year)).map((each) => each.day),
      expected.map((each) => each.date),
      year,
    );
  }
});

test('easter is a Sunday between 22 March and 25 April, on the days that almanacs give', () => {
  for (let year = 1900; year <= 2200; year++) {
    const easter = easterSunday(year);
    assert.equal(weekdayOf(easter), 7);
    assert(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25', easter);
  }
  const known = ['1961-04-02', '2000-04-23', '2008-03-23', '2011-04-24', '2018-04-01', '2019-04-21', '2038-04-25'];
  for (const easter of known) assert.equal(easterSunday(Number(easter.slice(0, 4))), easter);
});

test('midsummer and All Saints are the Saturdays that the law says, for any year', () => {
  for (let year = 1990; year <= 2100; year++) {
    const named = new Map(holidaysOf(year).map((each) => [each.name, each.day]));
    const [midsummer, saints] = [named.get('midsummerDay') ?? '', named.get('allSaints') ?? ''];
    assert(midsummer >= `${year}-06-20` && midsummer <= `${year}-06-26` && weekdayOf(midsummer as Day) === 6);
    assert(saints >= `${year}-10-31` && saints <= `${year}-11-06` && weekdayOf(saints as Day) === 6);
  }
});

test('the national day took the place of Whit Monday in 2005', () => {
  assert(isWorkingDay(day('2003-06-06')) && !isWorkingDay(day('2004-05-31')));
  assert(isWorkingDay(day('2005-05-16')) && !isWorkingDay(day('2005-06-06')));
});

test('nobody is at work on weekends, holidays and the eves', () => {
  for (const free of ['2018-03-31', '2018-04-02', '2018-06-22', '2018-12-24', '2018-12-31', '2018-06-06', '2018-05-06'])
    assert(!isWorkingDay(day(free)), free);
  for (const work of ['2018-03-29', '2018-04-30', '2018-01-05', '2018-12-27']) assert(isWorkingDay(day(work)), work);
  assert.equal(evesOf(2018).find((each) => each.name === 'midsummerEve')?.day, '2018-06-22');
});

test('a day may have two names', () => {
  assert.deepEqual(namesOf(day('2008-05-01')), ['firstOfMay', 'ascension']);
});

test('a squeezed day is a working day alone between free days', () => {
  for (const squeezed of ['2018-05-11', '2018-04-30', '2026-05-15', '2026-01-05', '2026-01-02'])
    assert(isSqueezed(day(squeezed)), squeezed);
  for (const plain of ['2018-05-09', '2018-05-10', '2018-03-29', '2026-05-13', '2026-05-16'])
    assert(!isSqueezed(day(plain)), plain);
});

test('after the Thursday before Easter comes the Tuesday', () => {
  assert.equal(nextWorkingDay(day('2026-04-02')), '2026-04-07');
  assert.equal(nextWorkingDay(addDays(day('2026-11-20'), -1)), '2026-11-20');
});
