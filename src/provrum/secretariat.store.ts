import { addDays, type Day, yearOf } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import type { MembershipKind } from '#organisations/organisation.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Standing } from '#rulebook/facts.ts';
import { findPot } from './funding.store.ts';
import { countObstacles } from './publicSite/obstacle.store.ts';
import { listLate } from './spreading/overview.store.ts';
import { listStagedCancellations } from './work/cancellation.store.ts';
import { listChangedTeams } from './work/participation.store.ts';
import { listLateReports, listWaitingReports } from './report/deskReports.store.ts';
import { listUsedBudgets, listWaitingMoney } from './fundingYear.store.ts';
import { listResultUse } from './uptake/uptakeOverview.store.ts';

/** A box of the secretariat's page: the first so many, and how many there are. */
export interface Box<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

const most = 20;

type Counted<Item> = Item & { readonly total: number };
const boxOf = <Item>(rows: readonly Counted<Item>[]): Box<Item> => ({ items: rows, total: rows[0]?.total ?? 0 });

/** A proposal, as a box names it. */
export interface Named {
  readonly id: ProvrumId;
  readonly title: string;
  readonly organisation: string;
}

export interface WaitingProposal extends Named {
  readonly readySince: Date;
  readonly standings: readonly Standing[];
  /** How many answered before the text changed. */
  readonly outdated: number;
}

/** The queue: proposals that became ready and are not decided, the longest waiting first. How many vote is no order. */
export async function listWaiting(db: Database, on: Day): Promise<Box<WaitingProposal>> {
  const { rows } = await sql<Counted<WaitingProposal>>`
    select p.id, p.title, o.name as organisation, p.ready_since as "readySince", count(*) over () as total,
      (select count(*) from interest i where i.provrum_id = p.id and i.withdrawn_at is null
        and i.text_version < p.material_version) as outdated,
      (select coalesce(json_agg(json_build_object('organisation', i.organisation_id, 'name', io.name, 'kind', io.kind,
          'role', i.role, 'membership', (select m.kind from membership m where m.organisation_id = i.organisation_id
            and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date) order by m.kind limit 1))), '[]')
        from interest i join organisation io on io.id = i.organisation_id
        where i.provrum_id = p.id and i.withdrawn_at is null) as standings
    from provrum p join organisation o on o.id = p.organisation_id
    where p.state = 'open' and p.ready_since is not null
      and not exists (select from go_ahead g where g.provrum_id = p.id and g.taken_back_at is null)
    order by p.ready_since, p.id limit ${most}`.execute(db.q());
  return boxOf(rows);
}

export interface YearDecision extends Named {
  readonly announced: boolean;
  /** What the base funding has granted to it. */
  readonly granted: Ore;
}

/** The year's go-aheads: given and not taken back. */
export async function listYear(db: Database, year: number): Promise<readonly YearDecision[]> {
  const { rows } = await sql<YearDecision>`
    select p.id, p.title, o.name as organisation, g.announced_at is not null as announced,
      coalesce((select f.granted from funding f where f.provrum_id = p.id and f.state = 'granted'), 0)::bigint as granted
    from go_ahead g join provrum p on p.id = g.provrum_id join organisation o on o.id = p.organisation_id
    where g.slot_year = ${year} and g.verdict = 'approved' and g.taken_back_at is null
    order by g.decided_at, g.id`.execute(db.q());
  return rows;
}

export interface StagedDecision extends Named {
  readonly verdict: 'approved' | 'declined';
  readonly by: string;
  /** For which organisation it was decided; `organisation` is the one that proposed. */
  readonly byOrganisation: string;
  readonly decidedAt: Date;
}

/** Decisions that nobody has been told of. */
export async function listStaged(db: Database): Promise<Box<StagedDecision>> {
  const { rows } = await sql<Counted<StagedDecision>>`
    select p.id, p.title, o.name as organisation, g.verdict, w.name as by, wo.name as "byOrganisation",
      g.decided_at as "decidedAt", count(*) over () as total
    from go_ahead g join provrum p on p.id = g.provrum_id join organisation o on o.id = p.organisation_id
    join person w on w.id = g.person_id join organisation wo on wo.id = g.organisation_id
    where g.announced_at is null and g.taken_back_at is null
    order by g.decided_at, g.id limit ${most}`.execute(db.q());
  return boxOf(rows);
}

export interface SubmittedPlan extends Named {
  readonly by: string;
  readonly submittedAt: Date;
}

/** Plans that wait for review, the longest waiting first; the organisation is the one that leads. */
export async function listSubmittedPlans(db: Database): Promise<Box<SubmittedPlan>> {
  const { rows } = await sql<Counted<SubmittedPlan>>`
    select p.id, p.title, o.name as organisation, w.name as by, v.at as "submittedAt", count(*) over () as total
    from plan l join provrum p on p.id = l.provrum_id
    join plan_version v on v.provrum_id = l.provrum_id and v.verdict is null
    join organisation o on o.id = v.organisation_id join person w on w.id = v.person_id
    where l.status = 'submitted' order by v.at, p.id limit ${most}`.execute(db.q());
  return boxOf(rows);
}

export interface OutdatedProposal extends Named {
  readonly waitsFor: readonly string[];
}

/** Open proposals whose text changed materially, and who has not answered since. */
export async function listOutdated(db: Database): Promise<Box<OutdatedProposal>> {
  const { rows } = await sql<Counted<OutdatedProposal>>`
    select p.id, p.title, o.name as organisation, array_agg(io.name order by io.name) as "waitsFor", count(*) over () as total
    from provrum p join organisation o on o.id = p.organisation_id
    join interest i on i.provrum_id = p.id and i.withdrawn_at is null and i.text_version < p.material_version
    join organisation io on io.id = i.organisation_id
    where p.state = 'open' and p.material_version > 1
    group by p.id, o.name order by p.changed_at, p.id limit ${most}`.execute(db.q());
  return boxOf(rows);
}

export interface QuietProposal extends Named {
  readonly lastAt: Date;
}

/** So long without a word is quiet. */
export const quietDays = 90;

/** Open proposals that nothing has happened to for long, the quietest first. Those that wait for us are not quiet. */
export async function listQuiet(db: Database, today: Day): Promise<Box<QuietProposal>> {
  const since = addDays(today, -quietDays);
  const { rows } = await sql<Counted<QuietProposal>>`
    select p.id, p.title, o.name as organisation, count(*) over () as total,
      greatest(p.changed_at, (select e.at from event e where e.provrum_id = p.id order by e.id desc limit 1)) as "lastAt"
    from provrum p join organisation o on o.id = p.organisation_id
    where p.state = 'open' and p.ready_since is null and p.changed_at < ${since}::date
      and not exists (select from event e where e.provrum_id = p.id and e.at >= ${since}::date)
    order by "lastAt", p.id limit ${most}`.execute(db.q());
  return boxOf(rows);
}

export interface UnverifiedMembership {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: MembershipKind;
}

/** Members and partners that nobody has confirmed. */
export async function listUnverified(db: Database, on: Day): Promise<Box<UnverifiedMembership>> {
  const { rows } = await sql<Counted<UnverifiedMembership>>`
    select o.id, o.name, m.kind, count(*) over () as total
    from membership m join organisation o on o.id = m.organisation_id
    where not m.verified and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
    order by o.name limit ${most}`.execute(db.q());
  return boxOf(rows);
}

export interface FailedMail {
  readonly id: number;
  readonly address: string;
  readonly subject: string;
  readonly at: Date;
}

/** Mail that never arrived, the latest first. */
export async function listFailedMail(db: Database): Promise<Box<FailedMail>> {
  const { rows } = await sql<Counted<FailedMail>>`
    select id, address, case when secret then '' else subject end as subject, created_at as at, count(*) over () as total
    from mail where id in (select id from mail where state = 'failed'
      union all select mail_id from bounce where kind = 'failed' and cleared_at is null)
    order by id desc limit 5`.execute(db.q());
  return boxOf(rows);
}

/** Everything that needs the secretariat now: one query a box, one after the other, so that one reader takes one connection. */
export async function findDesk(db: Database, today: Day) {
  return {
    waiting: await listWaiting(db, today),
    year: await listYear(db, yearOf(today)),
    pot: await findPot(db, yearOf(today)),
    money: await listWaitingMoney(db),
    used: await listUsedBudgets(db),
    staged: await listStaged(db),
    plans: await listSubmittedPlans(db),
    results: await listResultUse(db, today),
    reports: await listWaitingReports(db),
    lateReports: await listLateReports(db, today),
    outdated: await listOutdated(db),
    quiet: await listQuiet(db, today),
    unverified: await listUnverified(db, today),
    failedMail: await listFailedMail(db),
    late: await listLate(db, today),
    cancellations: await listStagedCancellations(db),
    changedTeams: await listChangedTeams(db, today),
    obstacles: await countObstacles(db),
  };
}
export type Desk = Awaited<ReturnType<typeof findDesk>>;
