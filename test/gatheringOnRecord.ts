import type { MeetingId, NetworkId, OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { AttendanceMode, Audience, QueueRule } from '#meetings/gathering/gathering.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Cast, OrganisationKey, PersonKey } from './cast.ts';

export interface NetworkRecord {
  readonly name?: string;
  readonly state?: string;
  /** Those who take part since 2020. */
  readonly organisations?: readonly OrganisationKey[];
}

/** A network with its organisations, as if all of it had been decided. */
export async function networkOnRecord(
  db: Database,
  cast: Cast,
  { name = 'Provnätverket', state = 'active', organisations = ['dalarna', 'halland', 'skane'] }: NetworkRecord = {},
): Promise<NetworkId> {
  const { rows } = await sql<{ id: NetworkId }>`
    insert into network (name, state, constructed) values (${name}, ${state}, true) returning id`.execute(db.q());
  const id = rows[0]!.id;
  for (const key of organisations) {
    await sql`
      insert into network_organisation (network_id, organisation_id, from_day, constructed)
      values (${id}, ${cast.organisation[key]}, '2020-01-01', true)`.execute(db.q());
  }
  return id;
}

export interface GatheringRecord {
  readonly network?: NetworkId;
  readonly title?: string;
  readonly state?: string;
  readonly mode?: 'physical' | 'digital' | 'hybrid';
  readonly audience?: Audience;
  /** `2027-02-03T10:00`, on Swedish walls. */
  readonly starts?: string;
  readonly ends?: string;
  readonly physical?: number | null;
  readonly digital?: number | null;
  readonly rule?: QueueRule;
  readonly quota?: number;
  readonly planners?: readonly PersonKey[];
}

let written = 0;

/** A meeting that people sign up for, open and with places for all unless told otherwise; arranged by Karin of the secretariat. */
export async function gatheringOnRecord(db: Database, cast: Cast, told: GatheringRecord = {}): Promise<MeetingId> {
  const { network = null, title = 'Vårträff', state = 'open', mode = 'physical', audience = 'forum' } = told;
  const { starts = '2027-02-03T10:00', ends = '2027-02-03T15:00', physical = null, digital = null } = told;
  written += 1;
  const { rows } = await sql<{ id: MeetingId }>`
    insert into meeting (network_id, uid, state, title, mode, place, link, starts_at, ends_at, person_id, organisation_id, changed_at)
    values (${network}, ${`gathering-${written}@test`}, ${state}, ${title}, ${mode}, ${mode === 'digital' ? '' : 'Stockholm'},
      ${mode === 'physical' ? '' : 'https://mote.example/1'}, ${starts}::timestamp, ${ends}::timestamp, ${cast.person.karin},
      ${cast.organisation.reglab}, '2026-11-01T09:00:00Z')
    returning id`.execute(db.q());
  const id = rows[0]!.id;
  await sql`
    insert into gathering (meeting_id, kind, audience, capacity_physical, capacity_digital, queue_rule, quota, constructed)
    values (${id}, ${network === null ? 'other' : 'network'}, ${audience}, ${physical}, ${digital},
      ${told.rule ?? 'organisationFirst'}, ${told.quota ?? null}, true)`.execute(db.q());
  for (const key of told.planners ?? []) {
    await sql`insert into gathering_planner (meeting_id, person_id) values (${id}, ${cast.person[key]})`.execute(
      db.q(),
    );
  }
  return id;
}

export interface RegistrationRecord {
  readonly person: PersonId;
  readonly organisation?: OrganisationId | null;
  readonly mode?: AttendanceMode;
  readonly state?: 'registered' | 'waitlisted' | 'cancelled' | 'attended' | 'absent';
  readonly at?: string;
}

/** Somebody who has signed up, as the row stands then. */
export async function registrationOnRecord(
  db: Database,
  meeting: MeetingId,
  {
    person,
    organisation = null,
    mode = 'physical',
    state = 'registered',
    at = '2026-11-10T09:00:00Z',
  }: RegistrationRecord,
): Promise<RegistrationId> {
  const { rows } = await sql<{ id: RegistrationId }>`
    insert into registration (meeting_id, person_id, organisation_id, mode, state, queued_at, registered_by, created_at, changed_at)
    values (${meeting}, ${person}, ${organisation}, ${mode}, ${state}, ${at}, ${person}, ${at}, ${at})
    returning id`.execute(db.q());
  return rows[0]!.id;
}

/** A person without any mandate: a guest. */
export async function guestOnRecord(db: Database, name: string, email: string): Promise<PersonId> {
  const { rows } = await sql<{ id: PersonId }>`
    insert into person (name, email, constructed) values (${name}, ${email}, true) returning id`.execute(db.q());
  return rows[0]!.id;
}
