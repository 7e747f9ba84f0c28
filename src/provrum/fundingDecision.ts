import { decided, refused } from '#kernel/decision.ts';
import type { Ore } from '#kernel/money.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { fundingRules, largestPassingAmount } from '#rulebook/chapters/funding.ts';
import { assess, unmet } from '#rulebook/rule.ts';
import { budgetOpen, costsOpen } from './budget.ts';
import type { FundingReceipt } from './events.ts';
import {
  type Funding,
  type FundingContext,
  type FundingDecision,
  fundingFacts,
  fundingFindings,
  type FundingRefusal,
  largestNow,
  staged,
} from './funding.ts';

/** Base funding is decided on a complete plan: when the secretariat has approved it, and while the provrum runs. */
export const fundingDecidable = ({ provrum: { state }, planApproved }: FundingContext): boolean =>
  (state === 'planning' && planApproved) || state === 'running';

/**
 * Grants what was asked for, or less (P182–P191). Every rule must hold at this moment, in this year's pot, from which the grant is
 * drawn at once. Nobody but the forum knows of it until it is announced.
 */
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
  return decided({ kind: 'funding-decided', verdict: 'granted', funding: id, amount, year: pot.year, reason, receipt });
}

/** Says no to a request, with a reason. One that waits where nothing can be paid any more is not left waiting. */
export function declineFunding(
  context: FundingContext,
  _secretariat: Secretariat,
  { reason, funding: id }: { readonly reason: string; readonly funding: number },
): FundingDecision {
  const obstacle = undecidable(context, id);
  const over = obstacle?.kind === 'wrong-state' && !costsOpen(context.provrum);
  if (obstacle && !over) return refused(obstacle);
  const asked = context.funding?.asked ?? (0 as Ore);
  const facts = fundingFacts(context, asked);
  const receipt: FundingReceipt = { version: context.version.id, facts, findings: fundingFindings(context, asked) };
  return decided({
    kind: 'funding-decided',
    verdict: 'declined',
    funding: id,
    amount: asked,
    year: null,
    reason,
    receipt,
  });
}

function undecidable(context: FundingContext, id: number): FundingRefusal | null {
  const { provrum, funding } = context;
  if (funding?.id !== id) return { kind: 'no-such-funding' };
  if (funding.state !== 'requested') return { kind: 'settled' };
  if (fundingDecidable(context)) return null;
  return budgetOpen(provrum) ? { kind: 'plan-not-approved' } : { kind: 'wrong-state', state: provrum.state };
}

/**
 * Tells the lead what was decided. The budget may have been changed since, or the provrum cancelled: a grant that is no
 * longer carried, or that nobody could ask to be paid, is taken back instead.
 */
export function announceFunding(context: FundingContext, _secretariat: Secretariat, id: number): FundingDecision {
  const { provrum, funding, version } = context;
  const obstacle = unannounceable(funding, id);
  if (obstacle || !funding) return refused(obstacle ?? { kind: 'no-such-funding' });
  const { granted, year, reason, asked } = funding;
  if (granted === null || year === null)
    return decided({ kind: 'funding-declined', funding: id, amount: asked, reason });
  if (!costsOpen(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  const facts = { ...fundingFacts(context, granted), grantedInYear: 0 as Ore };
  const findings = unmet(assess(fundingRules, facts, version.parameters), 'must');
  if (findings.length > 0) {
    return refused({ kind: 'rules-unmet', findings, largest: largestPassingAmount(facts, version.parameters) });
  }
  return decided({ kind: 'funding-granted', funding: id, amount: granted, year, reason });
}

/** Takes a decision back before anybody has been told of it: the request waits again, and the pot has its money back. */
export function takeBackFunding(
  { funding }: FundingContext,
  _secretariat: Secretariat,
  { funding: id, reason }: { readonly funding: number; readonly reason: string },
): FundingDecision {
  const obstacle = unannounceable(funding, id);
  return obstacle ? refused(obstacle) : decided({ kind: 'funding-taken-back', funding: id, reason });
}

function unannounceable(funding: Funding | null, id: number): FundingRefusal | null {
  if (funding?.id !== id) return { kind: 'no-such-funding' };
  if (staged(funding)) return null;
  return { kind: funding.state === 'requested' ? 'not-decided' : 'announced' };
}
