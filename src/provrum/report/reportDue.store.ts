import type { Day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { State } from '../provrum.ts';
import type { ReportStatus } from './report.ts';
import { daysToReport, type ReportDue } from './reportDue.ts';

/** The day by which the report of the provrum `p` is due: the one that was set, or else some time after the plan's end. */
export const reportDueOn = sql`coalesce(
  (select d.due_on from report_due d where d.provrum_id = p.id),
  (select (s.content ->> 'end')::date + ${sql.lit(daysToReport)} from plan_section s
    where s.provrum_id = p.id and s.section = 'timetable'))`;

/** When the report of a provrum is due. */
export async function findReportDue(db: Database, provrum: ProvrumId): Promise<ReportDue> {
  const { rows } = await sql<ReportDue>`
    select to_char(${reportDueOn}, 'YYYY-MM-DD') as "dueOn",
      (select d.reason from report_due d where d.provrum_id = p.id) as reason
    from provrum p where p.id = ${provrum}`.execute(db.q());
  return rows[0] ?? { dueOn: null, reason: null };
}

/** A report that somebody owes. */
export interface OwedReport {
  readonly id: ProvrumId;
  readonly title: string;
  readonly state: State;
  /** Null where nobody has begun it. */
  readonly status: ReportStatus | null;
  readonly dueOn: ReportDue['dueOn'];
  /** Who leads, and so owes it. */
  readonly lead: string;
}

interface Wanted {
  /** Of one lead; of all where nothing is said. */
  readonly lead?: OrganisationId;
  /** Due before this day. */
  readonly before?: Day;
  readonly most?: number;
}

/** Reports of provrum under way that are not with the secretariat, those due first, first; and how many there are. */
export async function listOwedReports(
  db: Database,
  { lead, before, most }: Wanted = {},
): Promise<{ readonly items: readonly OwedReport[]; readonly total: number }> {
  const { rows } = await sql<OwedReport & { readonly total: number }>`
    select *, to_char(due, 'YYYY-MM-DD') as "dueOn", count(*) over () as total from (
      select p.id, p.title, p.state, r.status, o.name as lead, ${reportDueOn} as due
      from provrum p join organisation o on o.id = p.lead_organisation_id left join report r on r.provrum_id = p.id
      where p.state in ('running', 'reporting')
        and (${lead ?? null}::bigint is null or p.lead_organisation_id = ${lead ?? null})) owed
    where ${before ?? null}::date is null or due < ${before ?? null}::date
    order by due nulls last, id limit ${most ?? null}`.execute(db.q());
  return { items: rows, total: rows[0]?.total ?? 0 };
}

/** The reminders that have gone out, by provrum: which, and for which day. */
export async function listReminders(db: Database, provrum: ProvrumId): Promise<readonly string[]> {
  const { rows } = await sql<{ reminder: string }>`
    select concat(detail ->> 'when', ' ', detail ->> 'due') as reminder from event
    where provrum_id = ${provrum} and kind = 'report-reminded'`.execute(db.q());
  return rows.map(({ reminder }) => reminder);
}
