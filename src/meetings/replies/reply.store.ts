import type { Day } from '#kernel/day.ts';
import type { MeetingId, OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { CalendarAnswer, ReplyEvent } from './events.ts';
import type { Answering } from './reply.ts';

interface Writing {
  readonly db: Database;
  readonly event: Pick<ReplyEvent, 'meeting' | 'person' | 'answer' | 'sequence' | 'content'>;
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

/** A meeting that calendars know. */
export interface Known {
  readonly id: MeetingId;
  /** The provrum whose working meeting it is; null for what people sign up for. */
  readonly owner: ProvrumId | null;
}

/** The meeting that calendars know by a name, or null. */
export async function findByUid(db: Database, uid: string): Promise<Known | null> {
  const { rows } = await sql<Known>`
    select m.id, case when g.meeting_id is null then m.provrum_id end as owner
    from meeting m left join gathering g on g.meeting_id = m.id
    where m.uid = ${uid} and (g.meeting_id is not null or m.provrum_id is not null)`.execute(db.q());
  return rows[0] ?? null;
}

/** What is known of somebody who answers, from a query that calls whom the meeting was sent to `i`, and their place `r`. */
const answering = sql`i.person_id as person,
      -- A guest is counted with an organisation and does not act for it.
      (select min(d.organisation_id) from mandate d
        where d.person_id = i.person_id and d.organisation_id = r.organisation_id) as organisation,
      case when exists (select from gathering g where g.meeting_id = i.meeting_id) then coalesce(r.state = 'registered', false)
        else i.removed_at is null end as placed,
      (select to_char(max(a.given_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from calendar_answer a
        join meeting m on m.id = a.meeting_id and m.sequence = a.sequence
        where a.meeting_id = i.meeting_id and a.person_id = i.person_id) as "answeredAt"`;
const placeOf = sql`left join registration r on r.meeting_id = i.meeting_id and r.person_id = i.person_id
      and r.state not in ('cancelled', 'transferred')`;

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
    select ${answering}
    from unnest(${[...addresses]}::text[]) with ordinality as given (address, place)
    join person p on p.email = given.address or exists (
      select from mail l where l.person_id = p.id and lower(l.address) = given.address
        and (l.meeting_id = ${meeting} or starts_with(l.occurrence, ${`meeting:${meeting}:`})))
    join meeting_invited i on i.meeting_id = ${meeting} and i.person_id = p.id
    ${placeOf}
    order by given.place, p.id limit 1`.execute(db.q());
  return rows[0] ?? null;
}

/** The same of somebody known, as it is now. */
export async function findAnsweringPerson(
  db: Database,
  meeting: MeetingId,
  person: PersonId,
): Promise<Answering | null> {
  const { rows } = await sql<Answering>`
    select ${answering} from meeting_invited i ${placeOf}
    where i.meeting_id = ${meeting} and i.person_id = ${person}`.execute(db.q());
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

const answerColumns = sql`json_build_object('id', p.id, 'name', p.name) as person, a.answer, coalesce(a.comment, '') as comment,
      a.given_at as at, case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation`;
/** The last answer of `p` to the meeting `m` as it stands. */
const lastAnswer = sql`left join lateral (
      select answer, comment, to_char(given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as given_at
      from calendar_answer c where c.meeting_id = m.id and c.person_id = p.id and c.sequence = m.sequence
      order by c.given_at desc, c.id desc limit 1) a on true`;
const declinedFirst = sql`case a.answer when 'declined' then 1 when 'tentative' then 2 when 'accepted' then 3 else 4 end,
      p.name collate sv, p.id`;

/** The last answer of each who has a place, those who have declined first. */
export async function listAnswers(db: Database, meeting: MeetingId): Promise<readonly AnswerOnRecord[]> {
  const { rows } = await sql<AnswerOnRecord>`
    select ${answerColumns}
    from registration r
    join meeting m on m.id = r.meeting_id
    join person p on p.id = r.person_id
    left join organisation o on o.id = r.organisation_id
    ${lastAnswer}
    where r.meeting_id = ${meeting} and r.state = 'registered'
    order by ${declinedFirst}`.execute(db.q());
  return rows;
}

/** The same of each who is called to a working meeting, with the organisation they take part for. */
export async function listWorkingAnswers(
  db: Database,
  meeting: MeetingId,
  { participants, today }: { readonly participants: readonly OrganisationId[]; readonly today: Day },
): Promise<readonly AnswerOnRecord[]> {
  const { rows } = await sql<AnswerOnRecord>`
    select ${answerColumns}
    from meeting_invited i
    join meeting m on m.id = i.meeting_id
    join person p on p.id = i.person_id
    left join lateral (
      select d.organisation_id from mandate d
      where d.person_id = p.id and d.from_day <= ${today}::date and (d.to_day is null or d.to_day >= ${today}::date)
      order by d.organisation_id = any(${[...participants]}::bigint[]) desc, d.organisation_id limit 1) v on true
    left join organisation o on o.id = v.organisation_id
    ${lastAnswer}
    where i.meeting_id = ${meeting} and i.removed_at is null
    order by ${declinedFirst}`.execute(db.q());
  return rows;
}
