import { addDays, type Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Proposer } from '#organisations/authority.ts';
import { writtenBy } from '../proposal.ts';
import type { Provrum, State } from '../provrum.ts';
import type { LapseActEvent, LapseRuleEvent } from './events.ts';

/**
 * A proposal that nobody has done anything about for so many days is asked about, and lapses so many days after it was
 * asked. The sources say nothing of it: see docs/decisions/0504.
 */
export const quietDays = 365;
export const noticeDays = 30;

/** Since when nobody has done anything, and when its writers were told that it will lapse; null where they were not. */
export interface Quiet {
  readonly since: Day;
  readonly lapsesOn: Day | null;
}

/** What is to happen today, by itself. Whoever was not told in time keeps the whole notice. */
export function lapseToday({ since, lapsesOn }: Quiet, today: Day): LapseRuleEvent | null {
  if (today < addDays(since, quietDays)) return null;
  if (lapsesOn === null) {
    return { kind: 'lapse-reminded', quietSince: since, lapsesOn: addDays(today, noticeDays) };
  }
  return lapsesOn <= today ? { kind: 'proposal-lapsed', quietSince: since } : null;
}

/** What is ready waits for the secretariat, and what is decided for its announcement: neither lapses. */
export const canLapse = ({ state, readySince, decision }: Provrum): boolean =>
  state === 'open' && readySince === null && decision === null;

export type KeepRefusal =
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'unchanged' };

/** Says that a proposal still stands, once its writers have been asked. */
export function keepProposal(
  provrum: Provrum,
  by: Proposer,
  lapsesOn: Day | null,
): Decision<LapseActEvent, KeepRefusal> {
  if (!writtenBy(provrum, by)) return refused({ kind: 'not-yours' });
  if (provrum.state !== 'open') return refused({ kind: 'wrong-state', state: provrum.state });
  return lapsesOn === null ? refused({ kind: 'unchanged' }) : decided({ kind: 'proposal-kept' });
}
