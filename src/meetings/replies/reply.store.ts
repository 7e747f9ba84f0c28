import type { MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { CalendarAnswer, ReplyEvent } from './events.ts';
import type { Answering } from './reply.ts';

interface Writing {
  readonly db: Database;
  readonly event: ReplyEvent;
  readonly at: Date;
}

/** Writes what a calendar answered. */
export async function applyReply({ db, event, at }: Writing): Promise<void> {
  const { meeting, person, answer, sequence, content } = event;
  await sql`
    insert into calendar_answer (meeting_id, person_id, answer, sequence, given_at, comment, received_at)
    values (${meeting}, ${person}, ${answer}, ${sequence}, ${content.givenAt}, ${content.comment}, ${at})`.execute(
    db.q(),
  );
}

/** The gathering that calendars know by a name, or null. */
export async function findByUid(db: Database, uid: string): Promise<MeetingId | null> {
  const { rows } = await sql<{ id: MeetingId }>`
    select m.id from meeting m join gathering g on g.meeting_id = m.id where m.uid = ${uid}`.execute(db.q());
  return rows[0]?.id ?? null;
}

/**
 * Whose calendar answers: somebody to whom the meeting was sent, at the address to which it was sent or the one they have now.
 * Addresses are tried in their order: whom the answer names, and then who sent it.
 */
export async function findAnswering(
  db: Database,
  meeting: MeetingId,
  addresses: readonly string[],
): Promise<Answering | null> {
  const { rows } = await sql<Answering>`
    select p.id as person, r.organisation_id as organisation, coalesce(r.state = 'registered', false) as placed,
      (select to_char(max(a.given_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from calendar_answer a
        join meeting m on m.id = a.meeting_id and m.sequence = a.sequence
        where a.meeting_id = ${meeting} and a.person_id = p.id) as "answeredAt"
    from unnest(${[...addresses]}::text[]) with ordinality as given (address, place)
    join person p on p.email = given.address or exists (
      select from mail l where l.person_id = p.id and l.meeting_id = ${meeting} and lower(l.address) = given.address)
    join meeting_invited i on i.meeting_id = ${meeting} and i.person_id = p.id
    left join registration r on r.meeting_id = ${meeting} and r.person_id = p.id and r.state not in ('cancelled', 'transferred')
    order by given.place, p.id limit 1`.execute(db.q());
  return rows[0] ?? null;
}

/** What the calendar of somebody who has a place has answered to the meeting as it stands. */
export interface AnswerOnRecord {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly organisation: { readonly id: OrganisationId; readonly name: string } | null;
  /** Null where none has come. */
  readonly answer: CalendarAnswer | null;
  readonly comment: string;
  readonly at: Instant | null;
}

/** The last answer of each who has a place, those who have declined first. */
export async function listAnswers(db: Database, meeting: MeetingId): Promise<readonly AnswerOnRecord[]> {
  const { rows } = await sql<AnswerOnRecord>`
    select json_build_object('id', p.id, 'name', p.name) as person, a.answer, coalesce(a.comment, '') as comment, a.given_at as at,
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation
    from registration r
    join meeting m on m.id = r.meeting_id
    join person p on p.id = r.person_id
    left join organisation o on o.id = r.organisation_id
    left join lateral (
      select answer, comment, to_char(given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as given_at
      from calendar_answer c where c.meeting_id = m.id and c.person_id = p.id and c.sequence = m.sequence
      order by c.given_at desc, c.id desc limit 1) a on true
    where r.meeting_id = ${meeting} and r.state = 'registered'
    order by case a.answer when 'declined' then 1 when 'tentative' then 2 when 'accepted' then 3 else 4 end,
      p.name collate sv, p.id`.execute(db.q());
  return rows;
}
