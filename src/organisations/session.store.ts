import { type Database, sql } from '#platform/database.ts';
import { sessionDays } from '#platform/session.ts';

/** A session lives on for so long after each visit. */
const idle = sql.raw(`interval '${sessionDays} days'`);
const tenMinutes = 10 * 60 * 1000;

/** Notes a visit, at most once in ten minutes: it spares a write at nearly every page. */
export async function touchSession(db: Database, session: number, seenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - seenAt.getTime() < tenMinutes) return;
  await sql`update session set seen_at = ${now}, expires_at = ${now}::timestamptz + ${idle} where id = ${session}`.execute(db.q());
}
