import type { Day } from '#kernel/day.ts';
import type { MeetingId, OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { GatheringCircumstances, GatheringEffect } from '../gathering/effect.store.ts';
import type { GatheringEvent } from '../gathering/events.ts';
import type { AttendanceMode, Gathering } from '../gathering/gathering.ts';
import type { ActedBy } from '../record.store.ts';
import type { RegistrationEvent } from './events.ts';
import type { Entry } from './queue.ts';
import { reasonOf } from './queueReason.ts';
import { type Desk, turnOf } from './registration.ts';

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** What the queue must know of a row called `r`. Who was there or was missed held a place. */
const entryColumns = sql`r.id, r.person_id as person, r.organisation_id as organisation,
  r.organisation_name as "organisationName", r.mode,
  case when r.state in ('attended', 'absent') then 'registered' else r.state end as state,
  ${instant('r.queued_at')} as "queuedAt", ${instant('r.offered_until')} as "offeredUntil",
  case when r.wished_mode is not null
    then json_build_object('mode', r.wished_mode, 'since', ${instant('r.wished_at')}) end as wished`;

const active = sql`r.state not in ('cancelled', 'transferred')`;

/** Those who hold a place at a meeting, are offered one, or wait for one. */
export async function listEntries(db: Database, meeting: MeetingId): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select ${entryColumns} from registration r where r.meeting_id = ${meeting} and ${active} order by r.id`.execute(
    db.q(),
  );
  return rows;
}

/** A gathering with those who have signed up for it. */
export const openDesk = async (
  { db, at, today }: { readonly db: Database; readonly at: Date; readonly today: Day },
  gathering: Gathering,
): Promise<Desk> => {
  const entries = await listEntries(db, gathering.id);
  return { gathering, entries, now: lastOf(at.toISOString() as Instant, entries), today };
};

/** Whoever gets to the meeting later stands later in line, even where they knocked at the door first. */
const lastOf = (at: Instant, entries: readonly Entry[]): Instant =>
  entries.reduce((last, { queuedAt, wished }) => {
    const since = wished?.since ?? queuedAt;
    return since > last ? since : last;
  }, at);

/** The same moment for a row that is written. */
const lastIn = (meeting: MeetingId, at: Date) => sql`greatest(${at}::timestamptz,
  (select max(greatest(l.queued_at, l.wished_at)) from registration l
    where l.meeting_id = ${meeting} and l.state not in ('cancelled', 'transferred')))`;

/** Keeps numbers for registrations that are about to be decided. */
export async function keepNumbers(db: Database, count: number): Promise<readonly RegistrationId[]> {
  const { rows } = await sql<{ id: RegistrationId }>`
    select nextval(pg_get_serial_sequence('registration', 'id')) as id from generate_series(1, ${count}::int)`.execute(
    db.q(),
  );
  return rows.map(({ id }) => id);
}

/** Writes what happens to a registration. */
export async function applyRegistration({
  db,
  gathering,
  event,
  by,
  at,
}: GatheringEffect<RegistrationEvent>): Promise<void> {
  switch (event.kind) {
    case 'registration-made':
    case 'registration-waitlisted':
      return await insert(db, {
        ...event,
        meeting: gathering.id,
        by: by?.person ?? event.person,
        at,
        state: event.kind === 'registration-made' ? 'registered' : 'waitlisted',
      });
    case 'place-offered':
      return await change(db, at, event.registration, sql`state = 'offered', offered_until = ${event.until}`);
    case 'offer-accepted':
      return await change(db, at, event.registration, sql`state = 'registered', offered_until = null`);
    case 'offer-declined':
    case 'offer-expired':
    case 'registration-cancelled':
      await change(db, at, event.registration, sql`${leaves('cancelled')}, ${takenOff(event, by)}`);
      return await forget(db, event.registration);
    case 'registration-transferred':
      return await handOn(db, event, by?.person ?? event.person, at);
    case 'registration-changed':
      return await change(
        db,
        at,
        event.registration,
        sql`mode = ${event.mode}, state = ${event.waits ? 'waitlisted' : 'registered'}, offered_until = null,
          queued_at = ${event.reason === null ? lastIn(gathering.id, at) : sql`coalesce(wished_at, queued_at)`},
          wished_mode = null, wished_at = null`,
      );
    case 'mode-wished': {
      const since = event.wished === null ? sql`null` : lastIn(gathering.id, at);
      return await change(db, at, event.registration, sql`wished_mode = ${event.wished}, wished_at = ${since}`);
    }
    case 'registration-answered':
    case 'needs-erased':
      // What was written and erased stands in tables of its own.
      return;
  }
}

const leaves = (state: 'cancelled' | 'transferred') =>
  sql`state = ${state}, offered_until = null, wished_mode = null, wished_at = null`;

/** Whoever is taken off by another is told by whom, and why. */
function takenOff(event: RegistrationEvent & { readonly person: PersonId }, by: ActedBy | null) {
  const another = by !== null && by.person !== event.person && event.kind !== 'offer-expired';
  const reason = event.kind === 'registration-cancelled' ? (event.content?.reason ?? '') : '';
  return sql`left_by = ${another ? by.person : null}::bigint, left_reason = ${another ? reason : ''}`;
}

async function change(db: Database, at: Date, id: RegistrationId, set: ReturnType<typeof sql>) {
  await sql`update registration set ${set}, version = version + 1, changed_at = ${at} where id = ${id}`.execute(db.q());
}

/** Nobody needs to know what somebody eats who does not come. */
async function forget(db: Database, id: RegistrationId) {
  await sql`
    with needs as (delete from registration_need where registration_id = ${id})
    delete from registration_answer where registration_id = ${id}`.execute(db.q());
}

interface NewRegistration {
  readonly registration: RegistrationId;
  readonly meeting: MeetingId;
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly content: { readonly organisationName: string; readonly key: string | null };
  readonly mode: AttendanceMode;
  readonly state: 'registered' | 'waitlisted';
  readonly by: PersonId;
  readonly at: Date;
}

async function insert(db: Database, row: NewRegistration) {
  await sql`
    insert into registration (id, meeting_id, person_id, organisation_id, organisation_name, mode, state, queued_at,
      registered_by, created_with, created_at, changed_at)
    overriding system value
    values (${row.registration}, ${row.meeting}, ${row.person}, ${row.organisation}, ${row.content.organisationName},
      ${row.mode}, ${row.state}, ${lastIn(row.meeting, row.at)}, ${row.by}, ${row.content.key}, ${row.at}, ${row.at})`.execute(
    db.q(),
  );
}

type Transferred = Extract<RegistrationEvent, { readonly kind: 'registration-transferred' }>;

/** The colleague takes over the place and the time it was asked for; an offer is thereby taken. */
async function handOn(db: Database, event: Transferred, by: PersonId, at: Date) {
  const taken = sql`case when g.state = 'waitlisted' then 'waitlisted' else 'registered' end`;
  const given = sql`registration g where g.id = ${event.registration}`;
  if (event.waited) {
    await sql`
      update registration r set state = ${taken}, mode = g.mode, queued_at = g.queued_at, handed_from = g.id,
        version = r.version + 1, changed_at = ${at}
      from registration g where g.id = ${event.registration} and r.id = ${event.toRegistration}`.execute(db.q());
  } else {
    await sql`
      insert into registration (id, meeting_id, person_id, organisation_id, organisation_name, mode, state, queued_at,
        registered_by, handed_from, created_at, changed_at)
      overriding system value
      select ${event.toRegistration}, g.meeting_id, ${event.to}, g.organisation_id, g.organisation_name, g.mode, ${taken},
        g.queued_at, ${by}, g.id, ${at}, ${at}
      from ${given}`.execute(db.q());
  }
  await change(db, at, event.registration, leaves('transferred'));
  await forget(db, event.registration);
}

/** Lets the queue move after what happened: writes it, and returns the events to record. */
export async function turnQueue(
  circumstances: GatheringCircumstances,
  { before, after: gathering }: { readonly before: Gathering; readonly after: Gathering },
  since: readonly GatheringEvent[],
): Promise<readonly RegistrationEvent[]> {
  const { db, at, by } = circumstances;
  if (!(await somebodyWaits(db, gathering))) return [];
  const reason = reasonOf(since, { before, after: gathering });
  const events = turnOf(await openDesk(circumstances, gathering), reason);
  for (const event of events) await applyRegistration({ db, gathering, event, by, at });
  return events;
}

async function somebodyWaits(db: Database, { id, state }: Gathering): Promise<boolean> {
  if (state !== 'open' && state !== 'closed') return false;
  const { rows } = await sql`
    select from registration where meeting_id = ${id} and (state = 'waitlisted' or wished_mode is not null)
    limit 1`.execute(db.q());
  return rows.length > 0;
}
