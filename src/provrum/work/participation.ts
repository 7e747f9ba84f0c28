import { addDays, type Day, within } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import type { MembershipKind, OrganisationKind } from '#organisations/organisation.ts';
import { readinessRules } from '#rulebook/chapters/readiness.ts';
import type { ReadinessFacts } from '#rulebook/facts.ts';
import { assess, type Finding, type RuleId, unmet } from '#rulebook/rule.ts';
import type { Parameters, RulebookVersion } from '#rulebook/version.ts';
import type { Provrum, State } from '../provrum.ts';
import type { ParticipationEvent, TeamReceipt } from './events.ts';
import { hasWork, leadsWork, workOpen, worksHere } from './workplace.ts';

/** An organisation's time in a provrum; both ends are included. */
export interface Participation {
  readonly organisation: OrganisationId;
  readonly from: Day;
  readonly to: Day | null;
}

/** Who takes part on a day, each once. */
export const takingPartOn = (participations: readonly Participation[], on: Day): readonly OrganisationId[] => [
  ...new Set(participations.filter(({ from, to }) => within(on, from, to)).map(({ organisation }) => organisation)),
];

/** An organisation as the rules see it today. */
export interface Candidate {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly membership: MembershipKind | null;
}

/** Who takes part, as the rules see them, and who leads. */
export interface Team {
  readonly members: readonly Candidate[];
  readonly lead: OrganisationId | null;
}

/** What the rules need to know of a team: those confirmed, one of whom leads. */
export const teamFacts = ({ members, lead }: Team): ReadinessFacts => ({
  standings: members.map(({ organisation, name, kind, membership }) => ({
    organisation,
    name,
    kind: kind === 'forum' ? 'other' : kind,
    membership,
    role: organisation === lead ? 'lead' : 'participate',
  })),
  confirmed: true,
});

/** Every rule about who takes part and leads, met or not. */
export const teamFindings = (team: Team, parameters: Parameters): readonly Finding[] =>
  assess(readinessRules, teamFacts(team), parameters);

/** The musts that hold before a change and no longer after it. */
export function brokenBy(before: Team, after: Team, parameters: Parameters): readonly Finding[] {
  const broken: readonly RuleId[] = unmet(teamFindings(before, parameters), 'must').map(({ rule }) => rule);
  return unmet(teamFindings(after, parameters), 'must').filter(({ rule }) => !broken.includes(rule));
}

/** Only those whose musts are not all met: the secretariat looks at them. */
export const brokenTeams = <T extends Team>(teams: readonly T[], { parameters }: Pick<RulebookVersion, 'parameters'>) =>
  teams.flatMap((team) => {
    const findings = unmet(teamFindings(team, parameters), 'must');
    return findings.length === 0 ? [] : [{ ...team, findings }];
  });

export type ParticipationRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'unchanged' }
  /** It is neither member nor partner. */
  | { readonly kind: 'no-membership' }
  | { readonly kind: 'not-taking-part' }
  /** Whoever leads hands the lead over before it leaves. */
  | { readonly kind: 'leads' }
  | { readonly kind: 'rules-unmet'; readonly findings: readonly Finding[] };

type ParticipationDecision = Decision<ParticipationEvent, ParticipationRefusal>;

/** What stands around a change of who takes part. */
export interface TeamContext {
  readonly provrum: Provrum;
  readonly team: Team;
  readonly version: RulebookVersion;
  readonly on: Day;
}

const joining: readonly State[] = ['approved', 'planning', 'running'];

/** True while somebody may still join: once the result is written there is nothing to take part in. */
export const openToJoin = (provrum: Provrum): boolean => hasWork(provrum) && joining.includes(provrum.state);

/** Takes one more organisation in: by the lead or the secretariat. A must that this would break refuses it. */
export function joinProvrum(
  context: TeamContext,
  by: Voice | Secretariat,
  candidate: Candidate | null,
  reason: string,
): ParticipationDecision {
  const { provrum, team, version, on } = context;
  if (!decidesOnTeam(provrum, by)) return refused({ kind: 'not-yours' });
  if (!openToJoin(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (!candidate || candidate.membership === null) return refused({ kind: 'no-membership' });
  const { organisation } = candidate;
  if (team.members.some((one) => one.organisation === organisation)) return refused({ kind: 'unchanged' });
  const after: Team = { ...team, members: [...team.members, candidate] };
  const broken = brokenBy(team, after, version.parameters);
  if (broken.length > 0) return refused({ kind: 'rules-unmet', findings: broken });
  return decided({ kind: 'participant-joined', organisation, on, reason, receipt: receiptOf(after, version) });
}

/**
 * Leaves a provrum: an organisation by itself, or the secretariat for one that is gone. Nothing stops by it; where a rule
 * breaks, the secretariat is told.
 */
export function leaveProvrum(
  { provrum, team, version, on }: TeamContext,
  by: Voice | Secretariat,
  organisation: OrganisationId,
  reason: string,
): ParticipationDecision {
  if (by.organisation !== organisation && !isSecretariat(by)) return refused({ kind: 'not-yours' });
  if (!workOpen(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (team.members.every((one) => one.organisation !== organisation)) return refused({ kind: 'not-taking-part' });
  if (team.lead === organisation) return refused({ kind: 'leads' });
  const after: Team = { ...team, members: team.members.filter((one) => one.organisation !== organisation) };
  return decided({ kind: 'participant-left', organisation, on, reason, receipt: receiptOf(after, version) });
}

/** Hands the lead over to another that takes part and is a member: by whoever leads, or by the secretariat. */
export function changeLead(
  { provrum, team, version }: TeamContext,
  by: Voice | Secretariat,
  to: OrganisationId,
  reason: string,
): ParticipationDecision {
  if (!decidesOnTeam(provrum, by)) return refused({ kind: 'not-yours' });
  if (!workOpen(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  const from = team.lead;
  if (from === null || from === to) return refused({ kind: 'unchanged' });
  if (team.members.every((one) => one.organisation !== to)) return refused({ kind: 'not-taking-part' });
  const after: Team = { ...team, lead: to };
  // Asked by itself: the old team may lack something that the new lead mends.
  const findings = unmet(teamFindings(after, version.parameters), 'must').filter(({ rule }) => rule === 'provrum.lead');
  if (findings.length > 0) return refused({ kind: 'rules-unmet', findings });
  return decided({ kind: 'lead-changed', from, to, reason, receipt: receiptOf(after, version) });
}

const isSecretariat = (by: Voice | Secretariat): boolean => !('membership' in by);

/** The lead and the secretariat decide who takes part and who leads. */
export const decidesOnTeam = (provrum: Provrum, by: Voice | Secretariat): boolean =>
  isSecretariat(by) || leadsWork(provrum, by);

/** True for an organisation that may leave by itself now. */
export const mayLeave = (provrum: Provrum, by: Voice | null): boolean =>
  workOpen(provrum) && worksHere(provrum, by) && !leadsWork(provrum, by);

const receiptOf = (team: Team, { id, parameters }: RulebookVersion): TeamReceipt => ({
  version: id,
  facts: teamFacts(team),
  findings: teamFindings(team, parameters),
});

/** The last day of somebody who leaves today: their rights end at once. */
export const lastDay = (on: Day): Day => addDays(on, -1);
