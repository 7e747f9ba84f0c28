import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { Instant } from '#kernel/instant.ts';
import { versionInForce } from '#rulebook/version.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { aProvrum, aSecretariat, aVoice, parties, type PartyKey } from '../../../test/aProvrum.ts';
import type { Provrum } from '../provrum.ts';
import {
  brokenTeams,
  type Candidate,
  changeLead,
  joinProvrum,
  lastDay,
  leaveProvrum,
  takingPartOn,
  type TeamContext,
} from './participation.ts';

const on = day('2026-11-21');
const version = versionInForce(builtInVersions, on)!;
const moment = '2026-11-02T09:00:00.000Z' as Instant;

const candidate = (key: PartyKey): Candidate => {
  const { id: organisation, name, kind, membership } = parties[key];
  return { organisation, name, kind, membership };
};

/** A provrum under way: the first of the team leads. */
function context(team: readonly PartyKey[], extra: Partial<Provrum> = {}): TeamContext {
  const [lead] = team;
  const provrum = aProvrum(
    {},
    {
      state: 'running',
      decision: {
        id: 1,
        verdict: 'approved',
        reason: 'Moget.',
        by: { id: 1 as never, name: 'Karin' },
        organisation: parties.dalarna,
        decidedAt: moment,
        announcedAt: moment,
        slotYear: 2026,
        lead: lead ? parties[lead] : null,
        participants: team.map((key) => parties[key].id),
      },
      ...extra,
    },
  );
  return { provrum, team: { members: team.map(candidate), lead: lead ? parties[lead].id : null }, version, on };
}
const rulesOf = (decision: ReturnType<typeof joinProvrum>) =>
  !decision.ok && decision.refusal.kind === 'rules-unmet' ? decision.refusal.findings.map(({ rule }) => rule) : null;

test('a sixth joins and a seventh does not: the rule says which limit', () => {
  const five: readonly PartyKey[] = ['dalarna', 'halland', 'skane', 'gotland', 'orebro'];
  const lead = aVoice('dalarna');
  assert.equal(joinProvrum(context(five), lead, candidate('kalmar'), 'Kan').ok, true);
  const six = context([...five, 'kalmar']);
  assert.deepEqual(rulesOf(joinProvrum(six, lead, candidate('varmland'), 'Kan')), ['provrum.participants']);
});

test('one may join where a rule is broken already, because joining mends and does not break it', () => {
  const decision = joinProvrum(context(['dalarna']), aSecretariat(), candidate('halland'), 'Kan');
  assert(decision.ok && decision.event.kind === 'participant-joined');
  assert.deepEqual(
    decision.event.receipt.findings.map(({ met }) => met),
    [true, true, true, true],
  );
  assert.equal(decision.event.receipt.version, version.id);
});

test('who joins is decided by the lead and the secretariat, and by nobody else', () => {
  const team = context(['dalarna', 'halland']);
  const kind = (decision: ReturnType<typeof joinProvrum>) => (decision.ok ? 'joined' : decision.refusal.kind);
  assert.equal(kind(joinProvrum(team, aVoice('halland'), candidate('skane'), 'Kan')), 'not-yours');
  assert.equal(kind(joinProvrum(team, aVoice('skane'), candidate('skane'), 'Kan')), 'not-yours');
  assert.equal(kind(joinProvrum(team, aSecretariat(), candidate('skane'), 'Kan')), 'joined');
  assert.equal(kind(joinProvrum(team, aSecretariat(), null, 'Kan')), 'no-membership');
  assert.equal(kind(joinProvrum(team, aSecretariat(), candidate('reglab'), 'Kan')), 'no-membership');
  assert.equal(kind(joinProvrum(team, aSecretariat(), candidate('halland'), 'Kan')), 'unchanged');
  const review = context(['dalarna', 'halland'], { state: 'review' });
  assert.equal(kind(joinProvrum(review, aSecretariat(), candidate('skane'), 'Kan')), 'wrong-state');
});

test('leaving is never refused by a rule, and its receipt says what no longer holds', () => {
  const decision = leaveProvrum(context(['dalarna', 'halland']), aVoice('halland'), parties.halland.id, 'Hinner inte');
  assert(decision.ok && decision.event.kind === 'participant-left');
  const broken = decision.event.receipt.findings.filter(({ met, force }) => force === 'must' && !met);
  assert.deepEqual(
    broken.map(({ rule }) => rule),
    ['provrum.ready', 'provrum.participants'],
  );
});

test('the lead stays until it has handed over, and to a member that takes part', () => {
  const team = context(['dalarna', 'halland', 'nordregio']);
  const lead = aVoice('dalarna');
  const kind = (decision: ReturnType<typeof changeLead>) => (decision.ok ? decision.event.kind : decision.refusal.kind);
  assert.equal(kind(leaveProvrum(team, lead, parties.dalarna.id, 'x')), 'leads');
  assert.equal(kind(changeLead(team, lead, parties.skane.id, 'x')), 'not-taking-part');
  assert.equal(kind(changeLead(team, lead, parties.nordregio.id, 'x')), 'rules-unmet');
  assert.equal(kind(changeLead(team, lead, parties.dalarna.id, 'x')), 'unchanged');
  assert.equal(kind(changeLead(team, aVoice('halland'), parties.halland.id, 'x')), 'not-yours');
  assert.equal(kind(changeLead(team, lead, parties.halland.id, 'x')), 'lead-changed');
});

test('a lead can be handed over in a team that lacks somebody', () => {
  const decision = changeLead(context(['dalarna', 'vinnova']), aSecretariat(), parties.vinnova.id, 'Slutar');
  assert.equal(decision.ok, true);
});

test('the secretariat is alarmed of teams that break a must, and of no others', () => {
  const team = (keys: readonly PartyKey[]) => context(keys).team;
  const broken = brokenTeams([team(['dalarna']), team(['dalarna', 'halland'])], version);
  assert.deepEqual(
    broken.map(({ members, findings }) => [members.length, findings.length]),
    [[1, 2]],
  );
});

test('who takes part on a day: both ends are included, and who leaves is gone the same day', () => {
  const [dalarna, halland] = [parties.dalarna.id, parties.halland.id];
  const times = [
    { organisation: dalarna, from: day('2026-11-01'), to: null },
    { organisation: halland, from: day('2026-11-01'), to: lastDay(on) },
    { organisation: halland, from: day('2027-01-01'), to: null },
  ];
  assert.deepEqual(takingPartOn(times, day('2026-10-31')), []);
  assert.deepEqual(takingPartOn(times, day('2026-11-20')), [dalarna, halland]);
  assert.deepEqual(takingPartOn(times, on), [dalarna]);
  assert.deepEqual(takingPartOn(times, day('2027-01-01')), [dalarna, halland]);
});
