import type { Day } from '#kernel/day.ts';

/** Whoever writes a proposal says that it still stands. */
export type LapseActEvent = { readonly kind: 'proposal-kept' };

/** What follows by itself where nobody does anything: a reminder, and then that the proposal lapses. */
export type LapseRuleEvent =
  | { readonly kind: 'lapse-reminded'; readonly quietSince: Day; readonly lapsesOn: Day }
  | { readonly kind: 'proposal-lapsed'; readonly quietSince: Day };
