import type { VenueId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';

const venueFields = ['name', 'address', 'seats', 'cost', 'accessibility', 'note', 'link', 'retired'] as const;

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

/** What is said otherwise than before: the names of the fields. */
export const fieldsChanged = (before: VenueText, after: VenueText): readonly (keyof VenueText)[] =>
  venueFields.filter((field) => before[field] !== after[field]);

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

/** What happens to a venue; what is said of it stands with it. */
export type VenueEvent =
  | { readonly kind: 'venue-added'; readonly venue: VenueId }
  | {
      /** Changed, or no longer to be chosen. */
      readonly kind: 'venue-changed' | 'venue-retired';
      readonly venue: VenueId;
      readonly fields: readonly (keyof VenueText)[];
    }
  | { readonly kind: 'venue-experience-told'; readonly venue: VenueId; readonly experience: number };
