import type { GatheringCircumstances, GatheringEffect } from '../gathering/change.store.ts';
import type { GatheringEvent } from '../gathering/events.ts';
import type { Gathering } from '../gathering/gathering.ts';
import type { RegistrationEvent } from './events.ts';

/** Writes what happens to a registration. */
export async function applyRegistration(effect: GatheringEffect<RegistrationEvent>): Promise<void> {
  throw new Error(`Not written yet: ${effect.event.kind}`);
}

/** Lets the queue move after what happened: writes it, and returns the events to record. */
export async function turnQueue(
  circumstances: GatheringCircumstances,
  gathering: Gathering,
  after: readonly GatheringEvent[],
): Promise<readonly RegistrationEvent[]> {
  await Promise.resolve([circumstances, gathering, after]);
  return [];
}
