import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '#kernel/instant.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { versionInForce } from '#rulebook/version.ts';
import { day } from '#kernel/day.ts';
import { aProvrum, aStanding, aVoice, parties } from '../../test/aProvrum.ts';
import { confirmInterest, effectOfAnswer, giveInterest, type InterestAnswer, withdrawInterest } from './interest.ts';
import type { State } from './provrum.ts';

const version = versionInForce(builtInVersions, day('2026-11-21'))!;
const answer = (role: InterestAnswer['role'], extra: Partial<InterestAnswer> = {}): InterestAnswer => ({
  role,
  brings: '',
  basedOn: null,
  ...extra,
});

test('a first answer is given to the text as it stands', () => {
  const decision = giveInterest(
    aProvrum({}, { textVersion: 3 }),
    version,
    aVoice('halland'),
    answer('lead', { brings: 'En drönare' }),
  );

  assert.deepEqual(decision, {
    ok: true,
    event: { kind: 'interest-given', role: 'lead', brings: 'En drönare', textVersion: 3, previous: null },
  });
});

test('a colleague changes the one standing, and the former answer is remembered', () => {
  const decision = giveInterest(aProvrum({ halland: 'lead' }), version, aVoice('halland'), answer('follow'));

  assert(decision.ok && decision.event.kind === 'interest-changed');
  assert.equal(decision.event.previous, 'lead');
});

test('the same answer is recorded once', () => {
  const decision = giveInterest(aProvrum({ halland: 'follow' }), version, aVoice('halland'), answer('follow'));

  assert.deepEqual(decision, { ok: false, refusal: { kind: 'unchanged' } });
});

test('a partner takes part and follows, but a partner as lead is refused with the sentence', () => {
  for (const role of ['participate', 'follow'] as const) {
    assert(giveInterest(aProvrum(), version, aVoice('nordregio'), answer(role)).ok);
  }
  const decision = giveInterest(aProvrum(), version, aVoice('nordregio'), answer('lead'));

  assert(!decision.ok && decision.refusal.kind === 'rules-unmet');
  assert.deepEqual(
    decision.refusal.findings.map(({ rule, because }) => [rule, because.sv]),
    [['provrum.interest', 'Nordregio är partner. Bara medlemmar kan leda.']],
  );
});

test('an unanswered lead question is refused', () => {
  const decision = giveInterest(aProvrum(), version, aVoice('halland'), answer(null));

  assert(!decision.ok && decision.refusal.kind === 'rules-unmet');
  assert.deepEqual(
    decision.refusal.findings.map(({ rule }) => rule),
    ['provrum.interest'],
  );
});

test('a seventh organisation may answer too: the limit binds those confirmed at the go-ahead', () => {
  const six = aProvrum({
    dalarna: 'lead',
    halland: 'participate',
    skane: 'participate',
    gotland: 'participate',
    orebro: 'participate',
    varmland: 'participate',
  });

  assert(giveInterest(six, version, aVoice('kalmar'), answer('participate')).ok);
});

test('interest is given, confirmed and withdrawn only while the proposal is open', () => {
  const closed: readonly State[] = ['draft', 'approved', 'running', 'withdrawn', 'declined', 'cancelled'];
  for (const state of closed) {
    const provrum = aProvrum({ halland: 'follow' }, { state });
    const voice = aVoice('halland');
    const refusal = { ok: false, refusal: { kind: 'wrong-state', state } };
    assert.deepEqual(giveInterest(provrum, version, voice, answer('lead')), refusal);
    assert.deepEqual(confirmInterest(provrum, voice), refusal);
    assert.deepEqual(withdrawInterest(provrum, voice), refusal);
  }
});

test('an answer from before a material change is confirmed with the same answer, or with one click', () => {
  const provrum = aProvrum({ halland: 'lead' }, { textVersion: 3, materialVersion: 2 });
  const confirmed = { ok: true, event: { kind: 'interest-confirmed', textVersion: 3 } };

  assert.deepEqual(giveInterest(provrum, version, aVoice('halland'), answer('lead')), confirmed);
  assert.deepEqual(confirmInterest(provrum, aVoice('halland')), confirmed);
});

test('a small fix of the text asks nobody again', () => {
  const provrum = aProvrum({ halland: 'lead' }, { textVersion: 2, materialVersion: 1 });

  assert.deepEqual(confirmInterest(provrum, aVoice('halland')), { ok: false, refusal: { kind: 'unchanged' } });
});

test('an answer to a text that has been changed materially since is not taken for an answer to the new one', () => {
  const provrum = aProvrum({}, { textVersion: 2, materialVersion: 2 });
  const stale = { basedOn: { textVersion: 1, answeredAt: null } };

  assert.deepEqual(giveInterest(provrum, version, aVoice('halland'), answer('lead', stale)), {
    ok: false,
    refusal: { kind: 'text-changed' },
  });
});

test('an answer that a colleague has changed meanwhile is not written over', () => {
  const standing = aStanding('halland', 'lead', { changedAt: '2026-11-03T10:00:00.000Z' as Instant });
  const provrum = aProvrum({}, { standings: [standing] });
  const stale = { basedOn: { textVersion: 1, answeredAt: null } };

  assert.deepEqual(giveInterest(provrum, version, aVoice('halland'), answer('follow', stale)), {
    ok: false,
    refusal: { kind: 'answered-meanwhile', standing },
  });
});

test('nothing that was never given is confirmed or withdrawn', () => {
  const refusal = { ok: false, refusal: { kind: 'no-standing' } };

  assert.deepEqual(confirmInterest(aProvrum(), aVoice('halland')), refusal);
  assert.deepEqual(withdrawInterest(aProvrum(), aVoice('halland')), refusal);
});

test('what an answer would do is told by the rules that will judge it', () => {
  const provrum = aProvrum({ dalarna: 'lead', tillvaxtverket: 'participate' });
  const ready = (role: 'lead' | 'participate' | 'follow') =>
    effectOfAnswer(provrum, parties.halland, role, version.parameters).after.ready;

  assert.deepEqual([ready('lead'), ready('participate'), ready('follow')], [true, true, false]);
  assert.equal(effectOfAnswer(provrum, parties.vinnova, 'lead', version.parameters).after.ready, false);
});

test('withdrawing what made it ready is told to break it', () => {
  const provrum = aProvrum({ dalarna: 'lead', halland: 'participate' });
  const effect = effectOfAnswer(provrum, parties.halland, null, version.parameters);

  assert.equal(effect.breaks, true);
  assert.deepEqual(
    effect.lost.map(({ rule }) => rule),
    ['provrum.ready', 'provrum.participants'],
  );
});
