import type { MeetingId, PersonId } from '#kernel/id.ts';
import type { GatheringEvent } from '#meetings/gathering/events.ts';
import { gatheringEventQueue } from '#meetings/gathering/gathering.scope.ts';
import { recordEvent } from '#meetings/record.store.ts';
import type { TestApp } from './app.ts';

/** An event with what the test is about. */
export type Concerning = { readonly kind: GatheringEvent['kind'] } & Readonly<Record<string, unknown>>;

/** Puts an event of a gathering on record and wakes what follows, as if somebody had acted; the rows are the test's own. */
export async function happens(
  { db, clock, devices, cast }: TestApp,
  meeting: MeetingId,
  event: Concerning,
  by: PersonId | null,
): Promise<void> {
  const id = await recordEvent(db, {
    event,
    about: { meeting },
    by: by && { person: by, organisation: cast.organisation.reglab },
    at: clock.now(),
    version: null,
  });
  await devices.jobs.enqueue(db, gatheringEventQueue, { event: id, kind: event.kind });
}
