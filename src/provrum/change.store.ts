import type { Day } from '#kernel/day.ts';
import type { Decision } from '#kernel/decision.ts';
import type { EventId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { notify } from '#platform/listen.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { applyBudget } from './budget.store.ts';
import { budgetTurned, movesBudget } from './budgetAlarm.store.ts';
import { applyComment } from './comment.store.ts';
import type { Effect } from './effect.store.ts';
import type { ActEvent, By, ProvrumEvent } from './events.ts';
import { applyFile } from './files/file.store.ts';
import { applyFunding } from './funding.store.ts';
import { applyDecision } from './goAhead.store.ts';
import { applyInterest } from './interest.store.ts';
import { applyMeetingOf } from './meeting/meetingEffect.store.ts';
import { applyPlan } from './plan.store.ts';
import { applyProposal } from './proposal.store.ts';
import type { Provrum } from './provrum.ts';
import { applySpreading } from './spreading/spreadingEffect.store.ts';
import { findProvrum } from './provrum.store.ts';
import { readiness } from './readiness.ts';
import { applyReport } from './report/report.store.ts';
import { applyArchive } from './archive/archive.store.ts';
import { applyLink } from './links/link.store.ts';
import { applyQuestionnaire } from './evaluation/questionnaire.store.ts';
import { applyUptake, countAnswered, endFollowUp, isAnnounced } from './uptake/uptake.store.ts';
import { allAnswered, isFollowed } from './uptake/uptake.ts';
import { followByActing } from './subscription.store.ts';
import { applyWork } from './work/work.store.ts';

/** The circumstances of an act: who, for whom, when, and under which law. */
export interface Circumstances {
  readonly db: Database;
  readonly by: By;
  readonly at: Date;
  readonly today: Day;
  readonly version: RulebookVersion;
  /** Wakes what follows from an event (mail), in the same transaction. */
  readonly follow: (event: EventId, kind: ProvrumEvent['kind']) => Promise<void>;
}

/** The channel on which every node hears that a provrum has changed; the payload is its id. */
export const provrumChannel = 'provrum';

/**
 * The only way a provrum changes: lock it, let the domain decide on fresh state, then record the decision and its
 * effect together or not at all. Returns null where there is no such provrum. An act that takes one of the year's
 * slots names the year: years are locked before provrum, so that two go-aheads never count the same slot.
 */
export async function changeProvrum<Event extends ActEvent, Refusal>(
  circumstances: Circumstances,
  id: ProvrumId,
  decide: (provrum: Provrum) => Decision<Event, Refusal> | Promise<Decision<Event, Refusal>>,
  lockYear?: number,
): Promise<Decision<Event, Refusal> | null> {
  const { db, today } = circumstances;
  return await db.tx(async () => {
    if (lockYear !== undefined) await lockSlotYear(db, lockYear);
    await sql`select from provrum where id = ${id} for update`.execute(db.q());
    const provrum = await findProvrum(db, id, today);
    if (!provrum) return null;
    const decision = await decide(provrum);
    if (decision.ok) {
      await carryOut(circumstances, provrum, decision.event);
      await notify(db, provrumChannel, String(provrum.id));
    }
    return decision;
  });
}

async function lockSlotYear(db: Database, year: number) {
  await sql`insert into slot_year (year) values (${year}) on conflict do nothing`.execute(db.q());
  await sql`select from slot_year where year = ${year} for update`.execute(db.q());
}

/** What is saved while somebody types is no event of the history. */
const unrecorded: readonly ActEvent['kind'][] = [
  'draft-saved',
  'plan-section-saved',
  'report-section-saved',
  'meeting-minutes-saved',
];

/** Records an act on a provrum that exists already, with everything that follows from it. */
async function carryOut(circumstances: Circumstances, provrum: Provrum, event: ActEvent) {
  const { db, by, at } = circumstances;
  await apply({ db, provrum, event, by, at });
  await followByActing({ db, provrum, event, by, at });
  if (!unrecorded.includes(event.kind)) await record(circumstances, provrum.id, event, by);
  await turnReadiness(circumstances, provrum.id);
  if (movesBudget(event)) await turnBudget(circumstances, provrum.id);
  if (event.kind === 'uptake-answered') await turnFollowUp(circumstances, provrum.id);
}

async function turnBudget(circumstances: Circumstances, id: ProvrumId) {
  const turned = await budgetTurned(circumstances.db, id);
  if (turned) await record(circumstances, id, turned, null);
}

async function apply(effect: Effect<ActEvent>): Promise<void> {
  const { event } = effect;
  switch (event.kind) {
    case 'proposal-drafted':
    case 'draft-saved':
    case 'proposal-posted':
    case 'proposal-changed':
    case 'proposal-withdrawn':
    case 'proposal-reopened':
    case 'co-author-added':
    case 'co-author-removed':
      return await applyProposal({ ...effect, event });
    case 'proposal-kept':
      return await applyKept(effect);
    case 'interest-given':
    case 'interest-changed':
    case 'interest-confirmed':
    case 'interest-withdrawn':
      return await applyInterest({ ...effect, event });
    case 'go-ahead-given':
    case 'proposal-declined':
    case 'decision-taken-back':
    case 'decision-announced':
      return await applyDecision({ ...effect, event });
    case 'comment-written':
    case 'comment-edited':
    case 'comment-withdrawn':
      return await applyComment({ ...effect, event });
    case 'budget-line-added':
    case 'budget-line-changed':
    case 'budget-line-removed':
    case 'cost-recorded':
    case 'cost-removed':
    case 'receipt-added':
      return await applyBudget({ ...effect, event });
    case 'funding-requested':
    case 'funding-withdrawn':
    case 'funding-decided':
    case 'funding-taken-back':
    case 'funding-granted':
    case 'funding-declined':
    case 'payment-requested':
    case 'payment-approved':
    case 'payment-declined':
    case 'payment-paid':
    case 'payment-repaid':
      return await applyFunding({ ...effect, event });
    case 'file-added':
    case 'file-removed':
      return await applyFile({ ...effect, event });
    case 'spreading-planned':
    case 'spreading-done':
    case 'spreading-reopened':
    case 'spreading-text-kept':
    case 'conference-chosen':
    case 'result-presented':
    case 'presentation-taken-back':
      return await applySpreading({ ...effect, event });
    case 'planning-started':
    case 'plan-section-saved':
    case 'plan-submitted':
    case 'plan-returned':
    case 'plan-approved':
    case 'provrum-started':
      return await applyPlan({ ...effect, event });
    case 'report-started':
    case 'report-section-saved':
    case 'report-submitted':
    case 'report-returned':
    case 'report-approved':
    case 'report-due-moved':
    case 'result-published':
    case 'result-taken-back':
    case 'result-announced':
      return await applyReport({ ...effect, event });
    case 'questionnaire-answered':
      return await applyQuestionnaire({ ...effect, event });
    case 'uptake-answered':
    case 'follow-up-closed':
    case 'follow-up-reopened':
      return await applyUptake({ ...effect, event });
    case 'link-added':
    case 'link-removed':
      return await applyLink({ ...effect, event });
    case 'archive-requested':
      return await applyArchive({ ...effect, event });
    case 'meeting-planned':
    case 'meeting-changed':
    case 'meeting-moved':
    case 'meeting-announced':
    case 'meeting-cancelled':
    case 'meeting-held':
    case 'meeting-documented':
    case 'meeting-reopened':
    case 'meeting-poll-answered':
    case 'meeting-date-chosen':
    case 'meeting-calendar-answered':
    case 'meeting-agenda-saved':
    case 'meeting-item-carried':
    case 'meeting-minutes-saved':
    case 'meeting-decision-noted':
    case 'meeting-decision-changed':
    case 'meeting-decision-removed':
      return await applyMeetingOf({ ...effect, event });
    case 'log-written':
    case 'log-edited':
    case 'log-withdrawn':
    case 'task-added':
    case 'task-changed':
    case 'task-taken-over':
    case 'task-done':
    case 'task-reopened':
    case 'task-removed':
    case 'arena-added':
    case 'arena-changed':
    case 'arena-removed':
    case 'indicator-measured':
    case 'measurement-removed':
    case 'participant-joined':
    case 'participant-left':
    case 'lead-changed':
    case 'provrum-cancelled':
    case 'cancellation-announced':
    case 'cancellation-taken-back':
      return await applyWork({ ...effect, event });
  }
}

/** Nothing but its event: it is the last thing that somebody did. Open pages hear of it. */
async function applyKept({ db, provrum, at }: Effect<ActEvent>) {
  await sql`update provrum set changed_at = ${at}, revision = revision + 1 where id = ${provrum.id}`.execute(db.q());
}

/** Appends to the history, and wakes what follows. An event is never changed afterwards. */
export async function record(
  { db, at, version, follow }: Omit<Circumstances, 'by' | 'today'>,
  provrum: ProvrumId,
  event: ProvrumEvent,
  by: By | null,
): Promise<EventId> {
  const { rows } = await sql<{ id: EventId }>`
    insert into event (at, kind, person_id, organisation_id, provrum_id, rulebook_version, detail)
    values (${at}, ${event.kind}, ${by?.person ?? null}, ${by?.organisation ?? null}, ${provrum}, ${version.id},
      ${JSON.stringify(kept(event))}::jsonb)
    returning id`.execute(db.q());
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('An event was not recorded');
  await follow(id, event.kind);
  return id;
}

/** What an event keeps: texts and receipts stand in tables of their own, so that a person's words can be erased. */
function kept(event: ProvrumEvent): Record<string, unknown> {
  const left: Record<string, unknown> = { ...event };
  for (const key of ['kind', 'text', 'html', 'receipt', 'content', 'remarks']) delete left[key];
  return left;
}

/** Asks the rules again and records where the verdict turned: since when a proposal is ready. True where it did. */
export async function turnReadiness(circumstances: Omit<Circumstances, 'by'>, id: ProvrumId): Promise<boolean> {
  const { db, today, version, at } = circumstances;
  const provrum = await findProvrum(db, id, today);
  // A decided proposal keeps its place in the queue: if the decision is taken back, it stands where it stood.
  if (!provrum || provrum.decision) return false;
  const ready = provrum.state === 'open' && readiness(provrum.standings, version.parameters).ready;
  if (ready === (provrum.readySince !== null)) return false;
  await sql`update provrum set ready_since = ${ready ? at : null} where id = ${id}`.execute(db.q());
  if (provrum.state === 'open') {
    await record(circumstances, id, { kind: ready ? 'readiness-reached' : 'readiness-lost' }, null);
  }
  return true;
}

/** Ends the follow-up of a result that every member of today has answered about. True where it did. */
export async function turnFollowUp(circumstances: Omit<Circumstances, 'by'>, id: ProvrumId): Promise<boolean> {
  const { db, today, at } = circumstances;
  const provrum = await findProvrum(db, id, today);
  if (!provrum || !isFollowed(provrum.state) || !(await isAnnounced(db, id))) return false;
  const counted = await countAnswered(db, id, today);
  if (!allAnswered(counted)) return false;
  await endFollowUp(db, id, { from: provrum.state, reason: null, by: null, at });
  await record(circumstances, id, { kind: 'follow-up-completed', members: counted.members }, null);
  return true;
}
