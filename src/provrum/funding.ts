import { type Day, yearOf } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import { less, type Ore, total } from '#kernel/money.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import { fundingRules, largestPassingAmount } from '#rulebook/chapters/funding.ts';
import type { FundingFacts } from '#rulebook/facts.ts';
import { assess, type Finding, unmet } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { type Budget, budgetOpen, costsOpen, leads } from './budget.ts';
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
  if (funding?.state === 'requested' || funding?.state === 'granted') {
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
  if (funding.state !== 'requested') return refused({ kind: 'settled' });
  return decided({ kind: 'funding-withdrawn', funding: funding.id, amount: funding.asked });
}

/** Base funding is decided on a complete plan: when the secretariat has approved it, and while the provrum runs. */
export const fundingDecidable = ({ provrum: { state }, planApproved }: FundingContext): boolean =>
  (state === 'planning' && planApproved) || state === 'running';

/** Grants what was asked for, or less (P182–P191). Every rule must hold at this moment, in this year's pot. */
export function grantFunding(
  context: FundingContext,
  _secretariat: Secretariat,
  { amount, reason, funding: id }: { readonly amount: Ore; readonly reason: string; readonly funding: number },
): FundingDecision {
  const obstacle = undecidable(context, id);
  if (obstacle) return refused(obstacle);
  const asked = context.funding?.asked ?? (0 as Ore);
  if (amount > asked) return refused({ kind: 'more-than-asked', largest: asked });
  const { version, pot } = context;
  const facts = fundingFacts(context, amount);
  const findings = assess(fundingRules, facts, version.parameters);
  const obstacles = unmet(findings, 'must');
  if (obstacles.length > 0) {
    return refused({ kind: 'rules-unmet', findings: obstacles, largest: Math.min(asked, largestNow(context)) as Ore });
  }
  const receipt: FundingReceipt = { version: version.id, facts, findings };
  return decided({ kind: 'funding-granted', funding: id, amount, year: pot.year, reason, receipt });
}

/** Says no to a request, with a reason. */
export function declineFunding(
  context: FundingContext,
  _secretariat: Secretariat,
  { reason, funding: id }: { readonly reason: string; readonly funding: number },
): FundingDecision {
  const obstacle = undecidable(context, id);
  if (obstacle) return refused(obstacle);
  const asked = context.funding?.asked ?? (0 as Ore);
  const facts = fundingFacts(context, asked);
  const receipt: FundingReceipt = { version: context.version.id, facts, findings: fundingFindings(context, asked) };
  return decided({ kind: 'funding-declined', funding: id, amount: asked, reason, receipt });
}

function undecidable(context: FundingContext, id: number): FundingRefusal | null {
  const { provrum, funding } = context;
  if (funding?.id !== id) return { kind: 'no-such-funding' };
  if (funding.state !== 'requested') return { kind: 'settled' };
  if (fundingDecidable(context)) return null;
  return budgetOpen(provrum) ? { kind: 'plan-not-approved' } : { kind: 'wrong-state', state: provrum.state };
}

/** What is left to ask for of a grant: all but what is asked for, approved or paid already. */
export const leftToAsk = ({ granted, payments }: Funding): Ore =>
  less(granted ?? (0 as Ore), total(payments.filter(({ state }) => state !== 'declined').map(({ amount }) => amount)));

/** Asks for a part of what was granted to be paid. */
export function requestPayment(
  { provrum, funding }: FundingContext,
  by: Voice,
  { amount, note, key }: { readonly amount: Ore; readonly note: string; readonly key: string | null },
): FundingDecision {
  if (!leads(provrum, by)) return refused({ kind: 'not-yours' });
  if (funding?.state !== 'granted') return refused({ kind: 'no-such-funding' });
  if (key !== null && funding.payments.some((payment) => payment.key === key)) return refused({ kind: 'unchanged' });
  if (!costsOpen(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  const largest = leftToAsk(funding);
  if (amount > largest) return refused({ kind: 'too-much', largest });
  return decided({ kind: 'payment-requested', funding: funding.id, amount, note, key });
}

export type PaymentAct =
  | { readonly act: 'approve' }
  | { readonly act: 'decline'; readonly reason: string }
  | { readonly act: 'pay'; readonly on: Day }
  | { readonly act: 'repay'; readonly amount: Ore; readonly on: Day };

/** What the secretariat does with a payment: approve it or not, say that it is paid, and that some of it came back. */
export function actOnPayment(
  { funding }: FundingContext,
  _secretariat: Secretariat,
  id: number,
  act: PaymentAct,
  today: Day,
): FundingDecision {
  const payment = funding?.payments.find((one) => one.id === id);
  if (!payment) return refused({ kind: 'no-such-payment' });
  const { amount, state } = payment;
  if ('on' in act && act.on > today) return refused({ kind: 'not-yet' });
  switch (act.act) {
    case 'approve':
      if (state === 'approved') return refused({ kind: 'unchanged' });
      return state === 'requested' ? decided({ kind: 'payment-approved', payment: id, amount }) : settled;
    case 'decline':
      if (state === 'declined') return refused({ kind: 'unchanged' });
      if (state !== 'requested') return settled;
      return decided({ kind: 'payment-declined', payment: id, amount, reason: act.reason });
    case 'pay':
      if (state === 'paid') return refused({ kind: 'unchanged' });
      return state === 'approved' ? decided({ kind: 'payment-paid', payment: id, amount, on: act.on }) : settled;
    case 'repay': {
      if (state !== 'paid') return settled;
      const largest = less(amount, payment.repaid);
      if (act.amount > largest) return refused({ kind: 'too-much', largest });
      return decided({ kind: 'payment-repaid', payment: id, amount: act.amount, on: act.on });
    }
  }
}
const settled: FundingDecision = refused({ kind: 'settled' });

/** The year in whose pot a decision made on a day counts. */
export const fundingYear = (on: Day): number => yearOf(on);
