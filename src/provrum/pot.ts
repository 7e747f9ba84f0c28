import { less, type Ore } from '#kernel/money.ts';

/** A year's base funding (P191): what is granted, and what of it has been paid. What was paid back is in neither. */
export interface Pot {
  readonly year: number;
  readonly granted: Ore;
  readonly paid: Ore;
}

/** Granted and not yet paid. */
export const reservedOf = ({ granted, paid }: Pot): Ore => less(granted, paid);

/** What is left of the year's frame. */
export const leftOf = ({ granted }: Pot, frame: Ore): Ore => less(frame, granted);
