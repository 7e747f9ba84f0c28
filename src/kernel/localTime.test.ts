import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import { instantOf, isLeftOut, laterSpan, local, localTime, parseLocalTime } from './localTime.ts';

test('an hour is read as people type it', () => {
  for (const typed of ['9', '09', '9:00', '09.00', '0900', ' 09:00 ', '900']) {
    assert.equal(localTime(day('2027-02-03'), typed), '2027-02-03T09:00', typed);
  }
  for (const typed of ['', '24', '9:60', 'nio', '-1', '9:0']) {
    assert.equal(localTime(day('2027-02-03'), typed), null, typed);
  }
  assert.equal(parseLocalTime('2027-02-30T09:00'), null);
  assert.equal(parseLocalTime('2027-02-03T0900'), null);
});

test('every hour of some years is the moment that the time zone’s own tables say', () => {
  const stockholm = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  for (const year of [2023, 2026, 2027, 2032]) {
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 3_600_000) {
      const shown = local(stockholm.format(at).replace(' ', 'T'));
      const before = stockholm.format(at - 3_600_000) === stockholm.format(at);
      if (!before) assert.equal(Date.parse(instantOf(shown)), at, shown);
    }
  }
});

test('the hour that is left out in March is known, and only that', () => {
  assert.equal(isLeftOut(local('2027-03-28T02:30')), true);
  for (const time of ['2027-03-28T01:59', '2027-03-28T03:00', '2027-03-21T02:30', '2027-10-31T02:30']) {
    assert.equal(isLeftOut(local(time)), false, time);
  }
});

test('nine o’clock stays nine o’clock over a change of time', () => {
  const span = { starts: local('2027-03-24T09:00'), ends: local('2027-03-24T10:30') };
  const later = laterSpan(span, 7);
  assert.deepEqual(later, { starts: '2027-03-31T09:00', ends: '2027-03-31T10:30' });
  assert.deepEqual(
    [instantOf(span.starts), instantOf(later.starts)],
    ['2027-03-24T08:00:00.000Z', '2027-03-31T07:00:00.000Z'],
  );
});
