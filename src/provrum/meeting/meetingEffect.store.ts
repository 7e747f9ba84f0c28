import { applyMeeting } from '#meetings/applyMeeting.store.ts';
import type { MeetingEvent } from '#meetings/events.ts';
import { sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';

/** Writes what happened to a provrum's meeting; its revision is raised, so that open pages hear of it. */
export async function applyMeetingOf({ db, provrum, event, by, at }: Effect<MeetingEvent>): Promise<void> {
  await applyMeeting({ db, owner: provrum.id, event, by, at });
  await sql`update provrum set changed_at = ${at}, revision = revision + 1 where id = ${provrum.id}`.execute(db.q());
}
