import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import { isWorking, listedColumns, type ListedMeeting } from '#meetings/meetings.store.ts';
import { type Database, sql } from '#platform/database.ts';

/** A meeting of a provrum that an organisation takes part in. */
export interface OwnMeeting extends ListedMeeting {
  readonly provrum: ProvrumId;
  readonly provrumTitle: string;
  /** It looks for a date, and this person has not said when they can. */
  readonly unanswered: boolean;
  readonly when: Span | null;
}

/** So many stand on the organisation's page. */
const most = 5;

/** The next meetings that an organisation's people are called to, and before them those that wait for one's own answer. */
export async function listOwnMeetings(
  db: Database,
  { organisation, person }: { readonly organisation: OrganisationId; readonly person: PersonId },
  at: Date,
): Promise<readonly OwnMeeting[]> {
  const { rows } = await sql<OwnMeeting>`
    select * from (
      select ${listedColumns}, p.id as provrum, p.title as "provrumTitle", m.starts_at,
        m.starts_at is null and not exists (
          select from meeting_option o join meeting_answer a on a.option_id = o.id
          where o.meeting_id = m.id and o.removed_at is null and a.person_id = ${person}) as unanswered
      from meeting m join provrum p on p.id = m.provrum_id
      join go_ahead g on g.provrum_id = p.id and g.verdict = 'approved' and g.announced_at is not null and g.taken_back_at is null
      where p.state in ('approved', 'planning', 'running', 'reporting', 'review') and ${organisation}::bigint = any(g.participants)
        and ${isWorking} and (m.state = 'announced' and m.ends_at > ${at}::timestamptz at time zone 'Europe/Stockholm'
          or m.state = 'planned' and m.starts_at is null
            and exists (select from meeting_option o where o.meeting_id = m.id and o.removed_at is null))
    ) own where starts_at is not null or unanswered
    order by unanswered desc, starts_at, id limit ${most}`.execute(db.q());
  return rows;
}
