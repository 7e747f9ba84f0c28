import type { Database } from '#platform/database.ts';
import type { By } from './events.ts';
import type { Provrum } from './provrum.ts';

/** What an effect needs to write its rows. */
export interface Effect<Event> {
  readonly db: Database;
  readonly provrum: Provrum;
  readonly event: Event;
  readonly by: By;
  readonly at: Date;
}
