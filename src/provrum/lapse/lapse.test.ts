import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, day } from '#kernel/day.ts';
import { lapseToday, noticeDays, quietDays } from './lapse.ts';

const since = day('2025-11-21');
const remindedOn = addDays(since, quietDays);

test('a proposal is asked about on the day it has been quiet for so long, and not the day before', () => {
  assert.equal(lapseToday({ since, lapsesOn: null }, addDays(remindedOn, -1)), null);
  assert.deepEqual(lapseToday({ since, lapsesOn: null }, remindedOn), {
    kind: 'lapse-reminded',
    quietSince: since,
    lapsesOn: addDays(remindedOn, noticeDays),
  });
});

test('it lapses on the day that was told, and not the day before', () => {
  const lapsesOn = addDays(remindedOn, noticeDays);
  assert.equal(lapseToday({ since, lapsesOn }, addDays(lapsesOn, -1)), null);
  assert.deepEqual(lapseToday({ since, lapsesOn }, lapsesOn), { kind: 'proposal-lapsed', quietSince: since });
});

test('where nobody was told in time, the whole notice is still given', () => {
  const late = addDays(since, 900);
  const event = lapseToday({ since, lapsesOn: null }, late);
  assert.deepEqual(event, { kind: 'lapse-reminded', quietSince: since, lapsesOn: addDays(late, noticeDays) });
});
