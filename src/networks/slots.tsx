import { evaluationSlot } from './evaluation.view.tsx';
import { feeSlot } from './feeSlot.view.tsx';
import type { NetworkSlot } from './slot.scope.ts';
import { statusSlot } from './status/statusSlot.view.tsx';

/** In the middle of the page, after the meetings and the plan of the year. */
export const mainSlots: readonly NetworkSlot[] = [statusSlot];

/** Beside it, before the facts. */
export const sideSlots: readonly NetworkSlot[] = [feeSlot, evaluationSlot];
