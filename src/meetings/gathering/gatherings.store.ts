import type { Day } from '#kernel/day.ts';
import type { MeetingId, NetworkId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Span } from '#kernel/localTime.ts';
import type { MeetingState } from '../meeting.ts';
import type { Mode } from '../meetingText.ts';
import type { GatheringKind } from './gathering.ts';
import type { GatheringReader } from './gatherings.ts';
import { whereHeld } from './where.store.ts';

export type { GatheringReader } from './gatherings.ts';

/** A gathering in a list. */
export interface ListedGathering {
  readonly id: MeetingId;
  readonly kind: GatheringKind;
  readonly state: MeetingState;
  readonly title: string;
  readonly mode: Mode;
  readonly place: string;
  readonly when: Span | null;
  readonly moved: boolean;
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  readonly lastDay: Day | null;
  readonly constructed: boolean;
  /** Who have a place, and who wait for one. */
  readonly coming: number;
  readonly waiting: number;
}

/** Which gatherings are listed. */
export interface GatheringFilter {
  /** `coming`: not yet over; those that look for a date too. */
  readonly time: 'coming' | 'past';
  readonly network?: NetworkId | null;
  readonly kind?: GatheringKind | null;
  readonly year?: number | null;
  readonly search?: string;
}

const wall = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`);

/** What a list says of a gathering, from a query that calls the meeting `m`, the gathering `g` and its network `n`. */
export const listedGathering = sql`m.id, g.kind, m.state, m.title, m.mode, ${whereHeld} as place,
  m.moved_from is not null and m.state in ('announced', 'open', 'closed') as moved, g.last_day as "lastDay", g.constructed,
  case when m.starts_at is not null then json_build_object('starts', ${wall('m.starts_at')}, 'ends', ${wall('m.ends_at')}) end as "when",
  case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end as network,
  (select count(*) from registration r where r.meeting_id = m.id and r.state in ('registered', 'offered', 'attended')) as coming,
  (select count(*) from registration r where r.meeting_id = m.id and r.state = 'waitlisted') as waiting`;

/** True of the gatherings that somebody may read, in a query that calls them so. */
export const readableGathering = ({ forum, speaks, person }: GatheringReader) =>
  forum
    ? sql`true`
    : sql`((m.state <> 'planned' and ${speaks ? sql`true` : sql`g.audience = 'public'`})
        or ${speaks} and exists (select from gathering_planner gp where gp.meeting_id = m.id and gp.person_id = ${person}))`;

export const gatheringsPerPage = 50;

export interface GatheringPage {
  readonly gatherings: readonly ListedGathering[];
  readonly total: number;
}

interface Asked {
  readonly at: Date;
  /** Counted from one. */
  readonly page: number;
  readonly size?: number;
}

/** One page of the gatherings: those to come by date, those that have been the latest first. */
export async function listGatherings(
  db: Database,
  reader: GatheringReader,
  { time, network, kind, year, search, at, page, size = gatheringsPerPage }: GatheringFilter & Asked,
): Promise<GatheringPage> {
  const coming = time === 'coming';
  const now = sql`(${at}::timestamptz at time zone 'Europe/Stockholm')`;
  const ahead = sql`(m.state in ('planned', 'announced', 'open', 'closed') and (m.ends_at is null or m.ends_at > ${now})
    or m.state = 'cancelled' and m.ends_at > ${now})`;
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await sql<ListedGathering & { readonly total: number }>`
    select count(*) over () as total, ${listedGathering}
    from gathering g join meeting m on m.id = g.meeting_id left join network n on n.id = m.network_id
    where ${coming ? ahead : sql`not ${ahead}`} and ${readableGathering(reader)}
      and (${network ?? null}::bigint is null or m.network_id = ${network ?? null})
      and (${kind ?? null}::text is null or g.kind = ${kind ?? null})
      and (${year ?? null}::int is null or extract(year from m.starts_at) = ${year ?? null})
      and (${like}::text is null or m.title ilike ${like} or ${whereHeld} ilike ${like} or n.name ilike ${like})
    order by ${coming ? sql`m.starts_at nulls last, m.id` : sql`m.starts_at desc nulls last, m.id desc`}
    limit ${size} offset ${(page - 1) * size}`.execute(db.q());
  return { gatherings: rows, total: rows[0]?.total ?? 0 };
}

/** The next gatherings of a network, by date; those without one last. */
export async function listNextGatherings(
  db: Database,
  network: NetworkId,
  reader: GatheringReader,
  at: Date,
  most = 5,
): Promise<readonly ListedGathering[]> {
  const { rows } = await sql<ListedGathering>`
    select ${listedGathering}
    from gathering g join meeting m on m.id = g.meeting_id left join network n on n.id = m.network_id
    where m.network_id = ${network} and m.state in ('planned', 'announced', 'open', 'closed')
      and (m.ends_at is null or m.ends_at > ${at}::timestamptz at time zone 'Europe/Stockholm')
      and ${readableGathering(reader)}
    order by m.starts_at nulls last, m.id limit ${most}`.execute(db.q());
  return rows;
}

/** The networks that have meetings, for the choice in the list. */
export async function listNetworkNames(
  db: Database,
): Promise<readonly { readonly id: NetworkId; readonly name: string }[]> {
  const { rows } = await sql<{ id: NetworkId; name: string }>`select id, name from network order by name, id`.execute(
    db.q(),
  );
  return rows;
}
