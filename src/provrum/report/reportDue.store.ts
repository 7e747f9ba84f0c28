import type { Day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { State } from '../provrum.ts';
import type { ReportStatus } from './report.ts';
import { dueDay, type ReportDue } from './reportDue.ts';

interface DueRow {
  readonly planEnd: Day | null;
  readonly moved: Day | null;
  readonly reason: string | null;
}

/** The plan's end as it is written, and the day that was set instead of what follows from it; of the provrum `p`. */
const dueColumns = sql`
  (select s.content ->> 'end' from plan_section s where s.provrum_id = p.id and s.section = 'timetable') as "planEnd",
  to_char(d.due_on, 'YYYY-MM-DD') as moved, d.reason`;

/** When the report of a provrum is due. */
export async function findReportDue(db: Database, provrum: ProvrumId): Promise<ReportDue> {
  const { rows } = await sql<DueRow>`
    select ${dueColumns} from provrum p left join report_due d on d.provrum_id = p.id where p.id = ${provrum}`.execute(
    db.q(),
  );
  const { planEnd = null, moved = null, reason = null } = rows[0] ?? {};
  return { dueOn: dueDay(planEnd, moved), reason };
}

/** A report that somebody owes. */
export interface OwedReport {
  readonly id: ProvrumId;
  readonly title: string;
  readonly state: State;
  /** Null where nobody has begun it. */
  readonly status: ReportStatus | null;
  readonly dueOn: Day | null;
  /** Who leads, and so owes it. */
  readonly lead: string;
  readonly leadId: OrganisationId;
}

/** Provrum under way and being reported whose report is not with the secretariat, those due first, first. Of one lead, or of all. */
export async function listOwedReports(
  db: Database,
  organisation: OrganisationId | null = null,
): Promise<readonly OwedReport[]> {
  const { rows } = await sql<DueRow & Omit<OwedReport, 'dueOn'>>`
    select p.id, p.title, p.state, r.status, o.name as lead, o.id as "leadId", ${dueColumns}
    from provrum p
    join go_ahead g on g.provrum_id = p.id and g.verdict = 'approved' and g.announced_at is not null and g.taken_back_at is null
    join organisation o on o.id = g.lead_organisation_id
    left join report r on r.provrum_id = p.id
    left join report_due d on d.provrum_id = p.id
    where p.state in ('running', 'reporting')
      and (${organisation}::bigint is null or g.lead_organisation_id = ${organisation})
    order by p.id`.execute(db.q());
  return rows
    .map(({ planEnd, moved, reason: _reason, ...row }) => ({ ...row, dueOn: dueDay(planEnd, moved) }))
    .toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
}

/** The reminders that have gone out, by provrum: which, and for which day. */
export async function listReminders(db: Database, provrum: ProvrumId): Promise<readonly string[]> {
  const { rows } = await sql<{ reminder: string }>`
    select concat(detail ->> 'when', ' ', detail ->> 'due') as reminder from event
    where provrum_id = ${provrum} and kind = 'report-reminded'`.execute(db.q());
  return rows.map(({ reminder }) => reminder);
}
