import type { Day } from '#kernel/day.ts';
import type { MeetingId } from '#kernel/id.ts';
import { randomToken } from '#platform/clock.ts';
import { sql, type Database } from '#platform/database.ts';
import { reserveMeeting } from '../applyMeeting.store.ts';
import { recordEvent } from '../record.store.ts';
import type { GatheringCircumstances } from './effect.store.ts';
import type { UndatedMeeting } from './undated.ts';

/** Meetings that wait for their day. */
export async function listUndated(db: Database): Promise<readonly UndatedMeeting[]> {
  const { rows } = await sql<UndatedMeeting>`
    select u.id, u.title, u.known, u.place, u.mode, n.name as network, u.source as sources
    from undated_meeting u left join network n on n.id = u.network_id
    where u.meeting_id is null order by u.known, u.id`.execute(db.q());
  return rows;
}

/** Gives a meeting its day, once: it becomes one that was held then. Null where it has one already. */
export async function dateMeeting(
  { db, by, at, version }: GatheringCircumstances,
  id: number,
  day: Day,
): Promise<MeetingId | null> {
  return await db.tx(async () => {
    const { rows } = await sql<{ title: string; network: number | null }>`
      select title, network_id as network from undated_meeting where id = ${id} and meeting_id is null for update`.execute(
      db.q(),
    );
    const undated = rows[0];
    if (!undated) return null;
    const meeting = await reserveMeeting(db);
    await sql`
      insert into meeting (id, network_id, uid, state, title, mode, place, starts_at, ends_at, person_id, organisation_id, changed_at)
      overriding system value
      select ${meeting}, network_id, ${`${randomToken(16)}@provrum`}, 'held', title, mode, place, ${`${day}T00:00`}::timestamp,
        ${`${day}T23:59`}::timestamp, ${by?.person ?? null}, ${by?.organisation ?? null}, ${at}
      from undated_meeting where id = ${id}`.execute(db.q());
    await sql`
      insert into gathering (meeting_id, kind, audience, source)
      select ${meeting}, case when network_id is null then 'other' else 'network' end, 'public', source
      from undated_meeting where id = ${id}`.execute(db.q());
    await sql`update undated_meeting set meeting_id = ${meeting} where id = ${id}`.execute(db.q());
    const event = { kind: 'gathering-held', meeting, title: undated.title } as const;
    await recordEvent(db, { event, about: { meeting, network: undated.network as never }, by, at, version });
    return meeting;
  });
}
