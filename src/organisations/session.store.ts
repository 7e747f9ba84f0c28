import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { randomToken } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import { sessionDays } from '#platform/session.ts';

/** A session lives on for so long after each visit. */
const idle = sql.raw(`interval '${sessionDays} days'`);
const tenMinutes = 10 * 60 * 1000;

export interface NewSession {
  readonly person: PersonId;
  /** For whom to act; else the organisation acted for last, or the first by name. */
  readonly organisation?: OrganisationId | undefined;
  readonly device: string;
  /** The session that this browser had: it ends, so that a token planted before the sign-in is worth nothing after it. */
  readonly replaces: number | null;
  readonly now: Date;
  readonly today: Day;
}

/** Opens a session and returns its token, which is kept nowhere else. */
export async function createSession(db: Database, session: NewSession): Promise<string> {
  const { person, organisation = null, device, replaces, now, today } = session;
  const token = randomToken();
  await db.tx(async () => {
    if (replaces !== null)
      await sql`update session set revoked_at = ${now} where id = ${replaces} and revoked_at is null`.execute(db.q());
    await sql`
      with held as (
        select m.organisation_id as id, o.name from mandate m join organisation o on o.id = m.organisation_id
        where m.person_id = ${person} and m.from_day <= ${today}::date and (m.to_day is null or m.to_day >= ${today}::date))
      insert into session (token_hash, person_id, organisation_id, device, created_at, seen_at, expires_at)
      select ${hashToken(token)}, ${person}, coalesce(
          (select id from held where id = ${organisation}::bigint limit 1),
          (select s.organisation_id from session s where s.person_id = ${person} and s.organisation_id in (select id from held)
            order by s.id desc limit 1),
          (select id from held order by name limit 1)),
        ${device}, ${now}, ${now}, ${now}::timestamptz + ${idle}`.execute(db.q());
  });
  return token;
}

/** Notes a visit, at most once in ten minutes: it spares a write at nearly every page. */
export async function touchSession(db: Database, session: number, seenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - seenAt.getTime() < tenMinutes) return;
  await sql`update session set seen_at = ${now}, expires_at = ${now}::timestamptz + ${idle} where id = ${session}`.execute(
    db.q(),
  );
}

/** Acts for another organisation from now on. The caller has seen the mandate. */
export async function changeSessionOrganisation(
  db: Database,
  session: number,
  organisation: OrganisationId,
): Promise<void> {
  await sql`update session set organisation_id = ${organisation} where id = ${session}`.execute(db.q());
}

export interface OpenSession {
  readonly id: number;
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** A person's sessions that are still open, the last used first. */
export async function listSessions(db: Database, person: PersonId, now: Date): Promise<readonly OpenSession[]> {
  const { rows } = await sql<OpenSession>`
    select id, device, created_at as "createdAt", seen_at as "seenAt" from session
    where person_id = ${person} and revoked_at is null and expires_at > ${now}
    order by seen_at desc, id desc`.execute(db.q());
  return rows;
}

/** Ends one of a person's own sessions; false where there is no such one. */
export async function revokeSession(db: Database, person: PersonId, session: number, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update session set revoked_at = ${now}
    where id = ${session} and person_id = ${person} and revoked_at is null and expires_at > ${now}`.execute(db.q());
  return numAffectedRows === 1n;
}

/** Ends all of a person's sessions but one; returns how many. */
export async function revokeOtherSessions(db: Database, person: PersonId, but: number, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update session set revoked_at = ${now}
    where person_id = ${person} and id <> ${but} and revoked_at is null and expires_at > ${now}`.execute(db.q());
  return Number(numAffectedRows ?? 0);
}
