import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import {
  allAnswered,
  closeFollowUp,
  countLevels,
  giveUptake,
  reopenFollowUp,
  strongest,
  type Uptake,
  type UptakeContext,
} from './uptake.ts';

const voice = {} as Voice;
const secretariat = {} as Secretariat;
const at = '2026-05-31T10:00:00.000Z' as Instant;
const own = (given: Partial<Uptake> = {}): Uptake => ({
  answer: 'willUse',
  note: 'I vår plan',
  by: { id: 1 as PersonId, name: 'Asta' },
  givenAt: at,
  changedAt: at,
  changedOn: day('2026-05-31'),
  ...given,
});
const context = (given: Partial<UptakeContext> = {}): UptakeContext => ({
  announced: true,
  own: null,
  today: day('2026-11-21'),
  ...given,
});

test('an organisation answers once, and changes its answer as its use changes', () => {
  const first = giveUptake(context(), voice, { answer: 'willUse', note: 'I vår plan' });
  assert.deepEqual(first, {
    ok: true,
    event: { kind: 'uptake-answered', answer: 'willUse', previous: null, note: 'I vår plan' },
  });
  const second = giveUptake(context({ own: own() }), voice, { answer: 'used', note: 'Det gick', basedOn: at });
  assert.deepEqual(second.ok && second.event, {
    kind: 'uptake-answered',
    answer: 'used',
    previous: 'willUse',
    note: 'Det gick',
  });
});

test('nobody answers about a result that is not announced', () => {
  const answer = giveUptake(context({ announced: false }), voice, { answer: 'used', note: '' });
  assert.deepEqual(answer, { ok: false, refusal: { kind: 'no-result' } });
});

test('a colleague who answered meanwhile is not overwritten', () => {
  const given = { answer: 'used', note: '', basedOn: null } as const;
  const answer = giveUptake(context({ own: own() }), voice, given);
  assert.equal(!answer.ok && answer.refusal.kind, 'answered-so');
});

test('the same again is no new answer, until half a year has passed since somebody wanted to use it', () => {
  const given = { answer: 'willUse', note: 'I vår plan', basedOn: at } as const;
  const sameOn = (today: string) => giveUptake(context({ own: own(), today: day(today) }), voice, given);
  assert.deepEqual(sameOn('2026-11-29'), { ok: false, refusal: { kind: 'unchanged' } });
  assert.equal(sameOn('2026-11-30').ok, true);
});

test('the secretariat closes the follow-up with a reason, and what it has closed it opens again', () => {
  const around = { announced: true, members: 24, answered: 20 };
  assert.deepEqual(closeFollowUp({ state: 'presented' }, around, secretariat, 'De fyra har slutat.'), {
    ok: true,
    event: { kind: 'follow-up-closed', reason: 'De fyra har slutat.', from: 'presented', answered: 20, members: 24 },
  });
  const closed = { cameFrom: 'presented', reason: 'De fyra har slutat.' } as const;
  assert.deepEqual(reopenFollowUp({ state: 'followedUp' }, closed, secretariat), {
    ok: true,
    event: { kind: 'follow-up-reopened', to: 'presented' },
  });
});

test('a follow-up is closed neither twice, nor before the result is announced, nor in any other state', () => {
  const refusal = (state: 'followedUp' | 'published' | 'running', announced = true) => {
    const decision = closeFollowUp({ state }, { announced, members: 24, answered: 0 }, secretariat, 'Nog.');
    return decision.ok ? null : decision.refusal.kind;
  };
  assert.deepEqual(
    [refusal('followedUp'), refusal('published', false), refusal('running'), refusal('published')],
    ['follow-up-over', 'no-result', 'wrong-state', null],
  );
});

test('where everybody has answered there is nothing to open again', () => {
  const complete = { cameFrom: 'published', reason: null } as const;
  assert.equal(reopenFollowUp({ state: 'followedUp' }, complete, secretariat).ok, false);
  assert.equal(reopenFollowUp({ state: 'published' }, null, secretariat).ok, false);
});

test('everybody has answered when each of today’s members has, and not where there are none', () => {
  assert.deepEqual(
    [
      allAnswered({ members: 2, answered: 2 }),
      allAnswered({ members: 2, answered: 1 }),
      allAnswered({ members: 0, answered: 0 }),
    ],
    [true, false, false],
  );
});

test('an organisation’s use over several results is the strongest that it has said', () => {
  assert.equal(strongest(countLevels(['notForUs', null, 'willUse'])), 'willUse');
  assert.equal(strongest(countLevels([null, 'notForUs'])), 'notForUs');
  assert.equal(strongest(countLevels([null])), 'unanswered');
  assert.equal(strongest(countLevels([])), 'unanswered');
});
