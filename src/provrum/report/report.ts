import type { Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Actor, readsForTheForum, type Secretariat, type Voice, voiceOf } from '#organisations/authority.ts';
import { reportRules } from '#rulebook/chapters/report.ts';
import type { ReportFacts } from '#rulebook/facts.ts';
import { assess, type Finding } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { leadsProvrum, type SectionMark, writesPlan } from '../plan.ts';
import type { PersonRef, Provrum, State } from '../provrum.ts';
import { type Checklist, type ChecklistItem, openItems } from './checklist.ts';
import type { ParagraphRemark, ReportEvent, ReportReceipt } from './events.ts';
import { fullReportOf, missingParts, publicSummaryOf, type ReportContent, type ReportPart } from './reportText.ts';

export const reportStatuses = ['writing', 'submitted', 'returned', 'approved'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** A result as far as its publishing goes. */
export interface Publishing {
  readonly id: number;
  readonly publishedAt: Instant;
  /** Null until everybody has been told: until then it can be taken back. */
  readonly announcedAt: Instant | null;
}

/** A report with everything its acts decide on. */
export interface Report {
  readonly status: ReportStatus;
  readonly content: ReportContent;
  readonly marks: Readonly<Record<ReportPart, SectionMark>>;
  /** How many times it has been submitted, and when last. */
  readonly number: number;
  readonly submittedOn: Day | null;
  /** Of the latest submission, where it was returned. */
  readonly remarks: readonly ParagraphRemark[];
  /** Who at the secretariat answers for it (P163). */
  readonly assuredBy: PersonRef | null;
  /** The year of the annual conference at which the result was presented (P158). */
  readonly presentedYear: number | null;
  /** What is published and not taken back. */
  readonly result: Publishing | null;
}

/** How far a report has come, as the page of its provrum needs it. */
export interface ReportStanding {
  /** Null where nobody has begun. */
  readonly status: ReportStatus | null;
  /** What is published and not taken back. */
  readonly result: 'staged' | 'announced' | null;
  readonly dueOn: Day | null;
}

export type ReportRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'report-in-review' | 'report-not-submitted'; readonly status: ReportStatus }
  | { readonly kind: 'report-incomplete'; readonly parts: readonly ReportPart[] }
  | { readonly kind: 'checklist-open'; readonly items: readonly ChecklistItem[] }
  | { readonly kind: 'unchanged' | 'stale' | 'no-remarks' | 'day-passed' }
  | { readonly kind: 'not-published' | 'result-announced' | 'result-published' }
  | { readonly kind: 'rules-unmet'; readonly findings: readonly Finding[] };

type Event<Kind extends ReportEvent['kind']> = Extract<ReportEvent, { readonly kind: Kind }>;
type By = Pick<Voice, 'organisation'>;

/** Everybody who takes part writes, and the lead begins and submits: as of the plan. */
export const writesReport = (provrum: Provrum, by: By): boolean => writesPlan(provrum, by);
export const leadsReport = (provrum: Provrum, by: By): boolean => leadsProvrum(provrum, by);

/** While it is written those who take part and the forum read it; once it is announced, everybody who reads the provrum. */
export function mayReadReport(provrum: Provrum, { result }: Pick<Report, 'result'>, actor: Actor): boolean {
  const by = voiceOf(actor);
  const announced = result !== null && result.announcedAt !== null;
  return announced || readsForTheForum(actor) || (by !== null && writesReport(provrum, by));
}

/** While it is written, and only then: what is being read does not move. */
export const reportIsOpen = ({ status }: Pick<Report, 'status'>): boolean =>
  status === 'writing' || status === 'returned';

/** Which writing of the whole report somebody had before them: raised by every saving of any part. */
export const reportEdition = ({ marks }: Pick<Report, 'marks'>): number =>
  Object.values(marks).reduce((sum, { version }) => sum + version, 0);

type Judged = Pick<Report, 'submittedOn' | 'assuredBy' | 'presentedYear'>;

/** What the rules know of a report. */
export const reportFacts = (
  { submittedOn, assuredBy, presentedYear }: Judged,
  deliveredToMembers: Day | null = null,
): ReportFacts => ({
  deliveredToReglab: submittedOn,
  deliveredToMembers,
  qualityAssuredBy: assuredBy?.name ?? null,
  presentedAt: presentedYear,
});

const receiptOf = (version: RulebookVersion, facts: ReportFacts): ReportReceipt => ({
  version: version.id,
  facts,
  findings: assess(reportRules, facts, version.parameters),
});

/** Every rule of the report, met or not, as it stands. */
export const reportFindings = (
  report: Judged,
  { parameters }: RulebookVersion,
  deliveredToMembers: Day | null = null,
): readonly Finding[] => assess(reportRules, reportFacts(report, deliveredToMembers), parameters);

/** Begins the report: the lead, when the work is done, or when it was cancelled and has taught something. */
export function startReport(
  provrum: Provrum,
  report: Report | null,
  by: Voice,
): Decision<Event<'report-started'>, ReportRefusal> {
  if (!leadsReport(provrum, by)) return refused({ kind: 'not-yours' });
  if (report) return refused({ kind: 'unchanged' });
  if (provrum.state !== 'running' && provrum.state !== 'cancelled')
    return refused({ kind: 'wrong-state', state: provrum.state });
  return decided({ kind: 'report-started' });
}

/** What was written in one part, upon which version of it. */
export interface PartEdit {
  readonly part: ReportPart;
  readonly text: string;
  readonly basedOn: number;
}

/** Saves one part. Only who writes in the very same one can be overtaken: then both texts are shown. */
export function saveReportPart(
  provrum: Provrum,
  report: Report,
  by: Voice,
  { part, text, basedOn }: PartEdit,
): Decision<Event<'report-section-saved'>, ReportRefusal> {
  const closed = writable(provrum, report, writesReport(provrum, by));
  if (closed) return refused(closed);
  if (report.content[part] === text) return refused({ kind: 'unchanged' });
  const { version } = report.marks[part];
  if (basedOn !== version) return refused({ kind: 'stale' });
  return decided({ kind: 'report-section-saved', section: part, content: text, version: version + 1 });
}

/** When something is submitted or announced, and under which rules. */
export interface Today {
  readonly today: Day;
  readonly version: RulebookVersion;
}

/** Submits the report to the secretariat (P156). */
export function submitReport(
  provrum: Provrum,
  report: Report,
  by: Voice,
  { edition, today, version }: Today & { readonly edition: number },
): Decision<Event<'report-submitted'>, ReportRefusal> {
  const closed = writable(provrum, report, leadsReport(provrum, by));
  if (closed) return refused(closed);
  if (edition !== reportEdition(report)) return refused({ kind: 'stale' });
  const parts = missingParts(report.content);
  if (parts.length > 0) return refused({ kind: 'report-incomplete', parts });
  return decided({
    kind: 'report-submitted',
    number: report.number + 1,
    content: report.content,
    receipt: receiptOf(version, reportFacts({ submittedOn: today, assuredBy: null, presentedYear: null })),
  });
}

/** What the secretariat has answered: of which submission, question by question. */
export interface Judgement {
  readonly number: number;
  readonly checklist: Checklist;
}

/** Sends the report back with remarks. One that is approved and not published may still be sent back. */
export function returnReport(
  provrum: Provrum,
  report: Report,
  _secretariat: Secretariat,
  { number, checklist, remarks }: Judgement & { readonly remarks: readonly ParagraphRemark[] },
): Decision<Event<'report-returned'>, ReportRefusal> {
  const closed = judgeable(provrum, report, number, ['submitted', 'approved']);
  if (closed) return refused(closed);
  if (report.result) return refused({ kind: report.result.announcedAt ? 'result-announced' : 'result-published' });
  if (remarks.length === 0) return refused({ kind: 'no-remarks' });
  return decided({ kind: 'report-returned', number, remarks, checklist });
}

/** A named person of the secretariat answers for the quality (P163): every question is answered, and none with no. */
export function approveReport(
  provrum: Provrum,
  report: Report,
  secretariat: Secretariat,
  { number, checklist, version }: Judgement & Pick<Today, 'version'>,
): Decision<Event<'report-approved'>, ReportRefusal> {
  const closed = judgeable(provrum, report, number, ['submitted']);
  if (closed) return refused(closed);
  const items = openItems(checklist);
  if (items.length > 0) return refused({ kind: 'checklist-open', items });
  const assuredBy = { id: secretariat.person, name: secretariat.personName };
  return decided({
    kind: 'report-approved',
    number,
    checklist,
    receipt: receiptOf(version, reportFacts({ ...report, assuredBy })),
  });
}

/** Makes the result of an approved report. Until it is announced the forum alone sees it. */
export function publishResult(
  provrum: Provrum,
  report: Report,
  _secretariat: Secretariat,
  { number, version }: Pick<Today, 'version'> & { readonly number: number },
): Decision<Event<'result-published'>, ReportRefusal> {
  if (report.result) return refused({ kind: report.result.announcedAt ? 'result-announced' : 'result-published' });
  if (!inReview(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (number !== report.number) return refused({ kind: 'stale' });
  const findings = reportFindings(report, version).filter(({ rule, met }) => rule === 'report.quality' && !met);
  if (findings.length > 0) return refused({ kind: 'rules-unmet', findings });
  const content = { full: fullReportOf(report.content), public: publicSummaryOf(report.content) };
  return decided({ kind: 'result-published', number, content });
}

/** Takes a result back before anybody has been told. */
export function takeBackResult(
  _provrum: Provrum,
  { result: current }: Report,
  _secretariat: Secretariat,
  { result, reason }: { readonly result: number; readonly reason: string },
): Decision<Event<'result-taken-back'>, ReportRefusal> {
  const refusal = notStaged(current, result);
  return refusal ? refused(refusal) : decided({ kind: 'result-taken-back', result, reason });
}

/** Tells every member and partner, once. After this the result stands. */
export function announceResult(
  _provrum: Provrum,
  report: Report,
  _secretariat: Secretariat,
  { result, today, version }: Today & { readonly result: number },
): Decision<Event<'result-announced'>, ReportRefusal> {
  const refusal = notStaged(report.result, result);
  if (refusal) return refused(refusal);
  return decided({ kind: 'result-announced', result, receipt: receiptOf(version, reportFacts(report, today)) });
}

function notStaged(current: Publishing | null, result: number): ReportRefusal | null {
  if (current?.id !== result) return { kind: 'not-published' };
  return current.announcedAt === null ? null : { kind: 'result-announced' };
}

/** A cancelled provrum may tell what it taught, and stays cancelled. */
const inState = (state: State, { state: is }: Provrum): boolean => is === state || is === 'cancelled';
const inReview = (provrum: Provrum): boolean => inState('review', provrum);

/** Why nobody writes now, or null. */
function writable(provrum: Provrum, report: Report, allowed: boolean): ReportRefusal | null {
  if (!allowed) return { kind: 'not-yours' };
  if (!reportIsOpen(report)) return { kind: 'report-in-review', status: report.status };
  return inState('reporting', provrum) ? null : { kind: 'wrong-state', state: provrum.state };
}

function judgeable(
  provrum: Provrum,
  { status, number: latest }: Report,
  number: number,
  statuses: readonly ReportStatus[],
): ReportRefusal | null {
  if (!statuses.includes(status)) return { kind: 'report-not-submitted', status };
  if (!inReview(provrum)) return { kind: 'wrong-state', state: provrum.state };
  return number === latest ? null : { kind: 'stale' };
}
