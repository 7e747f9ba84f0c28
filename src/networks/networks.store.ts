import type { Day } from '#kernel/day.ts';
import type { MeetingId, NetworkId, OrganisationId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import { type Database, sql } from '#platform/database.ts';
import type { NetworkAtAGlance } from './attention.ts';
import type { NetworkState } from './network.ts';

/** A network in the list of them all. */
export interface ListedNetwork extends NetworkAtAGlance {
  readonly id: NetworkId;
  readonly name: string;
  readonly state: NetworkState;
  readonly purpose: string;
  readonly about: number | null;
  readonly asOf: string;
  readonly contact: string | null;
  readonly next: (NonNullable<NetworkAtAGlance['next']> & { readonly id: MeetingId; readonly title: string }) | null;
  /** That the reader's organisation takes part today, or has answered that it would. */
  readonly mine: boolean;
  readonly constructed: boolean;
}

/** Every network as it stands on a day: those that run first, then those that are wished for, then the others. */
export async function listNetworks(
  db: Database,
  {
    today,
    at,
    reader,
    forum,
  }: {
    readonly today: Day;
    readonly at: Date;
    readonly reader: OrganisationId | null;
    /** What is only planned is told to the forum alone. */
    readonly forum: boolean;
  },
): Promise<readonly ListedNetwork[]> {
  const year = Number(today.slice(0, 4));
  const { rows } = await sql<ListedNetwork>`
    select n.id, n.name, n.state, n.purpose, n.about_organisations as about, n.figures_as_of as "asOf", p.name as contact,
      p.id is not null as "hasContact", coalesce(parts.members, 0) as members,
      coalesce(parts.without, 0) as "withoutContact", coalesce(parts.constructed, false) or n.constructed as constructed,
      coalesce(parts.mine, false) or coalesce(wishes.mine, false) as mine, coalesce(wishes.come, 0) as "wouldCome",
      (select count(*) from network_planner r where r.network_id = n.id) as planners,
      coalesce(held.meetings, 0) as meetings, plan.meetings as planned, plan.budget, ${costOf(year)} as cost,
      next.told as next
    from network n
    left join person p on p.id = n.contact_person_id
    left join network_year plan on plan.network_id = n.id and plan.year = ${year}
    left join lateral (select count(*) as members, count(*) filter (where m.contact_person_id is null) as without,
        bool_or(m.constructed) as constructed, bool_or(m.organisation_id = ${reader}) as mine
      from network_organisation m where m.network_id = n.id and m.from_day <= ${today}::date
        and (m.to_day is null or m.to_day >= ${today}::date)) parts on true
    left join lateral (select count(*) filter (where i.role <> 'follow') as come, bool_or(i.organisation_id = ${reader}) as mine
      from network_interest i where i.network_id = n.id and i.withdrawn_at is null and n.state = 'wished') wishes on true
    left join lateral (select count(*) as meetings from meeting m where m.network_id = n.id and m.state <> 'cancelled'
        and (${forum} or m.state <> 'planned') and m.starts_at >= make_date(${year}, 1, 1) and m.starts_at < make_date(${year} + 1, 1, 1)) held on true
    left join lateral (select json_build_object('id', m.id, 'title', m.title, 'day', to_char(m.starts_at, 'YYYY-MM-DD'),
        'announced', m.state <> 'planned', 'hasPlace', m.mode = 'digital' or m.place <> ''
          or exists (select from gathering g where g.meeting_id = m.id and g.venue_id is not null)) as told
      from meeting m where m.network_id = n.id and m.state in ('planned', 'announced', 'open', 'closed')
        and (${forum} or m.state <> 'planned') and m.ends_at > ${at}::timestamptz at time zone 'Europe/Stockholm'
      order by m.starts_at limit 1) next on true
    order by n.state not in ('active', 'runAsProject'), n.state <> 'wished', n.name`.execute(db.q());
  return rows;
}

/** What the meetings of a network cost in a year: what is known, and what is planned where nothing is known yet. */
const costOf = (year: number) => sql<Ore>`
  (select coalesce(sum(case when m.state = 'cancelled' then coalesce(c.actual, 0) else coalesce(c.actual, c.planned) end), 0)::bigint
    from gathering_cost c join meeting m on m.id = c.meeting_id
    where m.network_id = n.id and c.removed_at is null
      and m.starts_at >= make_date(${year}, 1, 1) and m.starts_at < make_date(${year} + 1, 1, 1))`;
