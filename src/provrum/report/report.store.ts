import type { ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { SectionMark } from '../plan.ts';
import type { PersonRef, State } from '../provrum.ts';
import type { Checklist } from './checklist.ts';
import type { ParagraphRemark, ReportEvent, ReportReceipt } from './events.ts';
import type { Publishing, Report, ReportStatus } from './report.ts';
import { contentFrom, contentOf, type Published, type ReportPart, reportParts } from './reportText.ts';
import { applyResult } from './resultEffect.store.ts';

interface PartRow {
  readonly section: ReportPart;
  readonly content: string;
  readonly version: number;
  readonly by: PersonRef;
  readonly at: Instant;
}

interface ReportRow extends Pick<Report, 'submittedOn' | 'assuredBy' | 'presentedYear'> {
  readonly status: ReportStatus;
  readonly title: string;
  readonly parts: readonly PartRow[];
  readonly number: number | null;
  readonly remarks: readonly ParagraphRemark[] | null;
  readonly result: Publishing | null;
  readonly published: Published | null;
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The report as it is written now, and what is published of it; null where it has not been begun. One query. */
export async function findReport(db: Database, provrum: ProvrumId): Promise<Report | null> {
  const { rows } = await sql<ReportRow>`
    select r.status, p.title, v.number, v.remarks,
      to_char(v.at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as "submittedOn",
      case when v.verdict = 'approved' then json_build_object('id', j.id, 'name', j.name) end as "assuredBy",
      (select coalesce(json_agg(json_build_object('section', s.section, 'content', s.content, 'version', s.version,
          'by', json_build_object('id', w.id, 'name', w.name), 'at', ${iso('s.at')})), '[]')
        from report_section s join person w on w.id = s.person_id where s.provrum_id = r.provrum_id) as parts,
      (select n.conference_year from presentation n
        where n.provrum_id = r.provrum_id and n.taken_back_at is null) as "presentedYear",
      (select json_build_object('full', o.full_report, 'public', o.public_summary)
        from result o where o.provrum_id = r.provrum_id and o.taken_back_at is null) as published,
      (select json_build_object('id', o.id, 'publishedAt', ${iso('o.published_at')}, 'announcedAt', ${iso('o.announced_at')})
        from result o where o.provrum_id = r.provrum_id and o.taken_back_at is null) as result
    from report r join provrum p on p.id = r.provrum_id left join lateral (
      select number, remarks, at, verdict, judged_by from report_version v
      where v.provrum_id = r.provrum_id order by number desc limit 1) v on true
    left join person j on j.id = v.judged_by
    where r.provrum_id = ${provrum}`.execute(db.q());
  const row = rows[0];
  if (!row) return null;
  const { status, title, parts, number, remarks, published, ...rest } = row;
  const written = Object.fromEntries(parts.map(({ section, content }) => [section, content]));
  return {
    ...rest,
    status,
    // What is published reads as it was published.
    content: published ? contentOf(published) : contentFrom(written, title),
    marks: marksOf(parts),
    number: number ?? 0,
    remarks: status === 'returned' ? (remarks ?? []) : [],
  };
}

function marksOf(parts: readonly PartRow[]): Report['marks'] {
  const unwritten = Object.fromEntries(reportParts.map((key) => [key, { version: 0, by: null, at: null }]));
  const written = Object.fromEntries(parts.map(({ section, version, by, at }) => [section, { version, by, at }]));
  return { ...unwritten, ...written } as Record<ReportPart, SectionMark>;
}

/** Writes what was reported, submitted, answered and published, and in which state the provrum is. */
export async function applyReport(effect: Effect<ReportEvent>): Promise<void> {
  const { db, provrum, event, at } = effect;
  switch (event.kind) {
    case 'report-started':
      await sql`insert into report (provrum_id, status, started_at) values (${provrum.id}, 'writing', ${at})`.execute(
        db.q(),
      );
      return await move(effect, { state: 'reporting' });
    case 'report-section-saved':
      await writePart(effect, event);
      return await move(effect, {});
    case 'report-submitted':
      await keepVersion(effect, event);
      return await move(effect, { status: 'submitted', state: 'review' });
    case 'report-returned':
      await judge(effect, { ...event, verdict: 'returned', receipt: null });
      return await move(effect, { status: 'returned', state: 'reporting' });
    case 'report-approved':
      await judge(effect, { ...event, verdict: 'approved', remarks: [] });
      return await move(effect, { status: 'approved' });
    case 'report-due-moved':
      await moveDue(effect, event);
      return await move(effect, {});
    case 'result-announced':
      await applyResult({ ...effect, event });
      return await move(effect, { state: 'published' });
    case 'result-published':
    case 'result-taken-back':
      await applyResult({ ...effect, event });
      return await move(effect, {});
  }
}

async function writePart(
  { db, provrum, by, at }: Effect<ReportEvent>,
  { section, content, version }: Extract<ReportEvent, { kind: 'report-section-saved' }>,
) {
  await sql`
    insert into report_section (provrum_id, section, content, version, person_id, organisation_id, at)
    values (${provrum.id}, ${section}, ${content}, ${version}, ${by.person}, ${by.organisation}, ${at})
    on conflict (provrum_id, section) do update set content = excluded.content, version = excluded.version,
      person_id = excluded.person_id, organisation_id = excluded.organisation_id, at = excluded.at`.execute(db.q());
}

async function keepVersion(
  { db, provrum, by, at }: Effect<ReportEvent>,
  { number, content, receipt }: Extract<ReportEvent, { kind: 'report-submitted' }>,
) {
  await sql`
    insert into report_version (provrum_id, number, content, receipt, person_id, organisation_id, at)
    values (${provrum.id}, ${number}, ${JSON.stringify(content)}::jsonb, ${JSON.stringify(receipt)}::jsonb, ${by.person},
      ${by.organisation}, ${at})`.execute(db.q());
}

interface Judged {
  readonly number: number;
  readonly verdict: 'returned' | 'approved';
  readonly remarks: readonly ParagraphRemark[];
  readonly checklist: Checklist;
  readonly receipt: ReportReceipt | null;
}

async function judge({ db, provrum, by, at }: Effect<ReportEvent>, judged: Judged) {
  const { number, verdict, remarks, checklist, receipt } = judged;
  await sql`
    update report_version set verdict = ${verdict}, remarks = ${JSON.stringify(remarks)}::jsonb,
      checklist = ${JSON.stringify(checklist)}::jsonb,
      verdict_receipt = ${receipt === null ? null : JSON.stringify(receipt)}::jsonb, judged_by = ${by.person}, judged_at = ${at}
    where provrum_id = ${provrum.id} and number = ${number}`.execute(db.q());
}

async function moveDue(
  { db, provrum, by, at }: Effect<ReportEvent>,
  { due, reason }: Extract<ReportEvent, { kind: 'report-due-moved' }>,
) {
  await sql`
    insert into report_due (provrum_id, due_on, reason, person_id, at)
    values (${provrum.id}, ${due}, ${reason}, ${by.person}, ${at})
    on conflict (provrum_id) do update set due_on = excluded.due_on, reason = excluded.reason,
      person_id = excluded.person_id, at = excluded.at`.execute(db.q());
}

/**
 * The report's status, the provrum's state, or neither; its revision is raised each time, so that open pages hear of it.
 * What was cancelled stays cancelled, whatever it reports.
 */
async function move(
  { db, provrum, at }: Effect<ReportEvent>,
  { status, state }: { readonly status?: ReportStatus; readonly state?: State },
) {
  if (status) await sql`update report set status = ${status} where provrum_id = ${provrum.id}`.execute(db.q());
  await sql`
    update provrum set state = ${provrum.state === 'cancelled' ? 'cancelled' : (state ?? provrum.state)}, changed_at = ${at},
      revision = revision + 1
    where id = ${provrum.id}`.execute(db.q());
}
