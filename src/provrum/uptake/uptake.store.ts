import type { Day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { withdrawMail } from '#platform/outbox.ts';
import type { Effect } from '../effect.store.ts';
import type { FollowedState, UptakeEvent } from './events.ts';
import type { Answered, FollowUp, Uptake, UptakeRow } from './uptake.ts';

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The columns of an `Uptake` as one value; to be read where `u` is the uptake and `w` whoever gave it. */
export const uptakeValue = sql<Uptake | null>`case when u.answer is not null then json_build_object('answer', u.answer,
  'note', u.because, 'by', json_build_object('id', w.id, 'name', w.name), 'givenAt', ${iso('u.given_at')},
  'changedAt', ${iso('u.changed_at')}, 'changedOn', (u.changed_at at time zone 'Europe/Stockholm')::date) end`;

/** Today's membership of the organisation `o`. */
export const membershipOn = (on: Day) => sql`(
  select m.kind from membership m where m.organisation_id = o.id
    and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date) order by m.kind limit 1)`;

/** What each member of today has said about a result, and others who have said something. */
export async function listUptake(db: Database, provrum: ProvrumId, on: Day): Promise<readonly UptakeRow[]> {
  const { rows } = await sql<UptakeRow>`
    select o.id, o.name, o.kind, o.county_code as county, o.membership, ${uptakeValue} as uptake
    from (select o.*, ${membershipOn(on)} as membership from organisation o) o
    left join uptake u on u.organisation_id = o.id and u.provrum_id = ${provrum}
    left join person w on w.id = u.person_id
    where o.membership = 'member' or u.organisation_id is not null
    order by o.name`.execute(db.q());
  return rows;
}

/** What one organisation has said about a result, or null. */
export async function findUptake(
  db: Database,
  provrum: ProvrumId,
  organisation: OrganisationId,
): Promise<Uptake | null> {
  const { rows } = await sql<{ uptake: Uptake }>`
    select ${uptakeValue} as uptake from uptake u join person w on w.id = u.person_id
    where u.provrum_id = ${provrum} and u.organisation_id = ${organisation}`.execute(db.q());
  return rows[0]?.uptake ?? null;
}

/** True where everybody has been told of the result. */
export async function isAnnounced(db: Database, provrum: ProvrumId): Promise<boolean> {
  const { rows } = await sql<{ announced: boolean }>`
    select announced_at is not null as announced from result
    where provrum_id = ${provrum} and taken_back_at is null`.execute(db.q());
  return rows[0]?.announced ?? false;
}

/** How many of a day's members have answered about a result. */
export async function countAnswered(db: Database, provrum: ProvrumId, on: Day): Promise<Answered> {
  const { rows } = await sql<Answered>`
    select count(distinct m.organisation_id) as members, count(distinct u.organisation_id) as answered
    from membership m left join uptake u on u.organisation_id = m.organisation_id and u.provrum_id = ${provrum}
    where m.kind = 'member' and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)`.execute(
    db.q(),
  );
  return rows[0] ?? { members: 0, answered: 0 };
}

/** How the follow-up ended, or null where it has not. */
export async function findFollowUp(db: Database, provrum: ProvrumId): Promise<FollowUp | null> {
  const { rows } = await sql<FollowUp>`
    select f.came_from as "cameFrom", f.reason, ${iso('f.ended_at')} as "endedAt",
      case when w.id is not null then json_build_object('id', w.id, 'name', w.name) end as by
    from follow_up f left join person w on w.id = f.person_id where f.provrum_id = ${provrum}`.execute(db.q());
  return rows[0] ?? null;
}

/** What makes a question about a result to an organisation this and no other: the answer withdraws its mail. */
export const questionTo = (provrum: ProvrumId, organisation: OrganisationId): string => `${provrum}:${organisation}`;

/** Writes an organisation's answer, or how the follow-up ended. */
export async function applyUptake({ db, provrum, event, by, at }: Effect<UptakeEvent>): Promise<void> {
  switch (event.kind) {
    case 'uptake-answered':
      await sql`
        insert into uptake (provrum_id, organisation_id, answer, because, person_id, given_at, changed_at)
        values (${provrum.id}, ${by.organisation}, ${event.answer}, ${event.note}, ${by.person}, ${at}, ${at})
        on conflict (provrum_id, organisation_id) do update set answer = excluded.answer, because = excluded.because,
          person_id = excluded.person_id, changed_at = excluded.changed_at`.execute(db.q());
      // Whoever has answered is not reminded.
      await withdrawMail(db, provrum.id, ['uptake-reminder', 'uptake-again'], questionTo(provrum.id, by.organisation));
      return;
    case 'follow-up-closed':
      return await endFollowUp(db, provrum.id, { from: event.from, reason: event.reason, by: by.person, at });
    case 'follow-up-reopened':
      await sql`delete from follow_up where provrum_id = ${provrum.id}`.execute(db.q());
      await sql`
        update provrum set state = ${event.to}, changed_at = ${at}, revision = revision + 1
        where id = ${provrum.id}`.execute(db.q());
  }
}

interface Ended {
  readonly from: FollowedState;
  readonly reason: string | null;
  readonly by: number | null;
  readonly at: Date;
}

/** The provrum has gone all the way: nobody is reminded of its result any more. */
export async function endFollowUp(db: Database, provrum: ProvrumId, { from, reason, by, at }: Ended): Promise<void> {
  await sql`
    insert into follow_up (provrum_id, came_from, reason, person_id, ended_at)
    values (${provrum}, ${from}, ${reason}, ${by}, ${at})`.execute(db.q());
  await sql`
    update provrum set state = 'followedUp', changed_at = ${at}, revision = revision + 1 where id = ${provrum}`.execute(
    db.q(),
  );
  await withdrawMail(db, provrum, ['uptake-reminder']);
}
