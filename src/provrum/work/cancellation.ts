import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Secretariat } from '#organisations/authority.ts';
import type { PersonRef, Provrum, State } from '../provrum.ts';
import type { CancellationEvent } from './events.ts';
import { hasWork } from './workplace.ts';

/** The decision to break off that stands: made, and announced or not. */
export interface Cancellation {
  readonly id: number;
  readonly reason: string;
  readonly by: PersonRef;
  readonly decidedAt: Instant;
  readonly announcedAt: Instant | null;
}

export type CancellationRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'already-cancelled'; readonly cancellation: Cancellation }
  | { readonly kind: 'not-cancelled' }
  | { readonly kind: 'cancellation-told' };

type CancellationDecision = Decision<CancellationEvent, CancellationRefusal>;

const cancellable: readonly State[] = ['approved', 'planning', 'running', 'reporting'];

/** True for what can be broken off: from the announced go-ahead until the report is handed in. */
export const canBeCancelled = (provrum: Provrum): boolean => hasWork(provrum) && cancellable.includes(provrum.state);

/** Decides to break a provrum off, with a reason. Until it is announced the work goes on and only the forum knows. */
export function cancelProvrum(
  provrum: Provrum,
  current: Cancellation | null,
  _secretariat: Secretariat,
  reason: string,
): CancellationDecision {
  if (current) return refused({ kind: 'already-cancelled', cancellation: current });
  if (!canBeCancelled(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  return decided({ kind: 'provrum-cancelled', reason });
}

/** Tells everybody concerned, once. After this the provrum is cancelled. */
export function announceCancellation(
  provrum: Provrum,
  current: Cancellation | null,
  _secretariat: Secretariat,
  cancellation: number,
): CancellationDecision {
  const obstacle = notStaged(current, cancellation);
  if (obstacle) return refused(obstacle);
  // The work has gone on meanwhile, perhaps as far as to a report.
  if (!canBeCancelled(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  return decided({ kind: 'cancellation-announced', cancellation });
}

/** Takes the decision back before anybody has been told. */
export function takeBackCancellation(
  current: Cancellation | null,
  _secretariat: Secretariat,
  { cancellation, reason }: { readonly cancellation: number; readonly reason: string },
): CancellationDecision {
  const obstacle = notStaged(current, cancellation);
  return obstacle ? refused(obstacle) : decided({ kind: 'cancellation-taken-back', cancellation, reason });
}

function notStaged(current: Cancellation | null, cancellation: number): CancellationRefusal | null {
  if (current?.id !== cancellation) return { kind: 'not-cancelled' };
  return current.announcedAt === null ? null : { kind: 'cancellation-told' };
}
