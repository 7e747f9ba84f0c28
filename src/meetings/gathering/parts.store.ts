import type { ArrangingEvent } from './arranging.ts';
import type { GatheringEffect } from './change.store.ts';
import { writePlan } from './plan.store.ts';

/** Writes what was changed about a part of a gathering. */
export async function applyPart({
  db,
  event,
}: GatheringEffect<Extract<ArrangingEvent, { readonly kind: 'gathering-changed' }>>): Promise<void> {
  switch (event.part) {
    case 'plan':
      return await writePlan(db, event.meeting, event.content);
  }
}
