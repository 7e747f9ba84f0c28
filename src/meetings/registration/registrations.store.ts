import type { Day } from '#kernel/day.ts';
import type { MeetingId, OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { AttendanceMode, Gathering } from '../gathering/gathering.ts';
import type { Named } from '../meeting.ts';
import type { RegistrationState } from './registration.ts';

/** A registration as it is shown. */
export interface Registered {
  readonly id: RegistrationId;
  readonly person: Named<PersonId>;
  readonly email: string;
  readonly organisation: Named<OrganisationId> | null;
  readonly organisationName: string;
  readonly mode: AttendanceMode;
  readonly state: RegistrationState;
  readonly queuedAt: Date;
  readonly offeredUntil: Date | null;
  readonly wished: AttendanceMode | null;
  readonly registeredBy: Named<PersonId>;
  /** Who has the place now, where it was handed over. */
  readonly handedTo: Named<PersonId> | null;
  readonly version: number;
}

const columns = sql`r.id, json_build_object('id', p.id, 'name', p.name) as person, p.email,
  case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation,
  r.organisation_name as "organisationName", r.mode, r.state, r.queued_at as "queuedAt",
  r.offered_until as "offeredUntil", r.wished_mode as wished, json_build_object('id', b.id, 'name', b.name) as "registeredBy",
  (select json_build_object('id', hp.id, 'name', hp.name) from registration h join person hp on hp.id = h.person_id
    where h.handed_from = r.id order by h.id limit 1) as "handedTo", r.version`;
const tables = sql`registration r join person p on p.id = r.person_id join person b on b.id = r.registered_by
  left join organisation o on o.id = r.organisation_id`;

export async function findRegistration(
  db: Database,
  meeting: MeetingId,
  id: RegistrationId,
): Promise<Registered | null> {
  const { rows } = await sql<Registered>`
    select ${columns} from ${tables} where r.meeting_id = ${meeting} and r.id = ${id}`.execute(db.q());
  return rows[0] ?? null;
}

/** Somebody's own registration at a meeting: the one that holds, or else the latest. */
export async function findOwn(db: Database, meeting: MeetingId, person: PersonId): Promise<Registered | null> {
  const { rows } = await sql<Registered>`
    select ${columns} from ${tables} where r.meeting_id = ${meeting} and r.person_id = ${person}
    order by r.state in ('cancelled', 'transferred'), r.id desc limit 1`.execute(db.q());
  return rows[0] ?? null;
}

/** Everybody who is signed up for a meeting, by organisation and name. */
export async function listRegistrations(db: Database, meeting: MeetingId): Promise<readonly Registered[]> {
  const { rows } = await sql<Registered>`
    select ${columns} from ${tables} where r.meeting_id = ${meeting} and r.state not in ('cancelled', 'transferred')
    order by coalesce(o.name, r.organisation_name), p.name, r.id`.execute(db.q());
  return rows;
}

/** Whose address leads to a registration, and to which meeting. */
export async function findMeetingOf(
  db: Database,
  id: RegistrationId,
): Promise<{ readonly meeting: MeetingId; readonly person: PersonId } | null> {
  const { rows } = await sql<{ meeting: MeetingId; person: PersonId }>`
    select meeting_id as meeting, person_id as person from registration where id = ${id}`.execute(db.q());
  return rows[0] ?? null;
}

/** A colleague one may sign up or hand a place to. */
export interface Colleague extends Named<PersonId> {
  readonly email: string;
  /** Holds, is offered or waits for a place already. */
  readonly registered: boolean;
}

/** Everybody with a mandate in an organisation, and whether they are signed up. */
export async function listColleagues(
  db: Database,
  {
    meeting,
    organisation,
    today,
  }: { readonly meeting: MeetingId; readonly organisation: OrganisationId; readonly today: Day },
): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`
    select p.id, p.name, p.email, exists (select from registration r where r.meeting_id = ${meeting}
      and r.person_id = p.id and r.state not in ('cancelled', 'transferred')) as registered
    from person p
    where exists (select from mandate m where m.person_id = p.id and m.organisation_id = ${organisation}
      and m.from_day <= ${today} and (m.to_day is null or m.to_day >= ${today}))
    order by p.name, p.id`.execute(db.q());
  return rows;
}

/** True where an organisation's people may sign up for a meeting. */
export async function isInvited(
  db: Database,
  { network, provrum, audience }: Gathering,
  organisation: OrganisationId,
  today: Day,
): Promise<boolean> {
  if (audience !== 'network') return true;
  if (!network && !provrum) return true;
  const { rows } = await sql`
    select where exists (select from network_organisation n where n.network_id = ${network?.id ?? null}
        and n.organisation_id = ${organisation} and n.from_day <= ${today} and (n.to_day is null or n.to_day >= ${today}))
      or exists (select from interest i where i.provrum_id = ${provrum?.id ?? null} and i.organisation_id = ${organisation}
        and i.withdrawn_at is null)`.execute(db.q());
  return rows.length > 0;
}
