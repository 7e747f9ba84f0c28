import type { Day } from '#kernel/day.ts';
import type { MeetingId, NetworkId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';
import { type Answer, type AnswerGiven, daysOpen, daysUntilReminder } from './gatheringEvaluation.ts';

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** What those who came to a meeting thought, in no order that tells who; and how many came. */
export interface Evaluated {
  readonly came: number;
  readonly answers: readonly AnswerGiven[];
}

export async function findEvaluated(db: Database, meeting: MeetingId): Promise<Evaluated> {
  const { rows } = await sql<Evaluated>`
    select (count(*) filter (where r.state = 'attended'))::int as came,
      coalesce(json_agg(json_build_object('marks', a.marks, 'good', a.good, 'better', a.better) order by md5(a.good || a.better
        || r.id)) filter (where a.registration_id is not null), '[]') as answers
    from registration r left join gathering_answer a on a.registration_id = r.id
    where r.meeting_id = ${meeting}`.execute(db.q());
  return rows[0] ?? { came: 0, answers: [] };
}

/** How many came, and how many of them have said what they thought. */
export async function findAfterwards(
  db: Database,
  meeting: MeetingId,
): Promise<{ readonly came: number; readonly answered: number }> {
  const { rows } = await sql<{ came: number; answered: number }>`
    select (count(*) filter (where r.state = 'attended'))::int as came, count(a.registration_id)::int as answered
    from registration r left join gathering_answer a on a.registration_id = r.id
    where r.meeting_id = ${meeting}`.execute(db.q());
  return rows[0] ?? { came: 0, answered: 0 };
}

/** Whoever came, and what they have answered. Null where the registration is none of those. */
export interface OwnAnswer {
  readonly registration: RegistrationId;
  readonly person: PersonId;
  readonly answer: Answer | null;
}

export async function findOwnAnswer(
  db: Database,
  meeting: MeetingId,
  by: { readonly registration: number } | { readonly person: PersonId },
): Promise<OwnAnswer | null> {
  const own = 'person' in by ? sql`r.person_id = ${by.person}` : sql`r.id = ${by.registration}`;
  const { rows } = await sql<OwnAnswer>`
    select r.id as registration, r.person_id as person,
      case when a.registration_id is not null then json_build_object('marks', a.marks, 'good', a.good, 'better', a.better,
        'changedAt', ${instant('a.changed_at')}) end as answer
    from registration r left join gathering_answer a on a.registration_id = r.id
    where r.meeting_id = ${meeting} and r.state = 'attended' and ${own}`.execute(db.q());
  return rows[0] ?? null;
}

/** Keeps an answer, or puts it in the place of the one before. */
export async function keepAnswer(
  db: Database,
  registration: RegistrationId,
  { marks, good, better }: AnswerGiven,
  at: Date,
): Promise<void> {
  await sql`
    insert into gathering_answer (registration_id, marks, good, better, answered_at, changed_at)
    values (${registration}, ${JSON.stringify(marks)}::jsonb, ${good}, ${better}, ${at}, ${at})
    on conflict (registration_id) do update set marks = excluded.marks, good = excluded.good, better = excluded.better,
      changed_at = excluded.changed_at`.execute(db.q());
}

/** Somebody who is to be asked what they thought, or reminded. */
export interface AskedPerson {
  readonly registration: RegistrationId;
  readonly meeting: MeetingId;
  readonly title: string;
  readonly when: Span;
  readonly documented: boolean;
  readonly person: PersonId;
  readonly address: string;
  readonly language: Language;
  /** False where they have been asked before. */
  readonly first: boolean;
}

/** Those who came to a meeting that has ended and have not been asked, and those who have not answered in some days. */
export async function listToAsk(db: Database, today: Day): Promise<readonly AskedPerson[]> {
  const { rows } = await sql<AskedPerson>`
    select r.id as registration, m.id as meeting, m.title, p.id as person, p.email as address, p.language,
      json_build_object('starts', to_char(m.starts_at, 'YYYY-MM-DD"T"HH24:MI'),
        'ends', to_char(m.ends_at, 'YYYY-MM-DD"T"HH24:MI')) as "when",
      exists (select from documentation d where d.meeting_id = m.id and d.removed_at is null) as documented,
      k.registration_id is null as first
    from meeting m join registration r on r.meeting_id = m.id join person p on p.id = r.person_id
    left join gathering_evaluation_asked k on k.registration_id = r.id
    where m.ends_at::date between ${today}::date - ${daysOpen}::int and ${today}::date - 1
      and m.state <> 'cancelled' and r.state = 'attended'
      and (k.registration_id is null or (k.reminded_at is null and k.asked_at < ${today}::date - ${daysUntilReminder}::int
        and not exists (select from gathering_answer a where a.registration_id = r.id)))
    order by m.id, r.id`.execute(db.q());
  return rows;
}

export async function noteReminded(db: Database, registrations: readonly RegistrationId[], at: Date): Promise<void> {
  await sql`
    update gathering_evaluation_asked set reminded_at = ${at}
    where registration_id = any(${[...registrations]}::bigint[])`.execute(db.q());
}

/** One meeting among those that are compared. */
export interface ComparedMeeting extends Evaluated {
  readonly meeting: MeetingId;
  readonly title: string;
  readonly day: Day;
}

/** Every meeting of a network that somebody came to, the latest first. */
export async function listCompared(db: Database, network: NetworkId): Promise<readonly ComparedMeeting[]> {
  const { rows } = await sql<ComparedMeeting>`
    select m.id as meeting, m.title, to_char(m.starts_at, 'YYYY-MM-DD') as day,
      (count(*) filter (where r.state = 'attended'))::int as came,
      coalesce(json_agg(json_build_object('marks', a.marks, 'good', '', 'better', '')) filter (where a.registration_id is not null),
        '[]') as answers
    from meeting m join gathering g on g.meeting_id = m.id join registration r on r.meeting_id = m.id
    left join gathering_answer a on a.registration_id = r.id
    where m.network_id = ${network} and m.starts_at is not null and m.state <> 'cancelled'
    group by m.id having count(*) filter (where r.state = 'attended') > 0
    order by m.starts_at desc, m.id desc`.execute(db.q());
  return rows;
}

/** What a network is called; null where there is none. Its own pages come after this part of the program. */
export async function findNetworkName(db: Database, network: NetworkId): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from network where id = ${network}`.execute(db.q());
  return rows[0]?.name ?? null;
}
