import type { MeetingId, PersonId, RegistrationId } from '#kernel/id.ts';
import { insertFile, removeFile } from '#platform/file.ts';
import { type Database, sql } from '#platform/database.ts';
import type { GatheringEffect } from '../gathering/effect.store.ts';
import { type RollEntry, stateAfter } from './attendance.ts';
import type { AttendanceEvent, Mark } from './events.ts';

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Everybody who has signed up, by name, with the marks of who came; those who have left the list among them. */
export async function listRoll(db: Database, meeting: MeetingId): Promise<readonly RollEntry[]> {
  const { rows } = await sql<RollEntry>`
    select r.id as registration, json_build_object('id', p.id, 'name', p.name) as person, p.email,
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation,
      r.organisation_name as "organisationName", r.mode, r.state,
      (select coalesce(json_agg(json_build_object('key', k.key, 'present', k.present, 'before', k.state_before,
            'at', ${instant('k.marked_at')}) order by k.marked_at, k.id), '[]')
        from check_in_mark k where k.registration_id = r.id) as marks
    from registration r join person p on p.id = r.person_id left join organisation o on o.id = r.organisation_id
    where r.meeting_id = ${meeting} order by p.name, r.id`.execute(db.q());
  return rows;
}

/** The number that a registration will have: an event names it before it is written. */
export async function reserveRegistration(db: Database): Promise<RegistrationId> {
  const { rows } = await sql<{ id: RegistrationId }>`
    select nextval(pg_get_serial_sequence('registration', 'id'))::bigint as id`.execute(db.q());
  return rows[0]!.id;
}

/** The person behind an address. One who is known already keeps their own name. */
export async function findOrCreateGuest(
  db: Database,
  { name, email, at }: { readonly name: string; readonly email: string; readonly at: Date },
): Promise<PersonId> {
  const { rows } = await sql<{ id: PersonId }>`
    insert into person (name, email, created_at) values (${name}, ${email}, ${at})
    on conflict (email) do update set email = excluded.email -- changes nothing, but returns the row
    returning id`.execute(db.q());
  return rows[0]!.id;
}

/** Writes what happens on the day and after it. */
export async function applyAttendance(effect: GatheringEffect<AttendanceEvent>): Promise<void> {
  const { db, gathering, event, at } = effect;
  switch (event.kind) {
    case 'checked-in':
    case 'check-in-undone':
      return await keepMark({ ...effect, event });
    case 'walked-in':
      return await insertWalkIn({ ...effect, event });
    case 'absence-noted':
      await sql`
        update registration set state = 'absent', offered_until = null, version = version + 1, changed_at = ${at}
        where meeting_id = ${gathering.id} and state in ('registered', 'offered')`.execute(db.q());
      return;
    case 'documentation-added':
      return await insertDocumentation({ ...effect, event });
    case 'documentation-removed': {
      const { person } = doer(effect);
      const { rows } = await sql<{ file: number | null }>`
        update documentation set removed_at = ${at}, removed_by = ${person}
        where id = ${event.item} and meeting_id = ${gathering.id} returning file_id as file`.execute(db.q());
      if (rows[0]?.file) await removeFile(db, rows[0].file, person, at);
      return;
    }
    case 'gathering-evaluation-asked':
      await sql`
        insert into gathering_evaluation_asked (registration_id, asked_at)
        select id, ${at} from registration where meeting_id = ${gathering.id} and state = 'attended'
        on conflict do nothing`.execute(db.q());
      return;
  }
}

type EffectOf<Kind extends AttendanceEvent['kind']> = GatheringEffect<
  Extract<AttendanceEvent, { readonly kind: Kind }>
>;

/** Nothing here turns by itself but the questions afterwards, which write nobody's name. */
function doer({ by, event }: GatheringEffect<AttendanceEvent>) {
  if (!by) throw new Error(`Nobody did ${event.kind}`);
  return by;
}

async function keepMark(effect: EffectOf<'checked-in' | 'check-in-undone'>): Promise<void> {
  const { db, event, at } = effect;
  const { content: mark, registration } = event;
  const { rows } = await sql<{ present: boolean; before: RollEntry['state'] }>`
    select present, state_before as before from check_in_mark where registration_id = ${registration}
    order by marked_at, id`.execute(db.q());
  await insertMark(db, mark, doer(effect).person, at);
  await sql`
    update registration set state = ${stateAfter(rows, mark)}, offered_until = null, version = version + 1,
      changed_at = ${at} where id = ${registration}`.execute(db.q());
}

/** Keeps a mark; one that changes nothing is kept without an event. */
export async function insertMark(db: Database, mark: Mark, person: PersonId, at: Date): Promise<void> {
  await sql`
    insert into check_in_mark (registration_id, key, present, state_before, marked_at, person_id, received_at)
    values (${mark.registration}, ${mark.key}, ${mark.present}, ${mark.before}, ${mark.at}, ${person}, ${at})`.execute(
    db.q(),
  );
}

/** A meeting that is moved to a day that is to come has been attended by nobody yet: all are what they were before the door. */
export async function forgetDay(db: Database, meeting: MeetingId, at: Date): Promise<void> {
  await sql`
    with forgotten as (
      delete from check_in_mark k using registration r where r.id = k.registration_id and r.meeting_id = ${meeting}
      returning k.registration_id, k.marked_at, k.id, k.state_before
    ), before as (
      select distinct on (registration_id) registration_id as id, nullif(state_before, 'offered') as state
      from forgotten order by registration_id, marked_at, id
    )
    update registration r set state = coalesce((select b.state from before b where b.id = r.id), 'registered'),
      version = version + 1, changed_at = ${at}
    where r.meeting_id = ${meeting} and r.state in ('attended', 'absent')`.execute(db.q());
}

/** Whoever comes without having signed up is signed up by coming; undone, it is as if they had cancelled. */
async function insertWalkIn(effect: EffectOf<'walked-in'>): Promise<void> {
  const { db, gathering, event, at } = effect;
  const { organisationName, mode, key, at: came } = event.content;
  const { person } = doer(effect);
  await sql`
    insert into registration (id, meeting_id, person_id, organisation_id, organisation_name, mode, state, queued_at,
      registered_by, created_with, created_at, changed_at)
    overriding system value
    values (${event.registration}, ${gathering.id}, ${event.person}, ${event.organisation}, ${organisationName}, ${mode},
      'attended', ${at}, ${person}, ${`walk-in-${key}`}, ${at}, ${at})`.execute(db.q());
  const mark = { registration: event.registration, present: true, key, at: came, before: 'cancelled' as const };
  await insertMark(db, mark, person, at);
}

async function insertDocumentation(effect: EffectOf<'documentation-added'>): Promise<void> {
  const { db, gathering, event, at } = effect;
  const { text, file, key } = event.content;
  const by = doer(effect);
  const owner = { purpose: 'meeting' as const, meeting: gathering.id };
  const kept = file && (await insertFile(db, { owner, file, by, at }));
  await sql`
    insert into documentation (id, meeting_id, kind, title, file_id, link, text, access, created_with, person_id, at)
    overriding system value
    values (${event.item}, ${gathering.id}, ${text.kind}, ${text.title}, ${kept}, ${text.link}, ${text.text},
      ${text.access}, ${key}, ${by.person}, ${at})`.execute(db.q());
}
