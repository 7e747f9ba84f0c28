import type { Day } from '#kernel/day.ts';
import type { EventId } from '#kernel/id.ts';
import type { ActedBy } from '#meetings/record.store.ts';
import type { Database } from '#platform/database.ts';
import type { NetworkEvent } from './events.ts';
import type { Network } from './network.ts';

/** The circumstances of an act on a network. */
export interface NetworkCircumstances {
  readonly db: Database;
  readonly by: ActedBy | null;
  readonly at: Date;
  readonly today: Day;
  /** The version of the networks' part of the rulebook in force; null where none is. */
  readonly version: string | null;
  /** Wakes what follows from an event (mail), in the same transaction. */
  readonly follow: (event: EventId, kind: NetworkEvent['kind']) => Promise<void>;
}

/** What an effect on a network needs to write its rows. */
export interface NetworkEffect<Event> {
  readonly db: Database;
  readonly network: Network;
  readonly event: Event;
  readonly by: ActedBy | null;
  readonly at: Date;
}
