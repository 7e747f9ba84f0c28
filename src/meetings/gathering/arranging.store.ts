import type { ArrangingEvent } from './arranging.ts';
import type { GatheringEffect } from './change.store.ts';

/** Writes what an act of those who arrange a gathering says. */
export async function applyArranging(effect: GatheringEffect<ArrangingEvent>): Promise<void> {
  throw new Error(`Not written yet: ${effect.event.kind}`);
}
