import type { Day } from '#kernel/day.ts';
import type { EventId } from '#kernel/id.ts';
import type { Database } from '#platform/database.ts';
import type { ActedBy } from '../record.store.ts';
import type { GatheringEvent } from './events.ts';
import type { Gathering } from './gathering.ts';

/** The circumstances of an act on a gathering. */
export interface GatheringCircumstances {
  readonly db: Database;
  /** Null where time turns something by itself. */
  readonly by: ActedBy | null;
  readonly at: Date;
  readonly today: Day;
  /** The version of the networks' part of the rulebook in force; null where none is. */
  readonly version: string | null;
  /** Wakes what follows from an event (mail), in the same transaction. */
  readonly follow: (event: EventId, kind: GatheringEvent['kind']) => Promise<void>;
}

/** What an effect on a gathering needs to write its rows. */
export interface GatheringEffect<Event> {
  readonly db: Database;
  readonly gathering: Gathering;
  readonly event: Event;
  readonly by: ActedBy | null;
  readonly at: Date;
}
