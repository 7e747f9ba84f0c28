import type { Day } from '#kernel/day.ts';
import type { EventId, MeetingId, OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';
import type { GatheringEvent } from '../gathering/events.ts';
import type { AttendanceMode } from '../gathering/gathering.ts';
import type { Held } from './entries.ts';
import { purposes } from './telling.ts';

/** An event on a gathering as letters need it. */
export interface EventOnRecord {
  readonly event: GatheringEvent;
  readonly meeting: MeetingId;
  readonly at: Date;
  readonly by: { readonly id: PersonId; readonly name: string } | null;
}

/** An event on a gathering, or null. */
export async function findGatheringEvent(db: Database, id: EventId): Promise<EventOnRecord | null> {
  const { rows } = await sql<EventOnRecord>`
    select jsonb_set(e.detail, '{kind}', to_jsonb(e.kind)) as event, e.meeting_id as meeting, e.at,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as by
    from event e left join person p on p.id = e.person_id
    where e.id = ${id} and e.meeting_id is not null`.execute(db.q());
  return rows[0] ?? null;
}

const lockClass = 7_076_620; // any number that nothing else uses

/** One at a time writes the letters of a meeting; signing up goes on meanwhile. Held until the transaction ends. */
export async function lockLetters(db: Database, meeting: MeetingId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockClass}, ${meeting})`.execute(db.q());
}

/** Whose calendar has, or has had, the meeting, and in which version. */
export async function listHeld(
  db: Database,
  meeting: MeetingId,
): Promise<readonly (Held & { readonly round: number })[]> {
  const { rows } = await sql<Held & { readonly round: number }>`
    select person_id as person, sequence, mode, round, removed_at is not null as removed from meeting_invited
    where meeting_id = ${meeting}`.execute(db.q());
  return rows;
}

/** Remembers what calendars are told. Whoever was taken off, or comes another way, begins another round. */
export async function markHeld(
  db: Database,
  meeting: MeetingId,
  placed: readonly { readonly person: PersonId; readonly mode: AttendanceMode }[],
  sequence: number,
): Promise<ReadonlyMap<PersonId, number>> {
  const { rows } = await sql<{ person: PersonId; round: number }>`
    insert into meeting_invited (meeting_id, person_id, sequence, mode)
    select ${meeting}, person, ${sequence}, mode
    from json_to_recordset(${JSON.stringify(placed)}) as t (person bigint, mode text)
    on conflict (meeting_id, person_id) do update set sequence = excluded.sequence, mode = excluded.mode, removed_at = null,
      round = meeting_invited.round + 1
    returning person_id as person, round`.execute(db.q());
  return new Map(rows.map(({ person, round }) => [person, round]));
}

/** Remembers out of whose calendars it is taken. */
export async function markTakenOff(
  db: Database,
  meeting: MeetingId,
  people: readonly PersonId[],
  at: Date,
): Promise<void> {
  await sql`
    update meeting_invited set removed_at = ${at}
    where meeting_id = ${meeting} and person_id = any(${[...people]}::bigint[])`.execute(db.q());
}

/** What somebody has been sent, or will be. */
export interface BeenTold {
  readonly at: Date;
  /** Something came that put the meeting into their calendar. */
  readonly calendar: boolean;
  readonly occurrences: readonly string[];
}

/** Who has been sent something of a purpose about a meeting, or will be, and when last. */
export async function listTold(
  db: Database,
  meeting: MeetingId,
  purpose: string,
): Promise<ReadonlyMap<PersonId, BeenTold>> {
  const { rows } = await sql<BeenTold & { readonly person: PersonId }>`
    select person_id as person, max(created_at) as at, bool_or(coalesce(calendar_method = 'REQUEST', false)) as calendar,
      array_agg(occurrence) as occurrences from mail
    where meeting_id = ${meeting} and purpose = ${purpose} and state in ('sent', 'waiting') and person_id is not null
    group by person_id`.execute(db.q());
  return new Map(rows.map((row) => [row.person, row]));
}

/** Takes back what has not left yet and calls people to a meeting that is called off, whoever it is to. */
export async function withdrawCalls(db: Database, meeting: MeetingId): Promise<void> {
  await sql`
    update mail set state = 'withdrawn'
    where meeting_id = ${meeting} and state = 'waiting' and occurrence not like '%:cancelled'
      and purpose = any(${[purposes.invitation, purposes.reminder, purposes.release]}::text[])`.execute(db.q());
}

/** Somebody who has signed up, by what holds of them now. */
export interface Attendee {
  readonly registration: RegistrationId;
  readonly person: PersonId;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  readonly organisation: OrganisationId | null;
  readonly mode: AttendanceMode;
  readonly state: 'registered' | 'waitlisted' | 'offered' | 'cancelled' | 'transferred' | 'attended' | 'absent';
  readonly offeredUntil: Date | null;
  /** Who signed them up, where it was another. */
  readonly signedUpBy: string | null;
  /** Whose place they took over, and who took over theirs. */
  readonly from: string | null;
  readonly to: string | null;
  /** Who took them off, where it was another, and why. */
  readonly leftBy: string | null;
  readonly leftReason: string;
  readonly changedAt: Date;
}

/** Everybody who has ever signed up, each once: by the registration that counts, or else the last. */
export async function listAttendees(db: Database, meeting: MeetingId): Promise<readonly Attendee[]> {
  const { rows } = await sql<Attendee>`
    select distinct on (r.person_id) r.id as registration, p.id as person, p.name, p.email as address, p.language,
      r.organisation_id as organisation, r.mode, r.state, r.offered_until as "offeredUntil", r.changed_at as "changedAt",
      case when r.registered_by <> r.person_id then s.name end as "signedUpBy", fp.name as "from", tp.name as "to",
      lp.name as "leftBy", r.left_reason as "leftReason"
    from registration r
    join person p on p.id = r.person_id
    join person s on s.id = r.registered_by
    left join registration f on f.id = r.handed_from left join person fp on fp.id = f.person_id
    left join registration t on t.handed_from = r.id left join person tp on tp.id = t.person_id
    left join person lp on lp.id = r.left_by
    where r.meeting_id = ${meeting}
    order by r.person_id, r.state not in ('cancelled', 'transferred') desc, r.id desc`.execute(db.q());
  return rows;
}

/** Somebody who answers for an organisation that is invited. */
export interface Invitee {
  readonly person: PersonId;
  readonly address: string;
  readonly language: Language;
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string }[];
}

/**
 * Whom an invitation goes to: the representative of each organisation that it is for – where there is none a substitute, else a
 * contact – and the contact persons that a network's organisations have named. Nobody who has muted the network.
 */
export async function listInvitees(db: Database, meeting: MeetingId, on: Day): Promise<readonly Invitee[]> {
  const { rows } = await sql<Invitee>`
    with about as (
      select g.audience, m.network_id, m.provrum_id from gathering g join meeting m on m.id = g.meeting_id
      where g.meeting_id = ${meeting}
    ), taking as (
      select n.organisation_id as organisation, n.contact_person_id as contact from about a
      join network_organisation n on n.network_id = a.network_id
        and n.from_day <= ${on}::date and (n.to_day is null or n.to_day >= ${on}::date)
      union
      select unnest(participants_now(a.provrum_id, (select participants from go_ahead where provrum_id = a.provrum_id
        and verdict = 'approved' and taken_back_at is null))), null from about a where a.provrum_id is not null
      union
      select b.organisation_id, null from about a join membership b on a.audience in ('forum', 'public')
        and b.from_day <= ${on}::date and (b.to_day is null or b.to_day >= ${on}::date)
    ), answering as (
      select t.organisation, m.person_id as person, m.person_id = t.contact as named,
        rank() over (partition by t.organisation order by
          case m.role when 'representative' then 1 when 'substitute' then 2 else 3 end) as place
      from taking t join mandate m on m.organisation_id = t.organisation
        and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
    )
    select p.id as person, p.email as address, p.language,
      json_agg(distinct jsonb_build_object('id', o.id, 'name', o.name)) as organisations
    from answering a join person p on p.id = a.person join organisation o on o.id = a.organisation
    where (a.place = 1 or a.named) and not exists (
      select from network_subscription s join about on s.network_id = about.network_id
      where s.person_id = p.id and s.level = 'mute')
    group by p.id order by p.id`.execute(db.q());
  return rows;
}

/** The gatherings that may have something to remind of on a day. */
export async function listComing(db: Database, today: Day): Promise<readonly MeetingId[]> {
  const { rows } = await sql<{ id: MeetingId }>`
    select m.id from meeting m join gathering g on g.meeting_id = m.id
    where m.state in ('announced', 'open', 'closed') and m.starts_at > ${today}::date
      and (m.starts_at < ${today}::date + 12 or g.last_day between ${today}::date and ${today}::date + 4)
    order by m.starts_at, m.id`.execute(db.q());
  return rows.map(({ id }) => id);
}
