import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { type Answered, type Happened, sumUp, track, usesOf } from './happened.ts';

const [first, second] = [1, 2] as ProvrumId[] as [ProvrumId, ProvrumId];
const postings: Happened = { kind: 'proposal-posted', provrum: [second, first], id: [], hour: [20, 10] };
const [dalarna, halland, former] = [11, 12, 13] as OrganisationId[] as [OrganisationId, OrganisationId, OrganisationId];

test('one that was only posted is where it was, and the order is that of the postings', () => {
  const tracks = track([postings]);
  assert.deepEqual([...tracks.keys()], [second, first]);
  assert.deepEqual(
    [tracks.get(first)?.moved, tracks.get(first)?.movedAt, tracks.get(first)?.ready],
    ['proposal-posted', 10, false],
  );
});

test('the last event tells what moved it, in whatever order the kinds come', () => {
  const withdrawn: Happened = { kind: 'proposal-withdrawn', provrum: [first], id: [5], hour: [30] };
  const reopened: Happened = { kind: 'proposal-reopened', provrum: [first], id: [6], hour: [31] };
  for (const happened of [
    [postings, withdrawn, reopened],
    [reopened, withdrawn, postings],
  ])
    assert.deepEqual(
      [track(happened).get(first)?.moved, track(happened).get(first)?.movedAt],
      ['proposal-reopened', 31],
    );
});

test('readiness that was reached, lost and reached again is there since the last time, and was there first the first', () => {
  const reached: Happened = { kind: 'readiness-reached', provrum: [first, first], id: [7, 9], hour: [40, 60] };
  const lost: Happened = { kind: 'readiness-lost', provrum: [first], id: [8], hour: [50] };
  const ready = track([postings, lost, reached]).get(first);
  assert.deepEqual([ready?.ready, ready?.turned, ready?.firstReady, ready?.movedAt], [true, 60, 40, 10]);
  const lostAgain: Happened = { ...lost, provrum: [first, first], id: [8, 10], hour: [50, 70] };
  assert.equal(track([postings, reached, lostAgain]).get(first)?.ready, false);
});

test('amounts are summed by what they are, for each provrum', () => {
  const sums = sumUp([
    { kind: 'budget-line-added', provrum: [first, first, second], amount: [100, 200, 5] },
    { kind: 'budget-line-removed', provrum: [first], amount: [-100] },
    { kind: 'payment-repaid', provrum: [second], amount: [7] },
  ]);
  assert.deepEqual(sums.get(first), { planned: 200, used: 0, granted: 0, paid: 0, repaid: 0 });
  assert.deepEqual(sums.get(second), { planned: 5, used: 0, granted: 0, paid: 0, repaid: 7 });
});

test('only the last answer of each counts, and only that of members', () => {
  const answered: Answered = {
    provrum: [first, first, first, first],
    organisation: [dalarna, dalarna, halland, former],
    id: [4, 3, 2, 1],
    answer: [1, 3, 2, 1],
  };
  const uses = usesOf(answered, new Set([dalarna, halland]));
  assert.deepEqual(uses.get(first), { used: 1, willUse: 1, notForUs: 0 });
  assert.equal(uses.get(second), undefined);
});
