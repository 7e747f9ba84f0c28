import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { versionInForce } from '#rulebook/version.ts';
import { aProvrum, aSecretariat, parties } from '../../test/aProvrum.ts';
import { announceDecision, replayDecision, takeBackDecision } from './decision.ts';
import { declineProposal, giveGoAhead } from './goAhead.ts';
import type { CurrentDecision, Provrum } from './provrum.ts';

const version = versionInForce(builtInVersions, day('2026-11-21'))!;
const ready = aProvrum({ dalarna: 'lead', halland: 'participate', skr: 'follow' });
const decision: CurrentDecision = {
  id: 7,
  verdict: 'approved',
  reason: 'Ja.',
  by: ready.createdBy,
  organisation: ready.organisation,
  decidedAt: ready.changedAt,
  announcedAt: null,
  slotYear: 2026,
  lead: parties.dalarna,
  participants: [parties.dalarna.id, parties.halland.id],
};
const staged: Provrum = { ...ready, state: 'approved', decision };
const announced: Provrum = { ...staged, decision: { ...decision, announcedAt: ready.changedAt } };

test('a decision is taken back with a reason until it is announced', () => {
  assert.deepEqual(takeBackDecision(staged, aSecretariat(), { decision: 7, reason: 'Fel ledare.' }), {
    ok: true,
    event: { kind: 'decision-taken-back', decision: 7, reason: 'Fel ledare.' },
  });
  assert.deepEqual(takeBackDecision(announced, aSecretariat(), { decision: 7, reason: 'Fel ledare.' }), {
    ok: false,
    refusal: { kind: 'announced', decision: announced.decision },
  });
});

test('a decision is announced once', () => {
  assert.deepEqual(announceDecision(staged, aSecretariat(), 7), {
    ok: true,
    event: { kind: 'decision-announced', decision: 7 },
  });
  assert.deepEqual(announceDecision(announced, aSecretariat(), 7), {
    ok: false,
    refusal: { kind: 'announced', decision: announced.decision },
  });
});

test('another decision than the one that was read is neither taken back nor announced', () => {
  assert.deepEqual(announceDecision(staged, aSecretariat(), 6), {
    ok: false,
    refusal: { kind: 'not-decided', decision },
  });
  assert.deepEqual(takeBackDecision(ready, aSecretariat(), { decision: 7, reason: 'Fel.' }), {
    ok: false,
    refusal: { kind: 'not-decided', decision: null },
  });
});

test('a receipt replays to the findings it keeps, after a journey through JSON', () => {
  const given = giveGoAhead(
    ready,
    version,
    aSecretariat(),
    {
      lead: parties.dalarna.id,
      participants: [parties.halland.id],
      reason: 'Ja.',
      passed: {},
      boardDecision: null,
      seen: null,
    },
    { on: day('2026-11-21'), goAheadsInYear: 1, boardDecisionsUsed: [] },
  );
  const declined = declineProposal(ready, version, aSecretariat(), { reason: 'Nej.', seen: null });

  for (const made of [given, declined]) {
    assert(made.ok && 'receipt' in made.event);
    const kept = JSON.parse(JSON.stringify(made.event.receipt)) as typeof made.event.receipt;
    assert.deepEqual(replayDecision(kept, version), kept.findings);
    assert(kept.findings.length > 3);
  }
});

test('under another law the same facts give other findings', () => {
  const declined = declineProposal(ready, version, aSecretariat(), { reason: 'Nej.', seen: null });
  assert(declined.ok && declined.event.kind === 'proposal-declined');
  const stricter = { ...version, parameters: { ...version.parameters, readyRegionsMin: 3 } };

  assert.notDeepEqual(replayDecision(declined.event.receipt, stricter), declined.event.receipt.findings);
});
