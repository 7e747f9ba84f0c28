import type { Day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import type { OrganisationKind } from '#organisations/organisation.ts';
import { type Database, sql } from '#platform/database.ts';
import { countyLetter } from '#platform/swedenMap.ts';
import type { Answered, Uptake } from './uptake.ts';
import { countAnswered, findUptake, isAnnounced, membershipOn, uptakeValue } from './uptake.store.ts';

/** A result as an organisation looks at it: its own answer, and how many members have given one. */
export interface OwnUse extends Answered {
  readonly own: Uptake | null;
}

/** Null where no result is announced. */
export async function findOwnUse(
  db: Database,
  provrum: ProvrumId,
  organisation: OrganisationId | null,
  on: Day,
): Promise<OwnUse | null> {
  if (!(await isAnnounced(db, provrum))) return null;
  const own = organisation === null ? null : await findUptake(db, provrum, organisation);
  return { own, ...(await countAnswered(db, provrum, on)) };
}

/** A result that an organisation has not said anything about, or that it wanted to use half a year ago. */
export interface ResultToConsider {
  readonly id: ProvrumId;
  readonly title: string;
  readonly announcedAt: Date;
  readonly own: Uptake | null;
}

/** Every announced result with an organisation's answer where that may have to be asked for, the oldest first. */
export async function listOpenQuestions(
  db: Database,
  organisation: OrganisationId,
): Promise<readonly ResultToConsider[]> {
  const { rows } = await sql<ResultToConsider>`
    select r.provrum_id as id, r.title, r.announced_at as "announcedAt", ${uptakeValue} as own
    from result r
    left join uptake u on u.provrum_id = r.provrum_id and u.organisation_id = ${organisation}
    left join person w on w.id = u.person_id
    where r.announced_at is not null and r.taken_back_at is null and (u.answer is null or u.answer = 'willUse')
    order by r.announced_at, r.id`.execute(db.q());
  return rows;
}

/** A result with the members' answers counted. */
export interface ResultUse {
  readonly id: ProvrumId;
  readonly title: string;
  readonly announcedAt: Date;
  readonly members: number;
  readonly used: number;
  readonly willUse: number;
  readonly notForUs: number;
  readonly over: boolean;
}

const members = (on: Day) => sql`
  select distinct organisation_id from membership
  where kind = 'member' and from_day <= ${on}::date and (to_day is null or to_day >= ${on}::date)`;

/** Every announced result with what today's members have said about it, the newest first. */
export async function listResultUse(db: Database, on: Day): Promise<readonly ResultUse[]> {
  const { rows } = await sql<ResultUse>`
    with member as (${members(on)})
    select r.provrum_id as id, r.title, r.announced_at as "announcedAt", (select count(*) from member) as members,
      count(*) filter (where u.answer = 'used') as used, count(*) filter (where u.answer = 'willUse') as "willUse",
      count(*) filter (where u.answer = 'notForUs') as "notForUs",
      exists (select from follow_up f where f.provrum_id = r.provrum_id) as over
    from result r
    left join uptake u on u.provrum_id = r.provrum_id and u.organisation_id in (select organisation_id from member)
    where r.announced_at is not null and r.taken_back_at is null
    group by r.id order by r.announced_at desc, r.id desc`.execute(db.q());
  return rows;
}

/** A member with its answers over all results, or over one: then with what it said. */
export interface MemberUse {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly county: string | null;
  /** Of the county: what the map shows. */
  readonly letter: string | null;
  readonly used: number;
  readonly willUse: number;
  readonly notForUs: number;
  readonly unanswered: number;
  /** Where one result was asked for. */
  readonly uptake: Uptake | null;
}

/** What each of a day's members has said about the announced results, or about one of them. */
export async function listMemberUse(
  db: Database,
  on: Day,
  provrum: ProvrumId | null = null,
): Promise<readonly MemberUse[]> {
  const { rows } = await sql<Omit<MemberUse, 'letter'>>`
    with announced as (
      select provrum_id from result where announced_at is not null and taken_back_at is null
        and (${provrum}::bigint is null or provrum_id = ${provrum}))
    select o.id, o.name, o.kind, o.county_code as county,
      count(u.answer) filter (where u.answer = 'used') as used,
      count(u.answer) filter (where u.answer = 'willUse') as "willUse",
      count(u.answer) filter (where u.answer = 'notForUs') as "notForUs",
      count(a.provrum_id) filter (where u.answer is null) as unanswered,
      case when ${provrum}::bigint is not null then
        (select ${uptakeValue} from uptake u join person w on w.id = u.person_id
          where u.provrum_id = ${provrum} and u.organisation_id = o.id) end as uptake
    from organisation o
    left join announced a on true
    left join uptake u on u.provrum_id = a.provrum_id and u.organisation_id = o.id
    where ${membershipOn(on)} = 'member'
    group by o.id order by o.name`.execute(db.q());
  return rows.map((row) => ({ ...row, letter: row.kind === 'region' ? countyLetter(row.county) : null }));
}
