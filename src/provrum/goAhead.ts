import { type Day, yearOf } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { goAheadRules } from '#rulebook/chapters/goAhead.ts';
import type { GoAheadFacts, ReadinessFacts, Standing } from '#rulebook/facts.ts';
import { assess, type Finding, unmet } from '#rulebook/rule.ts';
import { takingPart } from '#rulebook/takingPart.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import type { BoardDecision, GoAheadEvent, Receipt } from './events.ts';
import type { CurrentDecision, Provrum, ProvrumStanding, State } from './provrum.ts';
import { readiness } from './readiness.ts';
import { type Seen, type SeenChange, seenChange } from './seen.ts';

/** What the secretariat chooses when it gives a go-ahead. */
export interface GoAheadChoice {
  readonly lead: OrganisationId | null;
  /** The lead is one of them, named here or not. */
  readonly participants: readonly OrganisationId[];
  readonly reason: string;
  /** Why each unmet should is passed, by the id of its rule. */
  readonly passed: Readonly<Record<string, string>>;
  readonly boardDecision: BoardDecision | null;
  /** What the choice was made from; null where the sender does not say. */
  readonly seen: Seen | null;
}

/** What stands around the choice: read while the year is locked. */
export interface GoAheadContext {
  readonly on: Day;
  /** Go-aheads given in the year and not taken back. */
  readonly goAheadsInYear: number;
  /** The references of the year's board decisions that have opened a slot already: each opens one. */
  readonly boardDecisionsUsed: readonly string[];
}

export type DecisionRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'already-decided'; readonly decision: CurrentDecision }
  | { readonly kind: 'changed-since'; readonly change: SeenChange };

export type GoAheadRefusal =
  | DecisionRefusal
  | { readonly kind: 'not-ready'; readonly findings: readonly Finding[] }
  /** Chosen without having said yes to it: to lead, or to take part. */
  | { readonly kind: 'not-offered'; readonly organisations: readonly OrganisationId[] }
  | { readonly kind: 'rules-unmet'; readonly findings: readonly Finding[] }
  | { readonly kind: 'reasons-missing'; readonly findings: readonly Finding[] }
  | { readonly kind: 'board-decision-used'; readonly reference: string };

/**
 * Gives the go-ahead (P128).
 *
 * An unmet must refuses it. An unmet should is passed with a written reason, and both are kept on the receipt:
 * whoever reads it years later sees what was known, what was chosen and why.
 */
export function giveGoAhead(
  provrum: Provrum,
  version: RulebookVersion,
  secretariat: Secretariat,
  choice: GoAheadChoice,
  context: GoAheadContext,
): Decision<GoAheadEvent, GoAheadRefusal> {
  const closed = undecided(provrum, choice.seen);
  if (closed) return refused(closed);
  const { ready, findings: asked } = readiness(provrum.standings, version.parameters);
  if (!ready) return refused({ kind: 'not-ready', findings: unmet(asked, 'must') });
  const strangers = notOffered(provrum, choice);
  if (strangers.length > 0) return refused({ kind: 'not-offered', organisations: strangers });

  const facts = goAheadFacts(provrum, secretariat, choice, context);
  const findings = assess(goAheadRules, facts, version.parameters);
  const obstacles = unmet(findings, 'must');
  if (obstacles.length > 0) return refused({ kind: 'rules-unmet', findings: obstacles });
  const unexplained = unmet(findings, 'should').filter(({ rule }) => !choice.passed[rule]?.trim());
  if (unexplained.length > 0) return refused({ kind: 'reasons-missing', findings: unexplained });
  const boardDecision = context.goAheadsInYear < version.parameters.goAheadsPerYear ? null : choice.boardDecision;
  if (boardDecision && context.boardDecisionsUsed.some(sameReference(boardDecision.reference))) {
    return refused({ kind: 'board-decision-used', reference: boardDecision.reference });
  }

  const reservations = unmet(findings, 'should').map(({ rule }) => ({ rule, reason: choice.passed[rule] ?? '' }));
  return decided({
    kind: 'go-ahead-given',
    reason: choice.reason,
    slotYear: yearOf(context.on),
    lead: choice.lead as OrganisationId, // provrum.lead holds: there is one
    participants: chosen(choice),
    boardDecision,
    receipt: receiptOf(provrum, version, { facts, findings, reservations }),
  });
}

/** Says no to a proposal, ready or not, with a reason. */
export function declineProposal(
  provrum: Provrum,
  version: RulebookVersion,
  _secretariat: Secretariat,
  { reason, seen }: Pick<GoAheadChoice, 'reason' | 'seen'>,
): Decision<GoAheadEvent, DecisionRefusal> {
  const closed = undecided(provrum, seen);
  if (closed) return refused(closed);
  const facts: ReadinessFacts = { standings: provrum.standings.map(asFact), confirmed: false };
  const { findings } = readiness(provrum.standings, version.parameters);
  const receipt = receiptOf(provrum, version, { facts, findings, reservations: [] });
  return decided({ kind: 'proposal-declined', reason, receipt });
}

/** Why no decision can be made on a proposal now, or null. */
function undecided(provrum: Provrum, seen: Seen | null): DecisionRefusal | null {
  if (provrum.decision) return { kind: 'already-decided', decision: provrum.decision };
  if (provrum.state !== 'open') return { kind: 'wrong-state', state: provrum.state };
  const change = seen && seenChange(provrum, seen);
  return change && { kind: 'changed-since', change };
}

/** What the rulebook needs to know of a choice: only those confirmed take part, and one of them leads. */
export const goAheadFacts = (
  provrum: Provrum,
  secretariat: Secretariat | null,
  choice: Pick<GoAheadChoice, 'lead' | 'participants' | 'boardDecision'>,
  { on, goAheadsInYear }: GoAheadContext,
): GoAheadFacts => ({
  standings: provrum.standings
    .filter(({ organisation }) => chosen(choice).includes(organisation))
    .map((standing) => ({ ...asFact(standing), role: standing.organisation === choice.lead ? 'lead' : 'participate' })),
  confirmed: true,
  bySecretariat: secretariat !== null,
  year: yearOf(on),
  goAheadsInYear,
  boardDecision: choice.boardDecision && `${choice.boardDecision.reference}, ${choice.boardDecision.on}`,
});

/** Those among whom the secretariat confirms: members and partners that want to take part. */
export const confirmable = (provrum: Provrum): readonly ProvrumStanding[] =>
  provrum.standings.filter((standing) => takingPart([standing]).length > 0);

/** Those who have said yes to leading and may. */
export const offering = (provrum: Provrum): readonly ProvrumStanding[] =>
  confirmable(provrum).filter(({ role, membership }) => role === 'lead' && membership === 'member');

function notOffered(provrum: Provrum, choice: GoAheadChoice): readonly OrganisationId[] {
  const inside = confirmable(provrum).map(({ organisation }) => organisation);
  const leads = offering(provrum).map(({ organisation }) => organisation);
  return chosen(choice).filter((id) => !inside.includes(id) || (id === choice.lead && !leads.includes(id)));
}

/** Everybody chosen, each once, in the order of their ids: the order of a form decides nothing. */
const chosen = ({ lead, participants }: Pick<GoAheadChoice, 'lead' | 'participants'>): readonly OrganisationId[] =>
  [...new Set(lead === null ? participants : [...participants, lead])].sort((a, b) => a - b);

const sameReference = (reference: string) => (used: string) => plain(used) === plain(reference);
const plain = (reference: string) => reference.toLowerCase().replace(/\s+/g, '');

/** No more of a standing than the rules read: a receipt is kept for ever. */
const asFact = ({ organisation, name, kind, membership, role }: ProvrumStanding): Standing => ({
  organisation,
  name,
  kind,
  membership,
  role,
});

const receiptOf = (
  { text, textVersion, standings }: Provrum,
  version: RulebookVersion,
  found: Pick<Receipt, 'facts' | 'findings' | 'reservations'>,
): Receipt => ({
  version: version.id,
  ...found,
  text,
  textVersion,
  standings: standings.map(({ organisation, name, membership, role }) => ({ organisation, name, membership, role })),
});
