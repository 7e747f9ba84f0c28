import assert from 'node:assert/strict';
import { test } from 'node:test';
import { span } from '../../test/aMeeting.ts';
import { repeated } from './series.ts';

const starts = (first: string, rhythm: 'weekly' | 'fortnightly' | 'monthly', times: number) =>
  repeated(span(first), { rhythm, times }).map((at) => at.starts);

test('by week the hour of the day stays, over a change of time and over New Year', () => {
  assert.deepEqual(starts('2027-03-22 09:00 10:00', 'weekly', 2), ['2027-03-22T09:00', '2027-03-29T09:00']);
  assert.deepEqual(starts('2026-12-23 09:00 10:00', 'fortnightly', 2), ['2026-12-23T09:00', '2027-01-06T09:00']);
});

test('by month it is the same weekday of the same week, and the fifth is the last', () => {
  assert.deepEqual(starts('2027-01-12 13:00 14:00', 'monthly', 3), [
    '2027-01-12T13:00', // the second Tuesday
    '2027-02-09T13:00',
    '2027-03-09T13:00',
  ]);
  assert.deepEqual(starts('2027-01-29 13:00 14:00', 'monthly', 3), [
    '2027-01-29T13:00', // the fifth Friday
    '2027-02-26T13:00',
    '2027-03-26T13:00',
  ]);
});
