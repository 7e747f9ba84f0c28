import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { versionInForce } from '#rulebook/version.ts';
import { aProvrum, aSecretariat, parties, type PartyKey } from '../../test/aProvrum.ts';
import { declineProposal, giveGoAhead, type GoAheadChoice, type GoAheadContext } from './goAhead.ts';
import type { CurrentDecision, Provrum } from './provrum.ts';
import { seen } from './seen.ts';

const version = versionInForce(builtInVersions, day('2026-11-21'))!;
const context = (extra: Partial<GoAheadContext> = {}): GoAheadContext => ({
  on: day('2026-11-21'),
  goAheadsInYear: 0,
  boardDecisionsUsed: [],
  ...extra,
});
const choice = (
  lead: PartyKey | null,
  others: readonly PartyKey[],
  extra: Partial<GoAheadChoice> = {},
): GoAheadChoice => ({
  lead: lead && parties[lead].id,
  participants: others.map((key) => parties[key].id),
  reason: 'Frågan är mogen att pröva.',
  passed: {},
  boardDecision: null,
  seen: null,
  ...extra,
});
const give = (provrum: Provrum, chosen: GoAheadChoice, around = context()) =>
  giveGoAhead(provrum, version, aSecretariat(), chosen, around);
const unmetRules = (decision: ReturnType<typeof give>) => {
  assert(!decision.ok && 'findings' in decision.refusal);
  return [decision.refusal.kind, ...decision.refusal.findings.map(({ rule }) => rule)];
};
const two = aProvrum({ dalarna: 'lead', halland: 'participate' });

test('a ready proposal gets its go-ahead, with the lead among the participants', () => {
  const decision = give(two, choice('dalarna', ['halland']));

  assert(decision.ok && decision.event.kind === 'go-ahead-given');
  const { lead, participants, slotYear, boardDecision } = decision.event;
  assert.deepEqual(
    { lead, participants, slotYear, boardDecision },
    { lead: 1, participants: [1, 2], slotYear: 2026, boardDecision: null },
  );
});

test('one region and an agency are not ready, and the unmet rule is named', () => {
  const provrum = aProvrum({ dalarna: 'lead', tillvaxtverket: 'participate' });

  assert.deepEqual(unmetRules(give(provrum, choice('dalarna', ['tillvaxtverket']))), ['not-ready', 'provrum.ready']);
});

test('two regions without a lead are not ready', () => {
  const provrum = aProvrum({ dalarna: 'participate', halland: 'participate' });

  assert.deepEqual(unmetRules(give(provrum, choice(null, ['dalarna', 'halland']))), [
    'not-ready',
    'provrum.ready',
    'provrum.lead',
  ]);
});

test('six are confirmed, a seventh organisation is refused', () => {
  const seven = ['halland', 'skane', 'gotland', 'orebro', 'varmland', 'kalmar'] as const;
  const provrum = aProvrum({ dalarna: 'lead', ...Object.fromEntries(seven.map((key) => [key, 'participate'])) });

  assert(give(provrum, choice('dalarna', seven.slice(0, 5))).ok);
  assert.deepEqual(unmetRules(give(provrum, choice('dalarna', seven))), ['rules-unmet', 'provrum.participants']);
});

test('a choice that leaves one region is refused though the proposal is ready', () => {
  const provrum = aProvrum({ dalarna: 'lead', halland: 'participate', skr: 'participate' });

  assert.deepEqual(unmetRules(give(provrum, choice('dalarna', ['skr']))), ['rules-unmet', 'provrum.ready']);
});

test('a go-ahead without a chosen lead is refused', () => {
  assert.deepEqual(unmetRules(give(two, choice(null, ['dalarna', 'halland']))), [
    'rules-unmet',
    'provrum.ready',
    'provrum.lead',
  ]);
});

test('only who has said yes is confirmed: to taking part, and to leading', () => {
  const provrum = aProvrum({ dalarna: 'lead', halland: 'participate', skane: 'follow' });
  const refusal = (decision: ReturnType<typeof give>) => !decision.ok && decision.refusal;

  assert.deepEqual(refusal(give(provrum, choice('halland', ['dalarna']))), { kind: 'not-offered', organisations: [2] });
  assert.deepEqual(refusal(give(provrum, choice('dalarna', ['halland', 'skane']))), {
    kind: 'not-offered',
    organisations: [3],
  });
});

test('a partner takes part but never leads', () => {
  const provrum = aProvrum({ dalarna: 'lead', halland: 'participate', nordregio: 'participate' });

  assert(give(provrum, choice('dalarna', ['halland', 'nordregio'])).ok);
  const decision = give(provrum, choice('nordregio', ['dalarna', 'halland']));
  assert(!decision.ok && decision.refusal.kind === 'not-offered');
});

test('less than half regions is passed only with a written reason, which the receipt keeps', () => {
  const provrum = aProvrum({
    dalarna: 'lead',
    halland: 'participate',
    tillvaxtverket: 'participate',
    vinnova: 'participate',
    skr: 'participate',
  });
  const five = choice('dalarna', ['halland', 'tillvaxtverket', 'vinnova', 'skr']);

  assert.deepEqual(unmetRules(give(provrum, five)), ['reasons-missing', 'provrum.regionShare']);
  assert.deepEqual(unmetRules(give(provrum, { ...five, passed: { 'provrum.regionShare': '  ' } })), [
    'reasons-missing',
    'provrum.regionShare',
  ]);
  const decision = give(provrum, { ...five, passed: { 'provrum.regionShare': 'Frågan är myndigheternas.' } });
  assert(decision.ok && decision.event.kind === 'go-ahead-given');
  assert.deepEqual(decision.event.receipt.reservations, [
    { rule: 'provrum.regionShare', reason: 'Frågan är myndigheternas.' },
  ]);
});

test('exactly half regions needs no reason', () => {
  const provrum = aProvrum({
    dalarna: 'lead',
    halland: 'participate',
    tillvaxtverket: 'participate',
    skr: 'participate',
  });
  const decision = give(provrum, choice('dalarna', ['halland', 'tillvaxtverket', 'skr']));

  assert(decision.ok && decision.event.kind === 'go-ahead-given');
  assert.deepEqual(decision.event.receipt.reservations, []);
});

test('the second go-ahead of a year is given, a third needs a recorded decision, and each decision opens one slot', () => {
  const boardDecision = { on: '2026-11-10', reference: 'Styrelsen § 12' };
  const third = context({ goAheadsInYear: 2 });
  const ours = choice('dalarna', ['halland']);

  assert(give(two, ours, context({ goAheadsInYear: 1 })).ok);
  assert.deepEqual(unmetRules(give(two, ours, third)), ['rules-unmet', 'provrum.perYear']);
  const decision = give(two, { ...ours, boardDecision }, third);
  assert(decision.ok && decision.event.kind === 'go-ahead-given');
  assert.deepEqual(decision.event.boardDecision, boardDecision);
  assert.deepEqual(
    give(two, { ...ours, boardDecision }, context({ goAheadsInYear: 3, boardDecisionsUsed: ['styrelsen §12'] })),
    {
      ok: false,
      refusal: { kind: 'board-decision-used', reference: 'Styrelsen § 12' },
    },
  );
});

test('a board decision that was not needed is not used up', () => {
  const decision = give(
    two,
    choice('dalarna', ['halland'], { boardDecision: { on: '2026-11-10', reference: '§ 12' } }),
  );

  assert(decision.ok && decision.event.kind === 'go-ahead-given');
  assert.equal(decision.event.boardDecision, null);
});

const made: CurrentDecision = {
  id: 7,
  verdict: 'declined',
  reason: 'Nej.',
  by: two.createdBy,
  organisation: two.organisation,
  decidedAt: two.changedAt,
  announcedAt: null,
  slotYear: null,
  lead: null,
  participants: [],
};

test('what is decided is not decided again, and who decided what is answered', () => {
  const provrum: Provrum = { ...two, state: 'declined', decision: made };
  const refusal = { ok: false, refusal: { kind: 'already-decided', decision: made } };

  assert.deepEqual(give(provrum, choice('dalarna', ['halland'])), refusal);
  assert.deepEqual(declineProposal(provrum, version, aSecretariat(), { reason: 'Nej.', seen: null }), refusal);
});

test('a withdrawn proposal gets neither go-ahead nor decline', () => {
  const provrum: Provrum = { ...two, state: 'withdrawn' };
  const refusal = { ok: false, refusal: { kind: 'wrong-state', state: 'withdrawn' } };

  assert.deepEqual(give(provrum, choice('dalarna', ['halland'])), refusal);
  assert.deepEqual(declineProposal(provrum, version, aSecretariat(), { reason: 'Nej.', seen: null }), refusal);
});

test('a decision made from standings that have changed since is shown again with what changed', () => {
  const before = seen(aProvrum({ dalarna: 'lead', skane: 'participate', halland: 'follow' }));
  const decision = give(two, choice('dalarna', ['halland'], { seen: before }));

  assert.deepEqual(decision, {
    ok: false,
    refusal: {
      kind: 'changed-since',
      change: {
        text: false,
        moves: [
          { organisation: 3, before: 'participate', after: null },
          { organisation: 2, before: 'follow', after: 'participate' },
        ],
      },
    },
  });
  assert(give(two, choice('dalarna', ['halland'], { seen: seen(two) })).ok);
});

test('a proposal that is not ready can be declined, and the receipt keeps how it stood', () => {
  const provrum = aProvrum({ dalarna: 'lead' });
  const decision = declineProposal(provrum, version, aSecretariat(), { reason: 'Pågår redan.', seen: null });

  assert(decision.ok && decision.event.kind === 'proposal-declined');
  const { facts, findings, standings } = decision.event.receipt;
  assert.equal(facts.confirmed, false);
  assert.deepEqual(
    findings.filter(({ met }) => !met).map(({ rule }) => rule),
    ['provrum.ready', 'provrum.participants'],
  );
  assert.deepEqual(standings, [{ organisation: 1, name: 'Region Dalarna', membership: 'member', role: 'lead' }]);
});
