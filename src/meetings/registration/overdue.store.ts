import type { Day } from '#kernel/day.ts';
import type { MeetingId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';

/** When the next offer runs out; null where none is out. */
export async function nextDeadline(db: Database, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ until: Date | null }>`
    select min(offered_until) as until from registration where state = 'offered' and offered_until > ${now}`.execute(
    db.q(),
  );
  return rows[0]?.until ?? null;
}

/**
 * The meetings whose queue time has moved: an offer has run out, or the last day to sign up has passed and a quota kept
 * places from some who wait, be it with a place of the other kind.
 */
export async function listOverdue(
  db: Database,
  now: Date,
  today: Day,
): Promise<readonly { readonly meeting: MeetingId; readonly expired: boolean }[]> {
  const { rows } = await sql<{ meeting: MeetingId; expired: boolean }>`
    select g.meeting_id as meeting, exists (select from registration r where r.meeting_id = g.meeting_id
        and r.state = 'offered' and r.offered_until <= ${now}) as expired
    from gathering g join meeting m on m.id = g.meeting_id
    where m.state in ('open', 'closed') and exists (select from registration r where r.meeting_id = g.meeting_id
      and ((r.state = 'offered' and r.offered_until <= ${now})
        or (g.queue_rule = 'quota' and g.last_day < ${today}
          and (r.state = 'waitlisted' or (r.state = 'registered' and r.wished_mode is not null)))))
    order by g.meeting_id`.execute(db.q());
  return rows;
}
