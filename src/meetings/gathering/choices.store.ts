import type { Day } from '#kernel/day.ts';
import type { MeetingId, NetworkId, ProvrumId, VenueId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Choices } from './choices.ts';
import type { Gathering } from './gathering.ts';

/**
 * What a gathering can be of and where it can be held, in one query: networks that run, provrum at work, venues in use. A gathering
 * that is planned already keeps a venue that is no longer to be chosen.
 */
export async function listChoices(db: Database, planned: Pick<Gathering, 'venue'> | null = null): Promise<Choices> {
  const { rows } = await sql<{ of: 'network' | 'provrum' | 'venue'; id: number; name: string }>`
    select 'network' as of, id, name from network where state in ('wished', 'active', 'dormant', 'runAsProject')
    union all
    select 'provrum', id, title from provrum where state in ('planning', 'running', 'reporting', 'review', 'published', 'presented')
    union all
    select 'venue', id, case when address = '' then name else name || ', ' || address end from venue
      where not retired or id = ${planned?.venue?.id ?? null}
    order by of, name, id`.execute(db.q());
  const of = <Id>(which: string) =>
    rows.filter((row) => row.of === which).map(({ id, name }) => ({ id: id as Id, name }));
  return { networks: of<NetworkId>('network'), provrums: of<ProvrumId>('provrum'), venues: of<VenueId>('venue') };
}

/** The days of a network's other meetings of a year; cancelled ones are not counted. */
export async function listNetworkDays(
  db: Database,
  network: NetworkId,
  year: number,
  except: MeetingId | null,
): Promise<readonly Day[]> {
  const { rows } = await sql<{ day: Day }>`
    select m.starts_at::date as day from meeting m join gathering g on g.meeting_id = m.id
    where m.network_id = ${network} and extract(year from m.starts_at) = ${year} and m.state <> 'cancelled'
      and m.id is distinct from ${except} order by 1`.execute(db.q());
  return rows.map(({ day }) => day);
}

/** What comes along to the next meeting like the last: the programme so many days later, what it cost, and who planned it. */
export async function copyArrangement(
  db: Database,
  from: MeetingId,
  to: MeetingId,
  { days, at }: { readonly days: number | null; readonly at: Date },
): Promise<void> {
  if (days !== null) {
    await sql`
      insert into gathering_session (meeting_id, starts_at, ends_at, title, speaker, room, about, changed_at)
      select ${to}, starts_at + ${days} * interval '1 day', ends_at + ${days} * interval '1 day', title, '', room, about, ${at}
      from gathering_session where meeting_id = ${from} and removed_at is null`.execute(db.q());
  }
  await sql`
    insert into gathering_cost (meeting_id, kind, what, planned, changed_at)
    select ${to}, kind, what, coalesce(actual, planned), ${at}
    from gathering_cost where meeting_id = ${from} and removed_at is null`.execute(db.q());
  await sql`
    insert into gathering_planner (meeting_id, person_id)
    select ${to}, person_id from gathering_planner where meeting_id = ${from}`.execute(db.q());
}
