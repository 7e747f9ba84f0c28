import { addDays, type Day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Week } from '#kernel/isoWeek.ts';
import { whereHeld } from '#meetings/gathering/where.store.ts';
import type { SchoolBreak } from '#meetings/weeks/schoolBreak.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Entry, Narrowing, Sees } from './entry.ts';

/** More than anybody looks through: a month with more is cut, and says so by its days. */
const mostEntries = 5_000;

export interface CalendarAsked {
  /** Both included. */
  readonly from: Day;
  readonly to: Day;
  readonly sees: Sees;
  readonly narrowing: Narrowing;
}

export const wall = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`);

/** What a meeting is called in the calendar: whose it is. */
const kindOfMeeting = sql`case when m.network_id is not null then 'network' when m.provrum_id is not null then 'provrum'
  when g.kind = 'annualConference' then 'conference' else 'forum' end`;

export const active = sql`('registered', 'offered', 'waitlisted', 'attended')`;

type Organisations = readonly OrganisationId[];

/** True where one of the organisations takes part in the provrum that the meeting belongs to. */
const inProvrum = (organisations: Organisations) => sql`exists (
  select from go_ahead a where a.provrum_id = m.provrum_id and a.verdict = 'approved' and a.announced_at is not null
    and a.taken_back_at is null and ${organisations}::bigint[] && participants_now(a.provrum_id, a.participants))`;

/** True for the meetings of what an organisation takes part in, and those where somebody of it is signed up. */
export const ofOrganisations = (organisations: Organisations) => sql`(
  exists (select from network_organisation o where o.network_id = m.network_id
    and o.organisation_id = any(${organisations}::bigint[])
    and o.from_day <= m.ends_at::date and (o.to_day is null or o.to_day >= m.starts_at::date))
  or exists (select from registration r where r.meeting_id = m.id and r.organisation_id = any(${organisations}::bigint[])
    and r.state in ${active})
  or ${inProvrum(organisations)})`;

/**
 * True for the meetings that somebody has a place at or plans, and those that their organisations' provrum call them to. Whoever
 * speaks for nobody any more plans nothing either.
 */
export const ofPerson = (person: PersonId | null, organisations: Organisations, forum: boolean) => sql`(
  exists (select from registration r where r.meeting_id = m.id and r.person_id = ${person}::bigint and r.state in ${active})
  or ${forum || organisations.length > 0}
    and exists (select from gathering_planner l where l.meeting_id = m.id and l.person_id = ${person}::bigint)
  or (g.meeting_id is null and m.state <> 'planned' and ${inProvrum(organisations)}))`;

/**
 * Who sees a meeting. One that people sign up for: what is only planned the forum and those who plan it; the public ones anybody;
 * others members and partners. A provrum's working meetings: those who take part in it, and the forum.
 */
export const seenBy = ({ person, organisation, forum }: Sees) =>
  forum
    ? sql`(g.meeting_id is not null or m.state <> 'planned')`
    : sql`(case when g.meeting_id is not null then
        (m.state <> 'planned' and (g.audience = 'public' or ${organisation}::bigint is not null))
        or (${organisation}::bigint is not null
          and exists (select from gathering_planner l where l.meeting_id = m.id and l.person_id = ${person}::bigint))
      else m.state <> 'planned' and ${inProvrum(organisation === null ? [] : [organisation])} end)`;

/** What stands in the calendar between two days, for this reader, in one query. */
export async function listEntries(
  db: Database,
  { from, to, sees, narrowing: { kind, mode, network, whose } }: CalendarAsked,
): Promise<readonly Entry[]> {
  const own = sees.organisation === null ? [] : [sees.organisation];
  const only =
    whose === 'ours' ? ofOrganisations(own) : whose === 'mine' ? ofPerson(sees.person, own, sees.forum) : sql`true`;
  const end = addDays(to, 1);
  const { rows } = await sql<Entry>`
    select * from (
      select ${kindOfMeeting} as kind, m.id as meeting, g.meeting_id is not null as gathering, m.title, m.state,
        json_build_object('starts', ${wall('m.starts_at')}, 'ends', ${wall('m.ends_at')}) as "when", false as "allDay",
        ${whereHeld} as place, m.mode,
        case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end as network,
        case when p.id is not null then json_build_object('id', p.id, 'name', p.title) end as provrum,
        (select r.state from registration r where r.meeting_id = m.id and r.person_id = ${sees.person}::bigint
          and r.state in ${active}) as own, m.starts_at
      from meeting m left join gathering g on g.meeting_id = m.id
      left join network n on n.id = m.network_id left join provrum p on p.id = m.provrum_id
      where m.starts_at < ${end}::date and m.ends_at >= ${from}::date
        and (g.meeting_id is not null or m.provrum_id is not null)
        and ${seenBy(sees)} and ${only}
        and (${mode}::text is null or m.mode = ${mode}) and (${network}::bigint is null or m.network_id = ${network})
      union all
      select 'conference', null, false, c.theme, case when coalesce(c.to_day, c.from_day) < ${from}::date then 'held' else 'announced' end,
        json_build_object('starts', ${wall('c.from_day')}, 'ends', ${wall('coalesce(c.to_day, c.from_day)')}), true,
        c.place, null, null, null, null, c.from_day::timestamp
      from annual_conference c
      where c.from_day < ${end}::date and coalesce(c.to_day, c.from_day) >= ${from}::date
        and ${whose === 'all' && mode === null && network === null}
        and not exists (select from meeting m join gathering g on g.meeting_id = m.id
          where g.kind = 'annualConference' and m.state not in ('planned', 'cancelled')
            and m.starts_at < c.from_day + 2 and m.ends_at >= c.from_day)
    ) entry where ${kind}::text is null or kind = ${kind}
    order by starts_at, meeting limit ${mostEntries}`.execute(db.q());
  return rows;
}

/** What lies behind the days: the decided network weeks, every import of school breaks that holds, and the networks one may ask for. */
export interface Background {
  readonly weeks: readonly Week[];
  readonly breaks: readonly SchoolBreak[];
  readonly networks: readonly { readonly id: NetworkId; readonly name: string }[];
  /** Those of them that are active now. */
  readonly active: readonly { readonly id: NetworkId; readonly name: string }[];
}

/** All of it in one query: it is little, and the same for everybody. */
export async function findBackground(db: Database): Promise<Background> {
  const { rows } = await sql<Background>`
    select
      array(select unnest(weeks) from (
        select distinct on (year) weeks from network_weeks order by year, id desc) as held) as weeks,
      (select coalesce(json_agg(json_build_object('county', b.county_code, 'name', b.name, 'week', b.week)
          order by b.week, b.county_code), '[]')
        from school_break b where b.import_id in (select max(id) from school_break_import group by year)) as breaks,
      (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.name), '[]')
        from network n where n.state <> 'wished') as networks,
      (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.name), '[]')
        from network n where n.state = 'active') as active`.execute(db.q());
  return rows[0]!;
}
