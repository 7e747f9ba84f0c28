import type { ShownState } from '../provrum.ts';
import type { KnownProvrum } from './known.ts';

/** The states in the order of a provrum's life, the ends last. A draft is its own organisation's business. */
export const statesInOrder = [
  'open',
  'ready',
  'approved',
  'planning',
  'running',
  'reporting',
  'review',
  'published',
  'presented',
  'followedUp',
  'withdrawn',
  'declined',
  'cancelled',
] as const satisfies readonly ShownState[];

/** Those that somebody has to do something about: ready, decided on and at work, or with a result whose use is followed. */
const underWay: readonly ShownState[] = statesInOrder.slice(1, 9);

/** How many stood in each state. */
export const countStates = (all: readonly KnownProvrum[]) =>
  statesInOrder.map((state) => ({ state, count: all.filter((one) => one.state === state).length }));

/** Those of one state, or those under way: first what is furthest in its life, then what has stood there longest. */
export function listStates(all: readonly KnownProvrum[], state: ShownState | null): readonly KnownProvrum[] {
  const wanted = all.filter((one) => (state === null ? underWay.includes(one.state) : one.state === state));
  const place = new Map<ShownState, number>(statesInOrder.map((one, at) => [one, at]));
  return wanted.toSorted(
    (a, b) =>
      (place.get(b.state) ?? 0) - (place.get(a.state) ?? 0) ||
      (a.since < b.since ? -1 : a.since > b.since ? 1 : b.id - a.id),
  );
}

/** The state of that name, or null. */
export const knownState = (name: string | undefined): ShownState | null =>
  statesInOrder.find((state) => state === name) ?? null;
