import type { Decision } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import type { ArrangingEvent } from './arranging.ts';
import type { Gathering } from './gathering.ts';
import {
  announceAndOpen,
  announceGathering,
  type ArrangingRefusal,
  closeGathering,
  documentGathering,
  holdGathering,
  openGathering,
  reopenGathering,
} from './plan.ts';

type Turned = Decision<ArrangingEvent | readonly ArrangingEvent[], ArrangingRefusal>;
export type Turn = (gathering: Gathering, now: Instant) => Turned;

/** What is done with a gathering by one press, and what is said then. */
export const turns = {
  invite: [announceAndOpen, 'announced'],
  announce: [announceGathering, 'announced'],
  open: [openGathering, 'opened'],
  close: [closeGathering, 'closed'],
  hold: [holdGathering, 'held'],
  document: [documentGathering, 'documented'],
  reopen: [reopenGathering, 'reopened'],
} as const satisfies Record<string, readonly [Turn, string]>;
