import { addDays, type Day } from '#kernel/day.ts';
import type { MeetingId, OrganisationId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Pair } from './collision.ts';
import type { BreaksKnown } from './dayClash.ts';

const wall = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`);

/** More than anybody goes through. */
const mostPairs = 100;

/** Who is warned: what is only planned, and every provrum's own meetings, are for the secretariat and the board. */
export interface WarnedReader {
  readonly forum: boolean;
  /** Whose provrum one reads the working meetings of. */
  readonly organisation: OrganisationId | null;
}

interface Asked {
  readonly meeting: MeetingId | null;
  readonly from: Day;
  readonly to: Day;
  readonly reader: WarnedReader;
}

const ahead = sql`('planned', 'announced', 'open', 'closed')`;

/**
 * All that lies between two days: what people sign up for, the working meetings of provrum with whom they call, and the annual
 * conferences that no meeting on record is.
 */
const beside = ({ from, to }: Pick<Asked, 'from' | 'to'>) => sql`
  select m.id, case when g.meeting_id is null then 'working' else 'gathering' end as sort, m.title, m.state, m.starts_at, m.ends_at,
    m.network_id, m.provrum_id, p.title as provrum, g.venue_id, v.name as venue, n.contact_person_id as contact,
    coalesce(g.kind = 'annualConference', false) as conference,
    coalesce(g.kind in ('memberMeeting', 'ideaMeeting') and g.audience <> 'network', false) as everybody,
    case when a.provrum_id is not null then participants_now(a.provrum_id, a.participants)
      else array(select o.organisation_id from network_organisation o
        where o.network_id = m.network_id and o.from_day <= m.starts_at::date
          and (o.to_day is null or o.to_day >= m.starts_at::date)) end as organisations,
    case when g.meeting_id is null then array(select i.person_id from meeting_invited i
        where i.meeting_id = m.id and i.removed_at is null union select m.person_id) else '{}'::bigint[] end as called
  from meeting m left join gathering g on g.meeting_id = m.id
  left join network n on n.id = m.network_id left join venue v on v.id = g.venue_id left join provrum p on p.id = m.provrum_id
  left join go_ahead a on a.provrum_id = m.provrum_id and a.verdict = 'approved' and a.announced_at is not null
    and a.taken_back_at is null
  where m.state in ${ahead} and m.starts_at < ${addDays(to, 1)}::date and m.ends_at >= ${from}::date
    and (g.meeting_id is not null or a.provrum_id is not null and p.state <> 'cancelled')
  union all
  select null, 'conference', c.theme, 'announced', c.from_day::timestamp, coalesce(c.to_day, c.from_day) + time '23:59',
    null, null, null, null, null, null, true, false, '{}', '{}'
  from annual_conference c
  where c.from_day <= ${to}::date and coalesce(c.to_day, c.from_day) >= ${from}::date and not exists (
    select from meeting m join gathering g on g.meeting_id = m.id
    where g.kind = 'annualConference' and m.state <> 'cancelled'
      and m.starts_at::date <= coalesce(c.to_day, c.from_day) and m.ends_at::date >= c.from_day)`;

/** Somebody who is called to one is signed up for the other, or plans it. A working meeting has neither. */
const calledToBoth = sql`a.called && b.called
  or exists (select from registration r where r.meeting_id in (a.id, b.id) and r.person_id = any(a.called || b.called)
    and r.state in ('registered', 'offered', 'waitlisted'))
  or exists (select from gathering_planner l where l.meeting_id in (a.id, b.id) and l.person_id = any(a.called || b.called))`;

/**
 * Meetings to come that lie on the same day as another, and what both need: of one meeting, or of all between two days, each pair
 * once. One query. Meetings meet by their days first: every one against every other would take seconds in a year of thousands.
 */
async function listPairs(
  db: Database,
  { meeting, from, to, reader: { forum, organisation } }: Asked,
): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`
    with beside as (
      select row_number() over () as key, lies.* from (${beside({ from, to })}) as lies
    ), on_day as (
      select key, generate_series(starts_at::date, ends_at::date, interval '1 day') as day from beside
    ), met as (
      select distinct x.key, y.key as other from on_day x join on_day y on y.day = x.day and y.key <> x.key
    ), one as materialized (
      select met.other, beside.* from met join beside on beside.key = met.key
    ), pair as (
      select a.id, a.sort, a.title, a.starts_at, a.ends_at, a.provrum_id, a.provrum, a.organisations,
        b.id as other_id, b.sort as other_sort, b.title as other_title, b.starts_at as other_starts, b.ends_at as other_ends,
        b.provrum_id as other_provrum_id, b.provrum as other_provrum, b.organisations as other_organisations,
        coalesce(a.network_id = b.network_id, false) or coalesce(a.provrum_id = b.provrum_id, false) as of_the_same,
        a.starts_at < b.ends_at and b.starts_at < a.ends_at as same_time,
        a.conference or b.conference as conference, a.everybody or b.everybody as everybody,
        case when a.venue_id = b.venue_id then a.venue end as venue,
        case when a.contact = b.contact then a.contact end as contact,
        a.sort = 'gathering' and b.sort = 'gathering' and (a.contact is null or b.contact is null) as unknown
      from one a join beside b on b.key = a.other
      where a.id is not null
        and case when ${meeting}::bigint is null then b.id is null or a.id < b.id else a.id = ${meeting}::bigint end
        and (${forum} or b.state <> 'planned' or b.sort = 'working' and ${organisation}::bigint = any(b.organisations))
        and (a.sort = 'gathering' and b.sort = 'gathering' or a.conference or b.conference or a.everybody or b.everybody
          or a.organisations && b.organisations or ${calledToBoth})
      order by a.starts_at, a.id, b.id limit ${mostPairs}
    ), concerned as (
      select meeting_id, person_id from registration
      where state in ('registered', 'offered', 'waitlisted') and meeting_id in (select id from pair union select other_id from pair)
      union
      select meeting_id, person_id from gathering_planner
      where meeting_id in (select id from pair union select other_id from pair)
      union
      select id, unnest(called) from beside where id in (select id from pair union select other_id from pair)
    )
    select json_build_object('id', id, 'sort', sort, 'title', title, 'provrum', case when sort = 'working'
        then json_build_object('id', provrum_id, 'name', provrum) end, 'when',
        json_build_object('starts', ${wall('starts_at')}, 'ends', ${wall('ends_at')})) as meeting,
      json_build_object('id', other_id, 'sort', other_sort, 'title', other_title, 'provrum', case when other_sort = 'working'
        then json_build_object('id', other_provrum_id, 'name', other_provrum) end, 'when',
        json_build_object('starts', ${wall('other_starts')}, 'ends', ${wall('other_ends')})) as other,
      other_sort <> 'working' or ${forum} or coalesce(${organisation}::bigint = any(other_organisations), false) as readable,
      same_time as "sameTime", conference, everybody, venue, unknown as "contactUnknown",
      (select name from person where person.id = pair.contact) as contact,
      array(select distinct w.name from concerned x join concerned y using (person_id) join person w on w.id = x.person_id
        where x.meeting_id = pair.id and y.meeting_id = pair.other_id order by w.name) as people,
      array(select o.name from organisation o
        where not of_the_same and o.id = any(pair.organisations) and o.id = any(pair.other_organisations)
        order by o.name) as organisations
    from pair order by pair.starts_at, pair.id, pair.other_id`.execute(db.q());
  return rows;
}

/** What one meeting has beside it on its days. */
export const listPairsOf = async (
  db: Database,
  asked: Asked & { readonly meeting: MeetingId },
): Promise<readonly Pair[]> => await listPairs(db, asked);

/** Every pair of meetings on the same day between two days: for the forum, which reads them all. */
export const listPairsBetween = async (db: Database, from: Day, to: Day): Promise<readonly Pair[]> =>
  await listPairs(db, { meeting: null, from, to, reader: { forum: true, organisation: null } });

/** What is known of school breaks for a meeting: of those counties where its network or provrum has organisations. */
export async function findBreaksKnown(db: Database, meeting: MeetingId): Promise<BreaksKnown> {
  const { rows } = await sql<BreaksKnown>`
    select
      (select coalesce(json_agg(json_build_object('county', b.county_code, 'name', b.name, 'week', b.week)
          order by b.week, b.county_code), '[]')
        from school_break b where b.import_id in (select max(id) from school_break_import group by year)) as breaks,
      array(select distinct o.county_code from organisation o where o.county_code is not null and o.id in (
        select t.organisation_id from network_organisation t where t.network_id = m.network_id
          and t.from_day <= m.starts_at::date and (t.to_day is null or t.to_day >= m.starts_at::date)
        union select unnest(participants_now(a.provrum_id, a.participants)) from go_ahead a
          where a.provrum_id = m.provrum_id and a.verdict = 'approved' and a.taken_back_at is null)) as counties
    from meeting m where m.id = ${meeting}`.execute(db.q());
  return rows[0] ?? { breaks: [], counties: [] };
}
