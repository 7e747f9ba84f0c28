import { addDays, type Day } from '#kernel/day.ts';
import type { MeetingId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Pair } from './collision.ts';

const wall = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`);

/** More than anybody goes through. */
const mostPairs = 100;

interface Asked {
  readonly meeting: MeetingId | null;
  readonly from: Day;
  readonly to: Day;
  /** Also what is only planned beside it: for the secretariat and the board. */
  readonly all: boolean;
}

/**
 * Meetings to come that lie on the same day as another, and what both need: of one meeting, or of all between two days, each pair
 * once. One query.
 */
async function listPairs(db: Database, { meeting, from, to, all }: Asked): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`
    with planned as (
      select m.id, m.title, m.state, m.starts_at, m.ends_at, m.network_id, g.venue_id, v.name as venue, n.contact_person_id as contact
      from meeting m join gathering g on g.meeting_id = m.id
      left join network n on n.id = m.network_id left join venue v on v.id = g.venue_id
      where m.state in ('planned', 'announced', 'open', 'closed')
        and m.starts_at < ${addDays(to, 1)}::date and m.ends_at >= ${from}::date
    ), pair as (
      select a.id, a.title, a.starts_at, a.ends_at, a.network_id, b.id as other_id, b.title as other_title,
        b.starts_at as other_starts, b.ends_at as other_ends, b.network_id as other_network,
        a.starts_at < b.ends_at and b.starts_at < a.ends_at as same_time,
        case when a.venue_id = b.venue_id then a.venue end as venue,
        case when a.contact = b.contact then a.contact end as contact, a.contact is null or b.contact is null as unknown
      from planned a join planned b on b.id <> a.id and a.starts_at::date <= b.ends_at::date and b.starts_at::date <= a.ends_at::date
      where case when ${meeting}::bigint is null then a.id < b.id else a.id = ${meeting}::bigint end
        and (${all} or b.state <> 'planned')
      order by a.starts_at, a.id, b.id limit ${mostPairs}
    ), concerned as (
      select meeting_id, person_id from registration
      where state in ('registered', 'offered', 'waitlisted') and meeting_id in (select id from pair union select other_id from pair)
      union
      select meeting_id, person_id from gathering_planner
      where meeting_id in (select id from pair union select other_id from pair)
    )
    select json_build_object('id', id, 'title', title, 'when',
        json_build_object('starts', ${wall('starts_at')}, 'ends', ${wall('ends_at')})) as meeting,
      json_build_object('id', other_id, 'title', other_title, 'when',
        json_build_object('starts', ${wall('other_starts')}, 'ends', ${wall('other_ends')})) as other,
      same_time as "sameTime", venue, unknown as "contactUnknown",
      (select name from person where person.id = pair.contact) as contact,
      array(select distinct w.name from concerned x join concerned y using (person_id) join person w on w.id = x.person_id
        where x.meeting_id = pair.id and y.meeting_id = pair.other_id order by w.name) as people,
      array(select distinct o.name from network_organisation x join network_organisation y using (organisation_id)
        join organisation o on o.id = x.organisation_id
        where x.network_id = pair.network_id and y.network_id = pair.other_network and x.network_id <> y.network_id
          and x.from_day <= pair.starts_at::date and (x.to_day is null or x.to_day >= pair.starts_at::date)
          and y.from_day <= pair.starts_at::date and (y.to_day is null or y.to_day >= pair.starts_at::date)
        order by o.name) as organisations
    from pair order by pair.starts_at, pair.id, pair.other_id`.execute(db.q());
  return rows;
}

/** What one meeting has beside it on its days. */
export const listPairsOf = async (
  db: Database,
  asked: Asked & { readonly meeting: MeetingId },
): Promise<readonly Pair[]> => await listPairs(db, asked);

/** Every pair of meetings on the same day between two days. */
export const listPairsBetween = async (db: Database, from: Day, to: Day): Promise<readonly Pair[]> =>
  await listPairs(db, { meeting: null, from, to, all: true });
