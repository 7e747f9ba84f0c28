import type { Day } from '#kernel/day.ts';
import type { CommentId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Database } from '#platform/database.ts';
import type { Meeting } from '#meetings/meeting.ts';
import { findMeeting } from '#meetings/meetings.store.ts';
import { pollIsOpen } from '#meetings/poll.ts';
import { htmlToText } from '#platform/richText.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { unmet } from '#rulebook/rule.ts';
import { versionInForce } from '#rulebook/version.ts';
import {
  cameLater,
  type EventOnRecord,
  findLastTurn,
  findNeighbours,
  findOrganisationNames,
} from './audience.store.ts';
import { findBudgetTurn } from './budgetAlarm.store.ts';
import { findComment } from './comment.store.ts';
import { findFunding } from './funding.store.ts';
import { type KeptEvent, type Sentence, sentenceOf } from './history.ts';
import type { News, Signature } from './news.ts';
import { occasionsOf } from './meeting/invitations.store.ts';
import { canLapse } from './lapse/lapse.ts';
import { findQuiet } from './lapse/quiet.store.ts';
import { findPlan } from './plan.store.ts';
import type { Provrum, State } from './provrum.ts';
import { readiness } from './readiness.ts';
import { findReport } from './report/report.store.ts';
import { reportIsOwed } from './report/reportDue.ts';
import { findReportDue } from './report/reportDue.store.ts';
import { findResult } from './report/result.store.ts';
import { findSpreading } from './spreading/spreading.store.ts';
import { isToldEvent } from './untold.ts';
import { isFollowed } from './uptake/uptake.ts';
import { occasionsOfTask } from './work/taskMail.ts';
import { workNews } from './work/workNews.store.ts';

/** News as it is told, of which occasion, and who is not told because they did it. */
export interface Told {
  readonly news: News;
  /** What makes it this and no other occasion: nobody is told of it twice. */
  readonly occurrence: string;
  readonly by: Signature;
  readonly actor: PersonId | null;
}

/**
 * What there is to tell of an event, seen from now. Null where nothing is: it is nobody's news, or something later
 * has overtaken it and is told instead.
 */
export async function newsOf(db: Database, on: Day, record: EventOnRecord, provrum: Provrum): Promise<Told | null> {
  const { event, id } = record;
  if (!isToldEvent(event)) return null;
  const tell = (news: News, occurrence = `event:${id}`): Told => ({
    news,
    occurrence,
    by: record,
    actor: record.person,
  });
  const money = (reason: string) => tell({ kind: 'funding', act: act(record), reason });
  switch (event.kind) {
    case 'comment-written':
    case 'comment-edited': {
      const comment = await findComment(db, provrum.id, event.comment as CommentId);
      if (!comment || comment.withdrawn) return null;
      return tell({ kind: 'comment', comment: comment.id, words: htmlToText(comment.html) }, `comment:${comment.id}`);
    }
    case 'proposal-posted': {
      const { summary, question } = provrum.text;
      return provrum.state === 'withdrawn' ? null : tell({ kind: 'posted', summary, question });
    }
    case 'proposal-changed': {
      const overtaken = !event.material || event.version !== provrum.materialVersion || provrum.state !== 'open';
      return overtaken ? null : tell({ kind: 'changed', note: event.note });
    }
    case 'interest-given':
    case 'interest-changed':
    case 'interest-withdrawn':
      return (await standsStill(db, record, provrum))
        ? tell({ kind: 'interest', act: act(record), brings: brings(record) })
        : null;
    case 'readiness-reached':
    case 'readiness-lost':
      return await turn(db, on, record, provrum);
    case 'decision-announced':
      return await announcement(db, record, provrum);
    case 'proposal-withdrawn':
      return provrum.state === 'withdrawn' ? tell({ kind: 'withdrawn', reason: event.reason }) : null;
    case 'proposal-reopened':
      return provrum.state === 'open' ? tell({ kind: 'reopened' }) : null;
    case 'lapse-reminded': {
      // Somebody has done something meanwhile: it does not lapse.
      const still = (await findQuiet(db, provrum.id))?.lapsesOn === event.lapsesOn && canLapse(provrum);
      return still ? tell({ kind: 'lapse', act: 'reminded', day: event.lapsesOn }) : null;
    }
    case 'proposal-lapsed':
      return provrum.state === 'withdrawn' ? tell({ kind: 'lapse', act: 'lapsed', day: event.quietSince }) : null;
    case 'follow-up-completed':
    case 'follow-up-closed':
    case 'follow-up-reopened': {
      const over = event.kind !== 'follow-up-reopened';
      const stands = over ? provrum.state === 'followedUp' : isFollowed(provrum.state);
      const reason = event.kind === 'follow-up-closed' ? event.reason : '';
      if (!stands || (await cameLater(db, record, event.kind))) return null;
      const actor = event.kind === 'follow-up-completed' ? await lastToAnswer(db, record) : record.person;
      return { ...tell({ kind: 'followUp', over, act: act(record), reason }), actor };
    }
    case 'planning-started':
    case 'provrum-started':
    case 'report-started': {
      const to = steps[event.kind];
      return standsAt(provrum.state, to) ? tell({ kind: 'step', to, act: act(record) }) : null;
    }
    case 'result-presented':
    case 'presentation-taken-back': {
      const presented = event.kind === 'result-presented';
      const now = (await findSpreading(db, provrum.id, on))?.presentation;
      const stands = presented ? now?.year === event.year && now.on === event.on : !now;
      if (!stands || (await cameLater(db, record, event.kind))) return null;
      return tell({ kind: 'presentation', presented, act: act(record), reason: presented ? '' : event.reason });
    }
    case 'budget-alarm-raised':
      return await budgetAlarm(db, record, event);
    case 'funding-requested':
      return (await findFunding(db, provrum.id))?.state === 'requested' ? money(event.note) : null;
    case 'payment-requested':
      return money(event.note);
    case 'funding-granted':
    case 'funding-declined':
    case 'payment-declined':
      return money(event.reason);
    case 'payment-approved':
    case 'payment-paid':
    case 'payment-repaid':
      return money('');
    case 'report-submitted':
    case 'report-returned':
    case 'report-approved': {
      const report = await findReport(db, provrum.id);
      const said = reportActs[event.kind];
      // Answered, or submitted once more, before it was told: then that is told.
      if (report?.status !== said || report.number !== event.number) return null;
      return tell({ kind: 'report', act: said, remarks: report.remarks });
    }
    case 'report-due-moved': {
      const { dueOn } = await findReportDue(db, provrum.id);
      return dueOn === event.due ? tell({ kind: 'reportDue', act: 'moved', due: dueOn, reason: event.reason }) : null;
    }
    case 'report-reminded': {
      // Delivered, or due another day by now: nobody is reminded.
      const { dueOn } = await findReportDue(db, provrum.id);
      if (dueOn !== event.due || !reportIsOwed(provrum.state)) return null;
      return tell({ kind: 'reportDue', act: event.when, due: dueOn, reason: '' }, `report-${event.when}:${dueOn}`);
    }
    case 'result-announced': {
      const result = await findResult(db, provrum.id);
      const { title, summary } = result?.text ?? {};
      return title && summary ? tell({ kind: 'result', title, summary }, `result:${event.result}`) : null;
    }
    case 'meeting-planned':
    case 'meeting-changed':
    case 'meeting-documented': {
      const meeting = await findMeeting(db, provrum.id, event.meeting);
      const news = meeting && meetingNews(event, meeting);
      if (news && (await saidAnew(db, record, news))) return null;
      return news && tell(news, `${occasionsOf(event.meeting)}${id}`);
    }
    case 'plan-submitted':
    case 'plan-returned':
    case 'plan-approved': {
      const plan = await findPlan(db, provrum.id);
      const said = planActs[event.kind];
      // Answered, or submitted once more, before it was told: then that is told.
      if (plan?.status !== said || plan.number !== event.number) return null;
      return tell({ kind: 'plan', act: said, remarks: plan.remarks });
    }
    case 'task-added':
    case 'task-changed':
    case 'participant-joined':
    case 'participant-left':
    case 'lead-changed':
    case 'cancellation-announced': {
      const told = await workNews(db, on, { event, organisation: record.organisationId }, provrum);
      const { news } = told ?? {};
      if (news && (await saidAnew(db, record, news))) return null;
      const occurrence = news?.kind === 'task' ? `${occasionsOfTask(news.task)}${id}` : told?.occurrence;
      return told && { ...tell(told.news, occurrence), ...(told.by && { by: told.by }) };
    }
  }
}

const steps = { 'planning-started': 'planning', 'provrum-started': 'running', 'report-started': 'reporting' } as const;

/** A cancelled provrum may report what it taught, and stays cancelled. */
const standsAt = (state: State, step: (typeof steps)[keyof typeof steps]): boolean =>
  state === step || (step === 'reporting' && state === 'cancelled');

const reportActs = {
  'report-submitted': 'submitted',
  'report-returned': 'returned',
  'report-approved': 'approved',
} as const;

const planActs = { 'plan-submitted': 'submitted', 'plan-returned': 'returned', 'plan-approved': 'approved' } as const;

/** What there is to tell of a meeting beside the call to it: a question about its time, as long as it stands, and the minutes. */
function meetingNews(event: KeptEvent, meeting: Meeting): News | null {
  const about = { meeting: meeting.id, called: meeting.text.title };
  if (event.kind === 'meeting-documented') {
    const decisions = meeting.decisions.map(({ number, text }) => `${number}. ${text}`);
    return meeting.state === 'documented' ? { kind: 'meetingDocumented', ...about, decisions } : null;
  }
  const asks = event.kind === 'meeting-changed' ? event.asks : event.kind === 'meeting-planned';
  return asks && pollIsOpen(meeting) ? { kind: 'meetingPoll', ...about, times: meeting.options } : null;
}

/** True where a task has been given to somebody, times asked about, or minutes finished once more: then that is told. */
async function saidAnew(db: Database, record: EventOnRecord, news: News): Promise<boolean> {
  if (news.kind === 'task') return await cameLater(db, record, 'task-changed', { task: news.task, handed: true });
  if (news.kind === 'meetingPoll') {
    return await cameLater(db, record, 'meeting-changed', { meeting: news.meeting, asks: true });
  }
  return (
    news.kind === 'meetingDocumented' && (await cameLater(db, record, 'meeting-documented', { meeting: news.meeting }))
  );
}

/** The sentence of the history; an act that is told by mail names nobody else. */
const act = ({ event }: EventOnRecord): Sentence => sentenceOf(event, { person: String, organisation: String });

const brings = ({ event }: EventOnRecord): string => ('brings' in event ? event.brings : '');

/** Whose answer ended a follow-up, in the same moment; null where it ended since a member had left. */
async function lastToAnswer(db: Database, record: EventOnRecord): Promise<PersonId | null> {
  const { before } = await findNeighbours(db, record);
  const answered = before?.event.kind === 'uptake-answered' && before.at.getTime() === record.at.getTime();
  return answered ? before.person : null;
}

/** False where an answer has changed since, or turned the rules: then that is told. */
async function standsStill(db: Database, record: EventOnRecord, provrum: Provrum): Promise<boolean> {
  const { after } = await findNeighbours(db, record);
  if (after?.event.kind.startsWith('readiness-')) return false;
  const standing = provrum.standings.find(({ organisation }) => organisation === record.organisationId);
  const role = 'role' in record.event ? record.event.role : undefined;
  return standing?.role === role;
}

async function turn(db: Database, on: Day, record: EventOnRecord, provrum: Provrum): Promise<Told | null> {
  const version = versionInForce(await loadVersions(db), on);
  if (!version || provrum.state !== 'open' || (await findLastTurn(db, provrum.id)) !== record.id) return null;
  const { ready, findings, shortestText } = readiness(provrum.standings, version.parameters);
  const { before } = await findNeighbours(db, record);
  const told = ready ? findings.filter(({ rule }) => rule === 'provrum.ready') : unmet(findings, 'must');
  const explained = told.map(({ because, sources }) => ({ because, source: sources[0] ?? null }));
  return {
    news: { kind: 'readiness', ready, explained, next: shortestText, act: before && act(before) },
    occurrence: `event:${record.id}`,
    by: before ?? record,
    actor: before?.person ?? null,
  };
}

/** The alarm, if it still stands; whoever recorded the cost behind it is not told. */
async function budgetAlarm(db: Database, record: EventOnRecord, { planned, actual }: Raised): Promise<Told | null> {
  if ((await findBudgetTurn(db, record.provrum))?.id !== record.id) return null;
  const { before } = await findNeighbours(db, record);
  const by = before ?? record;
  return { news: { kind: 'budget', planned, actual }, occurrence: `event:${record.id}`, by, actor: by.person };
}
type Raised = Extract<KeptEvent, { readonly kind: 'budget-alarm-raised' }>;

async function announcement(db: Database, record: EventOnRecord, { decision }: Provrum): Promise<Told | null> {
  if (!decision?.announcedAt) return null;
  const names = await findOrganisationNames(db, decision.participants);
  const { id, verdict, reason, lead, by } = decision;
  const participants = decision.participants
    .filter((one) => one !== lead?.id)
    .map((one: OrganisationId) => names.get(one) ?? '');
  return {
    news: { kind: 'decision', decision: id, verdict, reason, lead: lead?.name ?? null, participants },
    occurrence: `decision:${id}`,
    by: { who: by.name, organisation: record.organisation },
    actor: record.person,
  };
}
