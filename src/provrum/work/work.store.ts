import type { Effect } from '../effect.store.ts';
import { applyArena } from './arena.store.ts';
import { applyCancellation } from './cancellation.store.ts';
import type { WorkEvent } from './events.ts';
import { applyIndicator } from './indicator.store.ts';
import { applyLog } from './log.store.ts';
import { applyParticipation } from './participation.store.ts';
import { applyTask } from './task.store.ts';

/** Writes what an act in the workspace changed. */
export async function applyWork(effect: Effect<WorkEvent>): Promise<void> {
  const { event } = effect;
  switch (event.kind) {
    case 'log-written':
    case 'log-edited':
    case 'log-withdrawn':
      return await applyLog({ ...effect, event });
    case 'task-added':
    case 'task-changed':
    case 'task-taken-over':
    case 'task-done':
    case 'task-reopened':
    case 'task-removed':
      return await applyTask({ ...effect, event });
    case 'arena-added':
    case 'arena-changed':
    case 'arena-removed':
      return await applyArena({ ...effect, event });
    case 'indicator-measured':
    case 'measurement-removed':
      return await applyIndicator({ ...effect, event });
    case 'participant-joined':
    case 'participant-left':
    case 'lead-changed':
      return await applyParticipation({ ...effect, event });
    case 'provrum-cancelled':
    case 'cancellation-announced':
    case 'cancellation-taken-back':
      return await applyCancellation({ ...effect, event });
  }
}
