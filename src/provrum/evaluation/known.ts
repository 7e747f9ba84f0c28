import type { Day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import type { OrganisationKind } from '#organisations/organisation.ts';
import type { RuleId } from '#rulebook/rule.ts';
import type { ProvrumEvent } from '../events.ts';
import type { ShownState, State } from '../provrum.ts';
import type { UptakeAnswer } from '../uptake/events.ts';
import type { Marks, Occasion } from './questionnaire.ts';

/** The events that move a provrum, and where to; `decided` and `told` need a second look. */
export const moves = {
  'proposal-posted': 'open',
  'proposal-withdrawn': 'withdrawn',
  'proposal-lapsed': 'withdrawn',
  'proposal-reopened': 'open',
  'decision-announced': 'decided',
  'planning-started': 'planning',
  'provrum-started': 'running',
  'report-started': 'reporting',
  'report-submitted': 'review',
  'report-returned': 'reporting',
  'result-announced': 'told',
  'follow-up-completed': 'followedUp',
  'follow-up-closed': 'followedUp',
  'follow-up-reopened': 'told',
} as const satisfies Partial<Record<ProvrumEvent['kind'], State | 'decided' | 'told'>>;
export type Move = keyof typeof moves;

/** A should that was passed, with the reason that was written. */
export interface PassedRule {
  readonly rule: RuleId;
  readonly reason: string;
}

/** What one organisation marked in a questionnaire. */
export interface Marked {
  readonly occasion: Occasion;
  readonly marks: Marks;
}

/** What was known of a posted provrum when a day was over: nothing that came later, and nothing that was not announced. */
export interface KnownProvrum {
  readonly id: ProvrumId;
  readonly state: ShownState;
  /** The day on which it came to that state. */
  readonly since: Day;
  readonly openedOn: Day;
  /** When it first became ready. */
  readonly readyOn: Day | null;
  readonly goAheadOn: Day | null;
  readonly startedOn: Day | null;
  /** When the work ended: the lead began to report, or it was cancelled. */
  readonly endedOn: Day | null;
  readonly resultOn: Day | null;
  readonly plan: { readonly start: Day; readonly end: Day } | null;
  readonly lead: OrganisationId | null;
  /** Those with a go-ahead to take part, the lead among them. */
  readonly participants: readonly OrganisationId[];
  readonly planned: Ore;
  readonly used: Ore;
  readonly granted: Ore;
  readonly paid: Ore;
  readonly repaid: Ore;
  /** What the members of that day had answered about the result; null where there was none. */
  readonly uptake: Readonly<Record<UptakeAnswer | 'unanswered', number>> | null;
  readonly passed: readonly PassedRule[];
  readonly answers: readonly Marked[];
}

/** What a state is read from. */
export interface Moved {
  readonly moved: Move;
  readonly verdict: 'approved' | 'declined' | null;
  /** The rules were met without a break. */
  readonly ready: boolean;
  readonly presented: boolean;
  readonly cancelled: boolean;
}

/** Where a provrum stood, from what had happened to it. A cancelled one may still report what it taught, and stays cancelled. */
export function stateOf({ moved, verdict, ready, presented, cancelled }: Moved): ShownState {
  const to = moves[moved];
  if (cancelled) return 'cancelled';
  if (to === 'decided') return verdict ?? 'open';
  if (to === 'told') return presented ? 'presented' : 'published';
  return to === 'open' && ready ? 'ready' : to;
}

/** An organisation that figures are told by. */
export interface KnownOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** What organisations are called. */
export const namesOf = (organisations: readonly KnownOrganisation[]): ReadonlyMap<OrganisationId, string> =>
  new Map(organisations.map(({ id, name }) => [id, name]));
