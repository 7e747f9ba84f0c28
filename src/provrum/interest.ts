import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Voice } from '#organisations/authority.ts';
import type { OrganisationKind } from '#organisations/organisation.ts';
import { interest } from '#rulebook/chapters/interest.ts';
import type { InterestFacts, OrganisationKind as CountedKind, Role, Standing } from '#rulebook/facts.ts';
import { assess, type Finding, unmet } from '#rulebook/rule.ts';
import type { Parameters, RulebookVersion } from '#rulebook/version.ts';
import type { InterestEvent } from './events.ts';
import { givenBeforeChange, type Provrum, type ProvrumStanding, type State } from './provrum.ts';
import { type Effect, effectOfChange, effectOfWithdrawal } from './readiness.ts';

/** What an organisation answers when it signals interest. */
export interface InterestAnswer {
  /** Null where a member that wants to take part has not said whether it wants to lead (P122). */
  readonly role: Role | null;
  readonly brings: string;
  /** What the answer was given to; null where the sender does not say. */
  readonly basedOn: Basis | null;
}

/** What somebody had read when they answered: the text, and their own organisation's former answer. */
export interface Basis {
  readonly textVersion: number;
  readonly answeredAt: Instant | null;
}

export type InterestRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'rules-unmet'; readonly findings: readonly Finding[] }
  /** The organisation says so already: nothing is recorded twice. */
  | { readonly kind: 'unchanged' }
  /** The text was changed materially after it was read. */
  | { readonly kind: 'text-changed' }
  /** A colleague has answered since. */
  | { readonly kind: 'answered-meanwhile'; readonly standing: ProvrumStanding | null }
  | { readonly kind: 'no-standing' };

/**
 * Gives an organisation's answer, or changes it: one standing per organisation, whoever of its people speaks.
 *
 * Never refused because enough have answered: then who came first would decide. The upper limit binds those
 * who are confirmed at the go-ahead.
 */
export function giveInterest(
  provrum: Provrum,
  version: RulebookVersion,
  voice: Voice,
  answer: InterestAnswer,
): Decision<InterestEvent, InterestRefusal> {
  if (provrum.state !== 'open') return refused({ kind: 'wrong-state', state: provrum.state });
  const findings = unmet(assess(interest, interestFacts(voice, answer.role), version.parameters), 'must');
  const { role, brings } = answer;
  if (role === null || findings.length > 0) return refused({ kind: 'rules-unmet', findings });
  const before = standingOf(provrum, voice.organisation);
  const same = before?.role === role && before.brings === brings;
  if (same && !givenBeforeChange(provrum, before)) return refused({ kind: 'unchanged' });
  const stale = staleBasis(provrum, before, answer.basedOn);
  if (stale) return refused(stale);
  if (same) return decided({ kind: 'interest-confirmed', textVersion: provrum.textVersion });
  return decided({
    kind: before ? 'interest-changed' : 'interest-given',
    role,
    brings,
    textVersion: provrum.textVersion,
    previous: before?.role ?? null,
  });
}

/** Lets a former answer stand after the text was changed materially. */
export function confirmInterest(
  provrum: Provrum,
  voice: Voice,
  textVersion: number | null = null,
): Decision<InterestEvent, InterestRefusal> {
  if (provrum.state !== 'open') return refused({ kind: 'wrong-state', state: provrum.state });
  const before = standingOf(provrum, voice.organisation);
  if (!before) return refused({ kind: 'no-standing' });
  if (!givenBeforeChange(provrum, before)) return refused({ kind: 'unchanged' });
  if (textVersion !== null && textVersion < provrum.materialVersion) return refused({ kind: 'text-changed' });
  return decided({ kind: 'interest-confirmed', textVersion: provrum.textVersion });
}

/** Takes an organisation's answer back. What it does to readiness is shown first, and recorded by the rules themselves. */
export function withdrawInterest(provrum: Provrum, voice: Voice): Decision<InterestEvent, InterestRefusal> {
  if (provrum.state !== 'open') return refused({ kind: 'wrong-state', state: provrum.state });
  const before = standingOf(provrum, voice.organisation);
  if (!before) return refused({ kind: 'no-standing' });
  return decided({ kind: 'interest-withdrawn', previous: before.role });
}

/** What the rulebook needs to know of an answer. */
export const interestFacts = (
  { organisationName, membership }: Pick<Voice, 'organisationName' | 'membership'>,
  role: Role | null,
): InterestFacts => ({ name: organisationName, membership, role });

/** The one standing of an organisation, or null. */
export const standingOf = (provrum: Provrum, organisation: OrganisationId | undefined): ProvrumStanding | null =>
  provrum.standings.find((standing) => standing.organisation === organisation) ?? null;

function staleBasis(provrum: Provrum, before: ProvrumStanding | null, basis: Basis | null): InterestRefusal | null {
  if (!basis) return null;
  if (basis.textVersion < provrum.materialVersion) return { kind: 'text-changed' };
  const answered = before?.changedAt ?? null;
  return answered === basis.answeredAt ? null : { kind: 'answered-meanwhile', standing: before };
}

/** An organisation that might answer. */
export interface Party {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly membership: Standing['membership'];
}

/** What an answer would do to readiness, told before it is given; null takes the standing away. */
export function effectOfAnswer(provrum: Provrum, party: Party, role: Role | null, parameters: Parameters): Effect {
  const { standings } = provrum;
  if (role === null) return effectOfWithdrawal(standings, party.id, parameters);
  const present = standings.some(({ organisation }) => organisation === party.id);
  // Who follows counts for nothing: put there, it changes no verdict before its new answer does.
  return effectOfChange(present ? standings : [...standings, follower(party)], party.id, role, parameters);
}

const follower = ({ id, name, kind, membership }: Party): Standing => ({
  organisation: id,
  name,
  kind: countedKind(kind),
  membership,
  role: 'follow',
});

/** The forum itself takes part in nothing: it counts as any other organisation that is no region. */
const countedKind = (kind: OrganisationKind): CountedKind => (kind === 'forum' ? 'other' : kind);
