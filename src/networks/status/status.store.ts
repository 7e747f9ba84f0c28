import type { NetworkEffect } from '../change.store.ts';
import type { StatusEvent } from './events.ts';

/** Writes what happens to a status table. */
export async function applyStatus(effect: NetworkEffect<StatusEvent>): Promise<void> {
  throw new Error(`Not written yet: ${effect.event.kind}`);
}
