import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { aMeeting, anOption, span } from '../../test/aMeeting.ts';
import { answerPoll, bestOptions, chooseDate, tally } from './poll.ts';

const now = '2027-01-01T00:00:00.000Z' as Instant;
const options = [
  anOption(1, '2027-02-03 09:00 10:00', { 1: 'yes', 2: 'yes', 3: 'no' }),
  anOption(2, '2027-02-04 09:00 10:00', { 1: 'yes', 2: 'ifNeeded', 3: 'ifNeeded' }),
  anOption(3, '2026-02-04 09:00 10:00'),
];
const looking = aMeeting({ when: null, options });
const refusal = (decision: { ok: boolean; refusal?: { kind: string } }) => decision.refusal?.kind ?? null;

test('one answers for oneself, to some of the times, and only what is new counts', () => {
  const decision = answerPoll(looking, 1 as PersonId, [
    { option: 1, answer: 'yes' },
    { option: 2, answer: 'no' },
  ]);
  assert(decision.ok);
  assert.deepEqual(decision.event.answers, [{ option: 2, answer: 'no' }]);
  assert.equal(refusal(answerPoll(looking, 1 as PersonId, [{ option: 1, answer: 'yes' }])), 'unchanged');
  assert.equal(refusal(answerPoll(looking, 1 as PersonId, [{ option: 9, answer: 'yes' }])), 'no-such-option');
});

test('the time that suits most is found, and all of them where they are alike', () => {
  assert.deepEqual(tally(options[0]!), { yes: 2, ifNeeded: 0, no: 1 });
  assert.deepEqual(
    bestOptions(options).map(({ id }) => id),
    [2],
  );
  const alike = [
    anOption(1, '2027-02-03 09:00 10:00', { 1: 'yes' }),
    anOption(2, '2027-02-03 10:00 11:00', { 2: 'yes' }),
  ];
  assert.equal(bestOptions(alike).length, 2);
  assert.equal(bestOptions([options[2]!]).length, 0);
});

test('a chosen time becomes the date; a past one does not, nor one where no date is looked for', () => {
  const chosen = chooseDate(looking, 2, now);
  assert(chosen.ok);
  assert.deepEqual(chosen.event.when, span('2027-02-04 09:00 10:00'));
  assert.equal(refusal(chooseDate(looking, 3, now)), 'meeting-past');
  assert.equal(refusal(chooseDate(looking, 9, now)), 'no-such-option');
  for (const closed of [aMeeting(), { ...looking, state: 'cancelled' as const }]) {
    assert.equal(refusal(chooseDate(closed, 1, now)), 'no-poll');
    assert.equal(refusal(answerPoll(closed, 1 as PersonId, [])), 'no-poll');
  }
});
