import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Checklist } from './checklist.ts';
import type { ParagraphRemark, ReportReceipt } from './events.ts';
import type { ReportContent } from './reportText.ts';

/** One submission of the report, and what became of it. */
export interface ReportVersion {
  readonly number: number;
  readonly content: ReportContent;
  readonly receipt: ReportReceipt;
  readonly person: string;
  readonly organisation: string;
  readonly at: Date;
  readonly verdict: 'returned' | 'approved' | null;
  readonly remarks: readonly ParagraphRemark[];
  readonly checklist: Checklist;
  readonly judgedBy: string | null;
  readonly judgedAt: Date | null;
}

/** Every submission, the latest first. They are few: each waits for the secretariat. */
export async function listReportVersions(db: Database, provrum: ProvrumId): Promise<readonly ReportVersion[]> {
  const { rows } = await sql<ReportVersion>`
    select v.number, v.content, coalesce(v.verdict_receipt, v.receipt) as receipt, p.name as person, o.name as organisation,
      v.at, v.verdict, v.remarks, v.checklist, j.name as "judgedBy", v.judged_at as "judgedAt"
    from report_version v join person p on p.id = v.person_id join organisation o on o.id = v.organisation_id
    left join person j on j.id = v.judged_by
    where v.provrum_id = ${provrum} order by v.number desc`.execute(db.q());
  return rows;
}
