import { type Day, yearOf } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Ore } from '#kernel/money.ts';
import type { Voice } from '#organisations/authority.ts';
import { fundingRules, largestPassingAmount } from '#rulebook/chapters/funding.ts';
import type { FundingFacts } from '#rulebook/facts.ts';
import { assess, type Finding, unmet } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { type Budget, budgetOpen, leads } from './budget.ts';
import type { FundingEvent, FundingReceipt } from './events.ts';
import type { Pot } from './pot.ts';
import type { PersonRef, Provrum, State } from './provrum.ts';

export type PaymentState = 'requested' | 'approved' | 'declined' | 'paid';

/** A part of what was granted, on its way to the lead. */
export interface Payment {
  readonly id: number;
  readonly amount: Ore;
  readonly note: string;
  readonly state: PaymentState;
  /** Why it was not approved. */
  readonly reason: string;
  readonly paidOn: Day | null;
  /** What the lead has paid back of it. */
  readonly repaid: Ore;
  readonly key: string | null;
  readonly by: PersonRef;
  readonly at: Instant;
}

/** A request for base funding, and what became of it. A provrum has one at a time. */
export interface Funding {
  readonly id: number;
  readonly state: 'requested' | 'granted' | 'declined' | 'withdrawn';
  readonly asked: Ore;
  readonly note: string;
  readonly by: PersonRef;
  readonly requestedAt: Instant;
  readonly granted: Ore | null;
  readonly year: number | null;
  readonly reason: string;
  readonly decidedBy: PersonRef | null;
  readonly decidedAt: Instant | null;
  /** Null while the decision is the forum's alone. */
  readonly announcedAt: Instant | null;
  readonly receipt: FundingReceipt | null;
  readonly payments: readonly Payment[];
}

export type FundingRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'already-requested'; readonly funding: Funding }
  | { readonly kind: 'no-such-funding' }
  | { readonly kind: 'no-such-payment' }
  /** Somebody has decided it already. */
  | { readonly kind: 'settled' }
  /** Decided, and not announced: more is not told to whoever asks. */
  | { readonly kind: 'being-decided' }
  | { readonly kind: 'not-decided' }
  | { readonly kind: 'announced' }
  | { readonly kind: 'more-than-asked'; readonly largest: Ore }
  | { readonly kind: 'too-much'; readonly largest: Ore }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'plan-not-approved' }
  | { readonly kind: 'rules-unmet'; readonly findings: readonly Finding[]; readonly largest: Ore }
  | { readonly kind: 'unchanged' };

export type FundingDecision = Decision<FundingEvent, FundingRefusal>;

/** What stands around a request: the budget, the year's pot (locked where it is drawn from), and what was asked before. */
export interface FundingContext {
  readonly provrum: Provrum;
  readonly budget: Budget;
  readonly pot: Pot;
  /** The latest request that was not withdrawn, or null. */
  readonly funding: Funding | null;
  /** The secretariat has approved the plan. */
  readonly planApproved: boolean;
  readonly version: RulebookVersion;
}

/** True for a decision that only the forum knows of: it can still be taken back. */
export const staged = ({ state, announcedAt }: Funding): boolean =>
  (state === 'granted' || state === 'declined') && announcedAt === null;

/** A request as its reader may know it: until the decision is announced it waits, to all but the forum. */
export const fundingAsSeen = (funding: Funding | null, forum: boolean): Funding | null =>
  !funding || forum || !staged(funding)
    ? funding
    : {
        ...funding,
        state: 'requested',
        granted: null,
        year: null,
        reason: '',
        decidedBy: null,
        decidedAt: null,
        receipt: null,
      };

/** What the rules ask of an amount. */
export const fundingFacts = (
  { budget, pot }: Pick<FundingContext, 'budget' | 'pot'>,
  requested: Ore,
): FundingFacts => ({
  budget: budget.lines.map(({ cost, amount }) => ({ cost, amount })),
  requested,
  year: pot.year,
  grantedInYear: pot.granted,
});

/** The largest amount that would pass every rule now. */
export const largestNow = (context: FundingContext): Ore =>
  largestPassingAmount(fundingFacts(context, 0 as Ore), context.version.parameters);

/** Every rule for an amount, met or not. */
export const fundingFindings = (context: FundingContext, amount: Ore): readonly Finding[] =>
  assess(fundingRules, fundingFacts(context, amount), context.version.parameters);

/**
 * Asks for base funding (P182). What the budget itself forbids is refused at once; the year's frame is asked when it is
 * decided, for the grant counts in the year of its decision.
 */
export function requestFunding(
  context: FundingContext,
  by: Voice,
  { amount, note }: { readonly amount: Ore; readonly note: string },
): FundingDecision {
  const { provrum, funding } = context;
  if (!budgetOpen(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (!leads(provrum, by)) return refused({ kind: 'not-yours' });
  if (funding && (funding.state !== 'declined' || staged(funding))) {
    const same = funding.by.id === by.person && funding.asked === amount && funding.note === note;
    return refused(same ? { kind: 'unchanged' } : { kind: 'already-requested', funding });
  }
  const findings = unmet(fundingFindings(context, amount), 'must').filter(({ rule }) => rule !== 'funding.yearFrame');
  if (findings.length > 0) return refused({ kind: 'rules-unmet', findings, largest: largestNow(context) });
  return decided({ kind: 'funding-requested', amount, note });
}

/** Takes a request back before it is decided. */
export function withdrawFunding({ provrum, funding }: FundingContext, by: Voice): FundingDecision {
  if (!leads(provrum, by)) return refused({ kind: 'not-yours' });
  if (!funding) return refused({ kind: 'no-such-funding' });
  if (staged(funding)) return refused({ kind: 'being-decided' });
  if (funding.state !== 'requested') return refused({ kind: 'settled' });
  return decided({ kind: 'funding-withdrawn', funding: funding.id, amount: funding.asked });
}

/** The year in whose pot a decision made on a day counts. */
export const fundingYear = (on: Day): number => yearOf(on);
