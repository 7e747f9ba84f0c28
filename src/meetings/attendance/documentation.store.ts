import type { Day } from '#kernel/day.ts';
import type { MeetingId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { DocumentationItem } from './documentation.ts';

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** What is kept of a meeting, in the order in which it was added. */
export async function listDocumentation(db: Database, meeting: MeetingId): Promise<readonly DocumentationItem[]> {
  const { rows } = await sql<DocumentationItem>`
    select d.id, d.kind, d.title, d.link, d.text, d.access, d.created_with as key, ${instant('d.at')} as at,
      json_build_object('id', p.id, 'name', p.name) as by,
      case when f.id is not null then json_build_object('id', f.id, 'key', f.storage_key, 'name', f.name, 'media', f.media,
        'size', f.size, 'sha256', f.sha256) end as file
    from documentation d join person p on p.id = d.person_id left join file f on f.id = d.file_id
    where d.meeting_id = ${meeting} and d.removed_at is null order by d.id`.execute(db.q());
  return rows;
}

/** Forms whose item has been removed since: sent again they add nothing either. */
export async function wasAdded(db: Database, meeting: MeetingId, key: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from documentation where meeting_id = ${meeting} and created_with = ${key}) as found`.execute(
    db.q(),
  );
  return rows[0]?.found ?? false;
}

/** True for what has been taken out before. */
export async function wasRemoved(db: Database, meeting: MeetingId, item: number): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from documentation where meeting_id = ${meeting} and id = ${item}) as found`.execute(db.q());
  return rows[0]?.found ?? false;
}

/** The number that something added will have: the event names it before it is written. */
export async function reserveDocumentation(db: Database): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('documentation', 'id'))::bigint as id`.execute(db.q());
  return rows[0]!.id;
}

/** A meeting that is over and not yet put in order. */
export interface Unfinished {
  readonly id: MeetingId;
  readonly title: string;
  readonly day: Day;
  /** Have a place, and have been neither seen nor missed. */
  readonly unmarked: number;
  /** True where nothing is kept of it. */
  readonly undocumented: boolean;
  /** Files that not everybody can read. */
  readonly unreadable: number;
}

const daysLooked = 60;

/** Meetings of late whose list is not finished, or of which nothing is kept, or not for everybody; the oldest first. */
export async function listUnfinished(db: Database, today: Day): Promise<readonly Unfinished[]> {
  const { rows } = await sql<Unfinished>`
    select * from (
      select m.id, m.title, to_char(m.starts_at, 'YYYY-MM-DD') as day,
        (select count(*) from registration r where r.meeting_id = m.id and r.state in ('registered', 'offered'))::int as unmarked,
        not exists (select from documentation d where d.meeting_id = m.id and d.removed_at is null) as undocumented,
        (select count(*) from documentation d where d.meeting_id = m.id and d.removed_at is null
          and d.access = 'missing')::int as unreadable
      from meeting m join gathering g on g.meeting_id = m.id
      where m.ends_at::date between ${today}::date - ${daysLooked}::int and ${today}::date - 1
        and m.state not in ('planned', 'cancelled')) past
    where unmarked > 0 or undocumented or unreadable > 0 order by day, id`.execute(db.q());
  return rows;
}
