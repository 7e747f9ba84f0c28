import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from './effect.store.ts';
import type { PlanEvent, PlanReceipt } from './events.ts';
import type { Plan, PlanStatus, Remarks, SectionMark } from './plan.ts';
import { findPlanMoney } from './planMoney.store.ts';
import { emptyPlan, type PlanContent, type SectionContent, type SectionKey, sectionKeys } from './planText.ts';
import type { PersonRef } from './provrum.ts';

interface SectionRow {
  readonly section: SectionKey;
  readonly content: PlanContent[SectionKey];
  readonly version: number;
  readonly by: PersonRef;
  readonly at: Instant;
}

interface PlanRow {
  readonly status: PlanStatus;
  readonly sections: readonly SectionRow[];
  readonly number: number | null;
  readonly remarks: Remarks | null;
  readonly reservations: PlanReceipt['reservations'] | null;
}

const iso = sql.raw(`to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The plan as it is written now, with its figures; null where planning has not started. Two queries, however much is written. */
export async function findPlan(db: Database, provrum: ProvrumId): Promise<Plan | null> {
  const { rows } = await sql<PlanRow>`
    select p.status, v.number, v.remarks, v.receipt -> 'reservations' as reservations,
      (select coalesce(json_agg(json_build_object('section', s.section, 'content', s.content, 'version', s.version,
          'by', json_build_object('id', w.id, 'name', w.name), 'at', ${iso})), '[]')
        from plan_section s join person w on w.id = s.person_id where s.provrum_id = p.provrum_id) as sections
    from plan p left join lateral (
      select number, remarks, receipt from plan_version v where v.provrum_id = p.provrum_id order by number desc limit 1) v on true
    where p.provrum_id = ${provrum}`.execute(db.q());
  const row = rows[0];
  if (!row) return null;
  return {
    status: row.status,
    content: contentOf(row.sections),
    marks: marksOf(row.sections),
    money: await findPlanMoney(db, provrum),
    number: row.number ?? 0,
    remarks: row.status === 'returned' ? (row.remarks ?? {}) : {},
    reservations: row.reservations ?? [],
  };
}

const contentOf = (sections: readonly SectionRow[]): PlanContent => ({
  ...emptyPlan,
  ...(Object.fromEntries(sections.map(({ section, content }) => [section, content])) as Partial<PlanContent>),
});

function marksOf(sections: readonly SectionRow[]): Plan['marks'] {
  const unwritten = Object.fromEntries(sectionKeys.map((key) => [key, { version: 0, by: null, at: null }]));
  const written = Object.fromEntries(sections.map(({ section, version, by, at }) => [section, { version, by, at }]));
  return { ...unwritten, ...written } as Record<SectionKey, SectionMark>;
}

/** Writes what was planned, submitted and answered, and in which state the provrum is. */
export async function applyPlan(effect: Effect<PlanEvent>): Promise<void> {
  const { event } = effect;
  switch (event.kind) {
    case 'planning-started':
      return await begin(effect, event.content);
    case 'plan-section-saved':
      await writeSection(effect, event, event.version);
      return await move(effect, {});
    case 'plan-submitted':
      await keepVersion(effect, event);
      return await move(effect, { status: 'submitted' });
    case 'plan-returned':
      await judge(effect, { verdict: 'returned', remarks: event.remarks, receipt: null, number: event.number });
      return await move(effect, { status: 'returned' });
    case 'plan-approved':
      await judge(effect, { verdict: 'approved', remarks: {}, receipt: event.receipt, number: event.number });
      return await move(effect, { status: 'approved' });
    case 'provrum-started':
      return await move(effect, { state: 'running' });
  }
}

async function begin(effect: Effect<PlanEvent>, content: PlanContent) {
  const { db, provrum, at } = effect;
  await sql`insert into plan (provrum_id, status, started_at) values (${provrum.id}, 'writing', ${at})`.execute(db.q());
  for (const section of ['purpose', 'mainQuestion'] as const) {
    if (content[section] !== '') await writeSection(effect, { section, content: content[section] }, 1);
  }
  await move(effect, { state: 'planning' });
}

async function writeSection(
  { db, provrum, by, at }: Effect<PlanEvent>,
  { section, content }: SectionContent,
  version: number,
) {
  await sql`
    insert into plan_section (provrum_id, section, content, version, person_id, organisation_id, at)
    values (${provrum.id}, ${section}, ${JSON.stringify(content)}::jsonb, ${version}, ${by.person}, ${by.organisation}, ${at})
    on conflict (provrum_id, section) do update set content = excluded.content, version = excluded.version,
      person_id = excluded.person_id, organisation_id = excluded.organisation_id, at = excluded.at`.execute(db.q());
}

async function keepVersion(
  { db, provrum, by, at }: Effect<PlanEvent>,
  { number, content, receipt }: Extract<PlanEvent, { kind: 'plan-submitted' }>,
) {
  await sql`
    insert into plan_version (provrum_id, number, content, receipt, person_id, organisation_id, at)
    values (${provrum.id}, ${number}, ${JSON.stringify(content)}::jsonb, ${JSON.stringify(receipt)}::jsonb, ${by.person},
      ${by.organisation}, ${at})`.execute(db.q());
}

interface Judged {
  readonly number: number;
  readonly verdict: 'returned' | 'approved';
  readonly remarks: Remarks;
  readonly receipt: PlanReceipt | null;
}

async function judge({ db, provrum, by, at }: Effect<PlanEvent>, { number, verdict, remarks, receipt }: Judged) {
  await sql`
    update plan_version set verdict = ${verdict}, remarks = ${JSON.stringify(remarks)}::jsonb,
      verdict_receipt = ${receipt === null ? null : JSON.stringify(receipt)}::jsonb, judged_by = ${by.person}, judged_at = ${at}
    where provrum_id = ${provrum.id} and number = ${number}`.execute(db.q());
}

/** The plan's status, the provrum's state, or neither; its revision is raised each time, so that open pages hear of it. */
async function move(
  { db, provrum, at }: Effect<PlanEvent>,
  { status, state }: { readonly status?: PlanStatus; readonly state?: 'planning' | 'running' },
) {
  if (status) await sql`update plan set status = ${status} where provrum_id = ${provrum.id}`.execute(db.q());
  await sql`
    update provrum set state = ${state ?? provrum.state}, changed_at = ${at}, revision = revision + 1
    where id = ${provrum.id}`.execute(db.q());
}

/** One submission of the plan, and what became of it. */
export interface PlanVersion {
  readonly number: number;
  readonly content: PlanContent;
  readonly receipt: PlanReceipt;
  readonly person: string;
  readonly organisation: string;
  readonly at: Date;
  readonly verdict: 'returned' | 'approved' | null;
  readonly remarks: Remarks;
  readonly judgedBy: string | null;
  readonly judgedAt: Date | null;
}

/** Every submission, the latest first. They are few: each waits for the secretariat. */
export async function listPlanVersions(db: Database, provrum: ProvrumId): Promise<readonly PlanVersion[]> {
  const { rows } = await sql<PlanVersion>`
    select v.number, v.content, coalesce(v.verdict_receipt, v.receipt) as receipt, p.name as person, o.name as organisation,
      v.at, v.verdict, v.remarks, j.name as "judgedBy", v.judged_at as "judgedAt"
    from plan_version v join person p on p.id = v.person_id join organisation o on o.id = v.organisation_id
    left join person j on j.id = v.judged_by
    where v.provrum_id = ${provrum} order by v.number desc`.execute(db.q());
  return rows;
}

/** A plan that somebody has to do something about. */
export interface OwnPlan {
  readonly id: ProvrumId;
  readonly title: string;
  readonly leads: boolean;
  readonly state: 'approved' | 'planning';
  readonly status: PlanStatus | null;
}

/** Plans that an organisation leads or writes on and that are not approved; and those that are, until the work begins. */
export async function listOwnPlans(db: Database, organisation: OrganisationId): Promise<readonly OwnPlan[]> {
  const { rows } = await sql<OwnPlan>`
    select p.id, p.title, p.lead_organisation_id = ${organisation} as leads, p.state, l.status
    from provrum p
    join go_ahead g on g.provrum_id = p.id and g.verdict = 'approved' and g.announced_at is not null and g.taken_back_at is null
    left join plan l on l.provrum_id = p.id
    where p.state in ('approved', 'planning')
      and (p.lead_organisation_id = ${organisation}
        or p.state = 'planning' and ${organisation}::bigint = any(participants_now(p.id, g.participants)))
    order by g.announced_at, p.id`.execute(db.q());
  return rows;
}
