import type { VenueId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';

/** What is said of a place where meetings can be held. Plain text. */
export interface VenueText {
  readonly name: string;
  readonly address: string;
  /** How many it seats; null where nobody has said. */
  readonly seats: number | null;
  /** A day, without food; null where nobody has said. */
  readonly cost: Ore | null;
  readonly accessibility: string;
  readonly note: string;
  readonly link: string;
  /** No longer to be chosen. */
  readonly retired: boolean;
}

export interface VenueExperience {
  readonly id: number;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export interface Venue extends VenueText {
  readonly id: VenueId;
  readonly version: number;
  /** Meetings that have been or will be held there. */
  readonly meetings: number;
  readonly experience: readonly VenueExperience[];
}
