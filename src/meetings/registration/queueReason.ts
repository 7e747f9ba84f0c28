import type { GatheringEvent } from '../gathering/events.ts';
import { type Gathering, modesOf } from '../gathering/gathering.ts';
import type { QueueReason } from './events.ts';

const reasons: Readonly<Partial<Record<GatheringEvent['kind'], QueueReason>>> = {
  'registration-cancelled': 'cancelled',
  'offer-declined': 'offer-declined',
  'offer-expired': 'offer-expired',
  'registration-transferred': 'transferred',
  'registration-changed': 'changed',
  'mode-wished': 'changed',
  'gathering-closed': 'closed',
};

/** A gathering before an act and after it. */
export interface Turned {
  readonly before: Pick<Gathering, 'text' | 'places'>;
  readonly after: Pick<Gathering, 'text' | 'places'>;
}

/**
 * Why the queue moves: what happened last tells; where nothing did the last day has passed. Other acts give more places, or give
 * out those there are in another way.
 */
export function reasonOf(since: readonly GatheringEvent[], { before, after }: Turned): QueueReason {
  if (since.length === 0) return 'closed';
  const told = since.map(({ kind }) => reasons[kind]).findLast((reason) => reason !== undefined);
  if (told) return told;
  const more = modesOf(after).some(
    (mode) => (after.places.capacity[mode] ?? Infinity) > (before.places.capacity[mode] ?? Infinity),
  );
  return more ? 'limit-raised' : 'terms-changed';
}
