import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Actor, readsForTheForum, type Secretariat, type Voice, voiceOf } from '#organisations/authority.ts';
import { planRules } from '#rulebook/chapters/plan.ts';
import type { PlanFacts, PlanSection } from '#rulebook/facts.ts';
import { assess, type Finding, unmet } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import type { PlanEvent, PlanReceipt } from './events.ts';
import {
  contentFacts,
  type PlanContent,
  planFrom,
  sameSection,
  type SectionContent,
  type SectionKey,
} from './planText.ts';
import type { PersonRef, Provrum, State } from './provrum.ts';

export const planStatuses = ['writing', 'submitted', 'returned', 'approved'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** Who wrote a section last, and in which version it stands: 0 where nobody has. */
export interface SectionMark {
  readonly version: number;
  readonly by: PersonRef | null;
  readonly at: Instant | null;
}

/** What the secretariat said when it returned a plan: at a section, or under '' of the whole. */
export type Remarks = Readonly<Partial<Record<SectionKey | '', string>>>;

/** What is budgeted, promised and asked for: the plan's figures. */
export type PlanMoney = Pick<PlanFacts, 'budget' | 'contributions' | 'baseFunding'>;

/** A plan with everything its acts decide on. */
export interface Plan {
  readonly status: PlanStatus;
  readonly content: PlanContent;
  readonly marks: Readonly<Record<SectionKey, SectionMark>>;
  readonly money: PlanMoney;
  /** How many times it has been submitted. */
  readonly number: number;
  /** Of the latest submission, where it was returned. */
  readonly remarks: Remarks;
  /** The shoulds that the latest submission passed, with their reasons. */
  readonly reservations: PlanReceipt['reservations'];
}

export type PlanRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'not-yours' }
  /** The secretariat is reading it, or has approved it. */
  | { readonly kind: 'in-review'; readonly status: PlanStatus }
  /** There is nothing to judge, or nothing to start on. */
  | { readonly kind: 'not-submitted'; readonly status: PlanStatus }
  | { readonly kind: 'not-approved'; readonly status: PlanStatus }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'no-remarks' }
  | { readonly kind: 'rules-unmet' | 'reasons-missing'; readonly findings: readonly Finding[] };

type Event<Kind extends PlanEvent['kind']> = Extract<PlanEvent, { readonly kind: Kind }>;
type By = Pick<Voice, 'organisation'>;

const approval = ({ decision }: Provrum) =>
  decision?.verdict === 'approved' && decision.announcedAt !== null ? decision : null;

/** The lead answers for the plan (P149): it starts, submits and begins the work. */
export const leadsProvrum = (provrum: Provrum, by: By): boolean => approval(provrum)?.lead?.id === by.organisation;

/** Everybody who takes part writes. */
export const writesPlan = (provrum: Provrum, by: By): boolean =>
  leadsProvrum(provrum, by) || approval(provrum)?.participants.includes(by.organisation) === true;

/** Those who take part and the forum read it while it is written; everybody who reads the provrum once it is approved. */
export function mayReadPlan(provrum: Provrum, { status }: Pick<Plan, 'status'>, actor: Actor): boolean {
  const by = voiceOf(actor);
  return status === 'approved' || readsForTheForum(actor) || (by !== null && writesPlan(provrum, by));
}

/** While it is written, and only then: what is being read does not move. */
export const planIsOpen = (plan: Pick<Plan, 'status'>): boolean =>
  plan.status === 'writing' || plan.status === 'returned';

/** Which writing of the whole plan somebody had before them: raised by every saving in any section. */
export const planEdition = ({ marks }: Pick<Plan, 'marks'>): number =>
  Object.values(marks).reduce((sum, { version }) => sum + version, 0);

/** What the rules know of a plan. A section whose figures are there needs no words beside them. */
export function planFacts(content: PlanContent, money: PlanMoney): PlanFacts {
  const { written, ...facts } = contentFacts(content);
  const figures: readonly (PlanSection | false)[] = [
    money.budget.length > 0 && 'budget',
    money.contributions.length > 0 && 'resources',
  ];
  const all = new Set([...written, ...figures.filter((section) => section !== false)]);
  return { ...facts, ...money, written: [...all] };
}

/** Every rule of the plan, met or not. */
export const planFindings = (
  { content, money }: Pick<Plan, 'content' | 'money'>,
  { parameters }: RulebookVersion,
): readonly Finding[] => assess(planRules, planFacts(content, money), parameters);

/** Starts planning on a go-ahead that everybody has been told of; what the proposal said is the first of the plan. */
export function startPlanning(provrum: Provrum, by: Voice): Decision<Event<'planning-started'>, PlanRefusal> {
  if (provrum.state !== 'approved' || !approval(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (!leadsProvrum(provrum, by)) return refused({ kind: 'not-yours' });
  return decided({ kind: 'planning-started', content: planFrom(provrum.text) });
}

/** What was written in one section, upon which version of it. */
export type SectionEdit = SectionContent & { readonly basedOn: number };

/** Saves one section. Only who writes in the very same one can be overtaken: then both texts are shown. */
export function savePlanSection(
  provrum: Provrum,
  plan: Plan,
  by: Voice,
  { basedOn, ...written }: SectionEdit,
): Decision<Event<'plan-section-saved'>, PlanRefusal> {
  const closed = writable(provrum, plan, writesPlan(provrum, by));
  if (closed) return refused(closed);
  const { section } = written;
  if (sameSection(section, plan.content, { ...plan.content, [section]: written.content }))
    return refused({ kind: 'unchanged' });
  const { version } = plan.marks[section];
  if (basedOn !== version) return refused({ kind: 'stale' });
  return decided({ kind: 'plan-section-saved', ...written, version: version + 1 });
}

/** What the lead says when it submits. */
export interface Submission {
  /** Why each unmet should is passed, by the id of its rule. */
  readonly passed: Readonly<Record<string, string>>;
  /** Which writing of the plan it has read. */
  readonly edition: number;
}

/** Submits the plan to the secretariat. An unmet must refuses it; an unmet should is passed with a written reason. */
export function submitPlan(
  provrum: Provrum,
  plan: Plan,
  version: RulebookVersion,
  by: Voice,
  { passed, edition }: Submission,
): Decision<Event<'plan-submitted'>, PlanRefusal> {
  const closed = writable(provrum, plan, leadsProvrum(provrum, by));
  if (closed) return refused(closed);
  if (edition !== planEdition(plan)) return refused({ kind: 'stale' });
  const findings = planFindings(plan, version);
  const obstacles = unmet(findings, 'must');
  if (obstacles.length > 0) return refused({ kind: 'rules-unmet', findings: obstacles });
  const shoulds = unmet(findings, 'should');
  const unexplained = shoulds.filter(({ rule }) => !passed[rule]?.trim());
  if (unexplained.length > 0) return refused({ kind: 'reasons-missing', findings: unexplained });
  const reservations = shoulds.map(({ rule }) => ({ rule, reason: passed[rule]?.trim() ?? '' }));
  return decided({
    kind: 'plan-submitted',
    number: plan.number + 1,
    content: plan.content,
    receipt: receiptOf(plan, version, { findings, reservations }),
  });
}

/** Sends the plan back with remarks: at a section, or of the whole. */
export function returnPlan(
  provrum: Provrum,
  plan: Plan,
  _secretariat: Secretariat,
  { remarks, number }: { readonly remarks: Remarks; readonly number: number },
): Decision<Event<'plan-returned'>, PlanRefusal> {
  const closed = judgeable(provrum, plan, number);
  if (closed) return refused(closed);
  if (Object.values(remarks).every((remark) => !remark)) return refused({ kind: 'no-remarks' });
  return decided({ kind: 'plan-returned', number, remarks });
}

/**
 * Approves the plan as it was submitted. The rules are asked once more, because the money may have moved since: a should
 * that nobody has given a reason for sends the plan back to its lead.
 */
export function approvePlan(
  provrum: Provrum,
  plan: Plan,
  version: RulebookVersion,
  _secretariat: Secretariat,
  number: number,
): Decision<Event<'plan-approved'>, PlanRefusal> {
  const closed = judgeable(provrum, plan, number);
  if (closed) return refused(closed);
  const findings = planFindings(plan, version);
  const obstacles = unmet(findings, 'must');
  if (obstacles.length > 0) return refused({ kind: 'rules-unmet', findings: obstacles });
  const { reservations } = plan;
  const unexplained = unmet(findings, 'should').filter(({ rule }) =>
    reservations.every((passed) => passed.rule !== rule),
  );
  if (unexplained.length > 0) return refused({ kind: 'reasons-missing', findings: unexplained });
  return decided({ kind: 'plan-approved', number, receipt: receiptOf(plan, version, { findings, reservations }) });
}

/**
 * Begins the work on an approved plan. The rules are asked a last time: base funding that was counted on may have been
 * refused since, and then the budget is covered no longer.
 */
export function startProvrum(
  provrum: Provrum,
  plan: Plan,
  version: RulebookVersion,
  by: Voice,
): Decision<Event<'provrum-started'>, PlanRefusal> {
  if (provrum.state !== 'planning') return refused({ kind: 'wrong-state', state: provrum.state });
  if (!leadsProvrum(provrum, by)) return refused({ kind: 'not-yours' });
  if (plan.status !== 'approved') return refused({ kind: 'not-approved', status: plan.status });
  const obstacles = unmet(planFindings(plan, version), 'must');
  return obstacles.length > 0
    ? refused({ kind: 'rules-unmet', findings: obstacles })
    : decided({ kind: 'provrum-started' });
}

/** Why nobody writes now, or null. */
function writable(provrum: Provrum, plan: Plan, allowed: boolean): PlanRefusal | null {
  if (!allowed) return { kind: 'not-yours' };
  if (provrum.state !== 'planning') return { kind: 'wrong-state', state: provrum.state };
  return planIsOpen(plan) ? null : { kind: 'in-review', status: plan.status };
}

function judgeable(provrum: Provrum, plan: Plan, number: number): PlanRefusal | null {
  if (provrum.state !== 'planning') return { kind: 'wrong-state', state: provrum.state };
  if (plan.status !== 'submitted') return { kind: 'not-submitted', status: plan.status };
  return number === plan.number ? null : { kind: 'stale' };
}

const receiptOf = (
  { content, money }: Plan,
  version: RulebookVersion,
  judged: Pick<PlanReceipt, 'findings' | 'reservations'>,
): PlanReceipt => ({ version: version.id, facts: planFacts(content, money), ...judged });
