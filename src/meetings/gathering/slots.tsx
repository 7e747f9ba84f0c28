import { attendanceSlot, documentationSlot } from '../attendance/attendance.view.tsx';
import { collisionSlot } from '../weeks/collision.view.tsx';
import type { Slot } from './slot.scope.ts';

/** In the middle of the page, in this order. */
export const mainSlots: readonly Slot[] = [
  // registration: sign up, who comes, the queue
  documentationSlot,
];

/** In the column beside it, after what one can do and before the facts. */
export const sideSlots: readonly Slot[] = [
  // registration: the way to sign up, or one's own place
  attendanceSlot,
  collisionSlot,
];
