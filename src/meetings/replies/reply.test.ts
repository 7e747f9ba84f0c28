import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { local } from '#kernel/localTime.ts';
import { type Answering, type Given, noteAnswer } from './reply.ts';

const now = '2026-11-21T09:00:00.000Z' as Instant;
const gathering = {
  id: 7 as MeetingId,
  state: 'open' as const,
  when: { starts: local('2027-02-03T10:00'), ends: local('2027-02-03T15:00') },
  sequence: 2,
};
const asta: Answering = {
  person: 1 as PersonId,
  organisation: 2 as OrganisationId,
  placed: true,
  answeredAt: null,
};
const no: Given = { answer: 'declined', sequence: 2, at: '2026-11-21T08:00:00.000Z' as Instant, comment: 'Sjuk' };
const kindOf = (...asked: Parameters<typeof noteAnswer>) => {
  const decision = noteAnswer(...asked);
  return decision.ok ? decision.event.answer : decision.refusal.kind;
};

test('an answer to the meeting as it stands is noted, also where the calendar does not count versions', () => {
  const decision = noteAnswer(gathering, asta, no, now);
  assert.deepEqual(decision, {
    ok: true,
    event: {
      kind: 'calendar-answered',
      meeting: 7,
      person: 1,
      organisation: 2,
      answer: 'declined',
      sequence: 2,
      content: { givenAt: '2026-11-21T08:00:00.000Z', comment: 'Sjuk' },
    },
  });
  assert.equal(kindOf(gathering, asta, { ...no, sequence: null }, now), 'declined');
});

test('an answer to an earlier time or place, to what is over or called off, or overtaken by a later one is outdated', () => {
  assert.equal(kindOf(gathering, asta, { ...no, sequence: 1 }, now), 'outdated');
  assert.equal(kindOf({ ...gathering, state: 'cancelled' }, asta, no, now), 'outdated');
  assert.equal(kindOf(gathering, asta, no, '2027-02-03T14:00:00.000Z' as Instant), 'outdated');
  assert.equal(kindOf(gathering, asta, no, '2027-02-03T13:59:59.999Z' as Instant), 'declined');
  assert.equal(kindOf(gathering, { ...asta, answeredAt: no.at }, no, now), 'outdated');
  assert.equal(kindOf(gathering, { ...asta, answeredAt: '2026-11-21T07:59:59.999Z' as Instant }, no, now), 'declined');
});

test('whoever has no place has nothing to release, and a comment has its end', () => {
  assert.equal(kindOf(gathering, { ...asta, placed: false }, no, now), 'no-place');
  const long = noteAnswer(gathering, asta, { ...no, comment: 'å'.repeat(5000) }, now);
  assert.equal(long.ok && long.event.content.comment.length, 1000);
});
