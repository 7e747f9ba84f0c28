import type { GatheringEffect } from '../gathering/change.store.ts';
import type { AttendanceEvent } from './events.ts';

/** Writes what happens on the day and after it. */
export async function applyAttendance(effect: GatheringEffect<AttendanceEvent>): Promise<void> {
  throw new Error(`Not written yet: ${effect.event.kind}`);
}
