import type { Instant } from '#kernel/instant.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import { type Database, sql } from '#platform/database.ts';
import { alarmed } from './outlook.ts';

/** One grant of a year. */
export interface GrantRow {
  readonly id: ProvrumId;
  readonly title: string;
  readonly lead: string;
  readonly granted: Ore;
  readonly paid: Ore;
  readonly repaid: Ore;
  readonly decidedAt: Instant;
  readonly announced: boolean;
}

/** A year's grants in the order in which they were decided. */
export async function listGrants(db: Database, year: number): Promise<readonly GrantRow[]> {
  const { rows } = await sql<GrantRow>`
    select p.id, p.title, o.name as lead, f.granted, f.decided_at as "decidedAt", f.announced_at is not null as announced,
      coalesce(sum(y.amount) filter (where y.state = 'paid'), 0)::bigint as paid,
      coalesce(sum(y.repaid), 0)::bigint as repaid
    from funding f join provrum p on p.id = f.provrum_id join organisation o on o.id = f.organisation_id
    left join funding_payment y on y.funding_id = f.id
    where f.year = ${year} and f.state = 'granted'
    group by p.id, o.name, f.id order by f.decided_at, f.id`.execute(db.q());
  return rows;
}

/** What waits for the secretariat: a request to decide, a decision to announce, or a payment to approve or make. */
export interface WaitingMoney {
  readonly id: ProvrumId;
  readonly title: string;
  readonly lead: string;
  readonly what: 'request' | 'announce' | 'approve' | 'pay';
  readonly amount: Ore;
  readonly since: Date;
}

/** Requests and payments that wait, the longest first. */
export async function listWaitingMoney(db: Database): Promise<readonly WaitingMoney[]> {
  const { rows } = await sql<WaitingMoney>`
    select p.id, p.title, o.name as lead, case f.state when 'requested' then 'request' else 'announce' end as what,
      coalesce(f.granted, f.asked) as amount, coalesce(f.decided_at, f.requested_at) as since
    from funding f join provrum p on p.id = f.provrum_id join organisation o on o.id = f.organisation_id
    where f.state = 'requested' or (f.state in ('granted', 'declined') and f.announced_at is null)
    union all
    select p.id, p.title, o.name, case y.state when 'requested' then 'approve' else 'pay' end, y.amount, y.at
    from funding_payment y join funding f on f.id = y.funding_id join provrum p on p.id = f.provrum_id
    join organisation o on o.id = f.organisation_id
    where y.state in ('requested', 'approved')
    order by since limit 50`.execute(db.q());
  return rows;
}

/** A provrum whose budget is used so far that somebody should look. */
export interface UsedBudget {
  readonly id: ProvrumId;
  readonly title: string;
  readonly lead: string;
  readonly planned: Ore;
  readonly actual: Ore;
}

/** Budgets at the alarm, those of one organisation or all: the same rule as on the budget's own page. */
export async function listUsedBudgets(
  db: Database,
  organisation: number | null = null,
): Promise<readonly UsedBudget[]> {
  const { rows } = await sql<UsedBudget>`
    select p.id, p.title, o.name as lead, sum(l.amount)::bigint as planned, sum(c.actual)::bigint as actual
    from provrum p join organisation o on o.id = p.lead_organisation_id
    join budget_line l on l.provrum_id = p.id and l.removed_at is null
    left join lateral (select coalesce(sum(amount), 0)::bigint as actual from budget_cost
      where line_id = l.id and removed_at is null) c on true
    where p.state in ('approved', 'planning', 'running', 'reporting', 'review')
      and (${organisation}::bigint is null or exists (select from go_ahead g
        where g.provrum_id = p.id and g.taken_back_at is null and ${organisation}::bigint = any(participants_now(p.id, g.participants))))
    group by p.id, o.name having sum(c.actual) > 0 order by p.id`.execute(db.q());
  return rows.filter(({ planned, actual }) => alarmed(planned, actual));
}
