import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { kronor } from '#kernel/money.ts';
import { sharesOf } from './arranging.ts';
import { type NetworkAtAGlance, needsOf, networksInNeed } from './attention.ts';

const today = day('2026-11-21');
const aNetwork = (told: Partial<NetworkAtAGlance> = {}): NetworkAtAGlance => ({
  state: 'active',
  members: 20,
  withoutContact: 0,
  planners: 3,
  hasContact: true,
  meetings: 2,
  planned: 2,
  next: { day: day('2027-03-01'), announced: false, hasPlace: false },
  cost: kronor(40_000),
  budget: kronor(50_000),
  wouldCome: 0,
  ...told,
});

test('a network with a plan, people and a meeting far ahead needs no hand', () => {
  assert.deepEqual(needsOf(aNetwork(), today, 2), []);
});

test('each limit is one: the day, the krona and the meeting beside it says something else', () => {
  const soon = (on: string) => aNetwork({ next: { day: day(on), announced: false, hasPlace: true } });
  assert.deepEqual(needsOf(soon('2026-12-21'), today, 2), ['notAnnounced']);
  assert.deepEqual(needsOf(soon('2026-12-22'), today, 2), []);
  assert.deepEqual(needsOf(aNetwork({ cost: kronor(40_001) }), today, 2), ['nearBudget']);
  assert.deepEqual(needsOf(aNetwork({ cost: kronor(50_001) }), today, 2), ['overBudget']);
  assert.deepEqual(needsOf(aNetwork({ meetings: 3 }), today, 2), ['tooMany']);
});

test('more meetings than there should be are told, but where the plan says why', () => {
  assert.deepEqual(needsOf(aNetwork({ meetings: 3, planned: 3 }), today, 2), []);
  assert.deepEqual(needsOf(aNetwork({ meetings: 4, planned: 3 }), today, 2), ['tooMany']);
});

test('fewer meetings than planned is told, with a next one or without', () => {
  assert.deepEqual(needsOf(aNetwork({ meetings: 1 }), today, 2), ['fewMeetings']);
  assert.deepEqual(needsOf(aNetwork({ meetings: 1, next: null }), today, 2), ['noMeeting']);
  assert.deepEqual(needsOf(aNetwork({ next: null }), today, 2), []);
});

test('the networks stand by what presses most, and what a meeting needs is not said twice', () => {
  const next = { day: day('2026-12-01'), announced: false, hasPlace: false };
  const found = networksInNeed(
    [
      { ...aNetwork({ planners: 0 }), name: 'Öppna data' },
      { ...aNetwork({ planners: 0, next }), name: 'Analys' },
      { ...aNetwork({ next }), name: 'Bara mötet' },
      { ...aNetwork({ hasContact: false }), name: 'Ung region' },
    ],
    today,
    2,
  );
  assert.deepEqual(
    found.map(({ network, needs }) => [network.name, ...needs]),
    [
      ['Ung region', 'noContact'],
      ['Analys', 'noPlanners'],
      ['Öppna data', 'noPlanners'],
    ],
  );
});

test('a wish waits for four who would come, and what has ended needs nobody', () => {
  assert.deepEqual(needsOf(aNetwork({ state: 'wished', wouldCome: 3 }), today, 2), []);
  assert.deepEqual(needsOf(aNetwork({ state: 'wished', wouldCome: 4 }), today, 2), ['wanted']);
  assert.deepEqual(needsOf(aNetwork({ state: 'closed', members: 0, hasContact: false }), today, 2), []);
});

test('what nobody has a share of is the forum’s, to the last öre', () => {
  const { forum, others } = sharesOf(kronor(100), [
    { name: 'A', share: 33 },
    { name: 'B', share: null },
  ]);
  assert.deepEqual([forum, others], [kronor(67), [{ name: 'A', amount: kronor(33) }]]);
});
