import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { aMeeting } from '../../test/aMeeting.ts';
import { type Concerned, type Invited, toSend } from './invitation.ts';
import type { Meeting } from './meeting.ts';

const now = '2027-01-01T00:00:00.000Z' as Instant;
const people = (...ids: readonly number[]) => ids as readonly PersonId[];
const concerned = (wanted: readonly number[], belonging = wanted, calledOff = false): Concerned => ({
  wanted: people(...wanted),
  belonging: new Set(people(...belonging)),
  calledOff,
});
const told = (person: number, sequence = 0, removed = false): Invited => ({
  person: person as PersonId,
  sequence,
  removed,
});
const meeting = (different: Partial<Meeting> = {}) => aMeeting({ state: 'announced', ...different });

test('each is asked once, and again when it has moved', () => {
  assert.deepEqual(toSend(meeting(), [], concerned([1, 2, 1]), now), { ask: [1, 2], takeOff: [] });
  assert.deepEqual(toSend(meeting(), [told(1), told(2)], concerned([1, 2]), now), { ask: [], takeOff: [] });
  assert.deepEqual(toSend(meeting({ sequence: 1 }), [told(1), told(2, 1)], concerned([1, 2]), now), {
    ask: [1],
    takeOff: [],
  });
});

test('who has left is taken off, who has only muted is not, and who comes back is asked anew', () => {
  assert.deepEqual(toSend(meeting(), [told(1), told(2)], concerned([1], [1]), now), { ask: [], takeOff: [2] });
  assert.deepEqual(toSend(meeting({ sequence: 1 }), [told(1), told(2)], concerned([1], [1, 2]), now), {
    ask: [1, 2],
    takeOff: [],
  });
  assert.deepEqual(toSend(meeting(), [told(2, 0, true)], concerned([2]), now), { ask: [2], takeOff: [] });
});

test('what is cancelled leaves every calendar once; what is planned, over or held is nobody’s', () => {
  const both = concerned([1, 2]);
  assert.deepEqual(toSend(meeting({ state: 'cancelled' }), [told(1), told(2, 0, true)], both, now), {
    ask: [],
    takeOff: [1],
  });
  assert.deepEqual(toSend(meeting(), [told(1)], concerned([1], [1], true), now), { ask: [], takeOff: [1] });
  for (const state of ['planned', 'held', 'documented'] as const)
    assert.deepEqual(toSend(meeting({ state }), [told(1)], both, now), { ask: [], takeOff: [] });
  const later = '2027-02-03T10:00:00.000Z' as Instant;
  assert.deepEqual(toSend(meeting(), [], both, later), { ask: [], takeOff: [] });
});
