import { attendanceSlot, documentationSlot } from '../attendance/attendance.view.tsx';
import { registrationsSlot, signUpSlot } from '../registration/panel.view.tsx';
import { answersSlot } from '../replies/answers.view.tsx';
import { collisionSlot } from '../weeks/collision.view.tsx';
import type { Slot } from './slot.scope.ts';

/** In the middle of the page, in this order. */
export const mainSlots: readonly Slot[] = [registrationsSlot, documentationSlot];

/** In the column beside it, after what one can do and before the facts. */
export const sideSlots: readonly Slot[] = [signUpSlot, attendanceSlot, answersSlot, collisionSlot];
