import type { MeetingId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import type { Invited } from '#meetings/invitation.ts';
import { isWorking } from '#meetings/meetings.store.ts';
import { type Database, sql } from '#platform/database.ts';

export const invitationPurpose = 'invitation';

/** How every occasion of a mail about a meeting begins. */
export const occasionsOf = (meeting: MeetingId): string => `meeting:${meeting}:`;

/** Whom a meeting is in the calendar of, and what they were told. The meeting is locked: two jobs never ask the same person. */
export async function lockInvited(
  db: Database,
  meeting: MeetingId,
): Promise<readonly (Invited & { readonly round: number })[]> {
  await sql`select from meeting where id = ${meeting} for update`.execute(db.q());
  const { rows } = await sql<Invited & { readonly round: number }>`
    select person_id as person, sequence, round, removed_at is not null as removed from meeting_invited
    where meeting_id = ${meeting}`.execute(db.q());
  return rows;
}

/** Who has in fact been sent something about a meeting: nothing is taken out of a calendar that it never came to. */
export async function listReached(db: Database, meeting: MeetingId): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`
    select distinct person_id as person from mail
    where purpose = ${invitationPurpose} and starts_with(occurrence, ${occasionsOf(meeting)}) and calendar_method = 'REQUEST'
      and state in ('sent', 'waiting') and person_id is not null`.execute(db.q());
  return new Set(rows.map(({ person }) => person));
}

/** Remembers who is told of which version. Whoever was taken off begins another round. */
export async function markInvited(
  db: Database,
  meeting: MeetingId,
  people: readonly PersonId[],
  sequence: number,
): Promise<ReadonlyMap<PersonId, number>> {
  const { rows } = await sql<{ person: PersonId; round: number }>`
    insert into meeting_invited (meeting_id, person_id, sequence)
    select ${meeting}, p, ${sequence} from unnest(${[...people]}::bigint[]) as p
    on conflict (meeting_id, person_id) do update set sequence = excluded.sequence, removed_at = null,
      round = meeting_invited.round + (case when meeting_invited.removed_at is null then 0 else 1 end)
    returning person_id as person, round`.execute(db.q());
  return new Map(rows.map(({ person, round }) => [person, round]));
}

export async function markRemoved(
  db: Database,
  meeting: MeetingId,
  people: readonly PersonId[],
  at: Date,
): Promise<void> {
  await sql`
    update meeting_invited set removed_at = ${at}
    where meeting_id = ${meeting} and person_id = any(${[...people]}::bigint[])`.execute(db.q());
}

export interface Addressee {
  readonly person: PersonId;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

/** People by their numbers, whether or not they may read anything today. */
export async function findAddressees(
  db: Database,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Addressee>> {
  const { rows } = await sql<Addressee>`
    select id as person, name, email as address, language from person
    where id = any(${[...people]}::bigint[])`.execute(db.q());
  return new Map(rows.map((row) => [row.person, row]));
}

/** The meetings of a provrum that people have been called to and that are not yet held. */
export async function listCalled(db: Database, provrum: ProvrumId): Promise<readonly MeetingId[]> {
  const { rows } = await sql<{ id: MeetingId }>`
    select m.id from meeting m where m.provrum_id = ${provrum} and m.state = 'announced' and ${isWorking}
    order by m.starts_at, m.id`.execute(db.q());
  return rows.map(({ id }) => id);
}

/** Every meeting to come that people have been called to. */
export async function listComing(
  db: Database,
  at: Date,
): Promise<readonly { readonly provrum: ProvrumId; readonly meeting: MeetingId }[]> {
  const { rows } = await sql<{ provrum: ProvrumId; meeting: MeetingId }>`
    select m.provrum_id as provrum, m.id as meeting from meeting m
    where m.state = 'announced' and m.provrum_id is not null and ${isWorking}
      and m.ends_at > ${at}::timestamptz at time zone 'Europe/Stockholm'
    order by m.starts_at, m.id`.execute(db.q());
  return rows;
}
