import type { Day } from '#kernel/day.ts';
import { decided, refused } from '#kernel/decision.ts';
import { less, type Ore, total } from '#kernel/money.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import { costsOpen, leads } from './budget.ts';
import { type Funding, type FundingContext, type FundingDecision, staged } from './funding.ts';

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
  if (funding?.state !== 'granted' || staged(funding)) return refused({ kind: 'no-such-funding' });
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
