import type { NetworkEffect } from './change.store.ts';
import type { NetworkLifeEvent } from './life.ts';

/** Writes what happens to a network. */
export async function applyLife(effect: NetworkEffect<NetworkLifeEvent>): Promise<void> {
  throw new Error(`Not written yet: ${effect.event.kind}`);
}
