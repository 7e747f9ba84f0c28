import type { Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { listOwedReports, type OwedReport } from './reportDue.store.ts';

/** A report that waits for the secretariat, and for which step. */
export interface WaitingReport {
  readonly id: ProvrumId;
  readonly title: string;
  readonly organisation: string;
  readonly by: string;
  readonly submittedAt: Date;
  readonly step: 'review' | 'publish' | 'announce';
}

const most = 20;

/** A box of the secretariat's page: the first so many, and how many there are. */
interface Shown<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Reports that wait for the secretariat, the longest waiting first; the organisation is the one that submitted it. */
export async function listWaitingReports(db: Database): Promise<Shown<WaitingReport>> {
  const { rows } = await sql<WaitingReport & { readonly total: number }>`
    select p.id, p.title, o.name as organisation, w.name as by, v.at as "submittedAt", count(*) over () as total,
      case when r.status = 'submitted' then 'review' when x.id is null then 'publish' else 'announce' end as step
    from report r join provrum p on p.id = r.provrum_id
    join lateral (select * from report_version v where v.provrum_id = r.provrum_id order by number desc limit 1) v on true
    join organisation o on o.id = v.organisation_id join person w on w.id = v.person_id
    left join result x on x.provrum_id = r.provrum_id and x.taken_back_at is null
    where r.status in ('submitted', 'approved') and x.announced_at is null
    order by v.at, p.id limit ${most}`.execute(db.q());
  return { items: rows, total: rows[0]?.total ?? 0 };
}

/** Reports whose day has passed, the latest of them first. */
export const listLateReports = (db: Database, today: Day): Promise<Shown<OwedReport>> =>
  listOwedReports(db, { before: today, most });
