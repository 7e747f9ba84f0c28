import type { Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Ore, total } from '#kernel/money.ts';
import type { Voice } from '#organisations/authority.ts';
import { fundingRules } from '#rulebook/chapters/funding.ts';
import type { Contribution, CostKind, PlanFacts } from '#rulebook/facts.ts';
import { assess, type Finding, type RuleId, unmet } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import type { BudgetEvent } from './events.ts';
import type { OrganisationRef, PersonRef, Provrum, State } from './provrum.ts';

/** How a line is paid: by a participant in money or in its own work and things, or by Reglab's base funding. */
export const ways = ['cash', 'inKind', 'baseFunding'] as const;
export type Way = (typeof ways)[number];

/** No line is larger: whoever types more has typed something else. */
export const largestAmount = 1_000_000_000 as Ore; // 10 000 000 kr

/** What somebody writes on a line. */
export interface LineText {
  readonly cost: CostKind;
  readonly way: Way;
  /** Who pays; null for base funding. */
  readonly payer: OrganisationId | null;
  /** A month, `2027-02`, or null for the whole time. */
  readonly month: string | null;
  readonly note: string;
  readonly amount: Ore;
}

/** What a line has cost in fact, so far. */
export interface ActualCost {
  readonly id: number;
  readonly amount: Ore;
  readonly on: Day;
  readonly note: string;
  readonly key: string | null;
  readonly by: PersonRef;
}

export interface BudgetLine extends LineText {
  readonly id: number;
  readonly payerName: string | null;
  /** Raised by each change: two people at the same line never overwrite each other. */
  readonly version: number;
  /** The form that added it: sent twice, it adds one. */
  readonly key: string | null;
  readonly by: PersonRef;
  readonly changedAt: Instant;
  readonly costs: readonly ActualCost[];
}

/** What the base funding stands at: asked for, or granted. Null where nobody has asked, or the answer was no. */
export interface FundingStanding {
  readonly state: 'requested' | 'granted';
  readonly amount: Ore;
}

export interface Budget {
  readonly lines: readonly BudgetLine[];
  readonly funding: FundingStanding | null;
}

/** What the rules of the plan ask of a budget. Base funding counts once it is asked for: it is decided on the plan. */
export function budgetFacts({ lines, funding }: Budget): Pick<PlanFacts, 'budget' | 'contributions' | 'baseFunding'> {
  return {
    budget: lines.map(({ cost, amount }) => ({ cost, amount })),
    contributions: contributionsOf(lines),
    baseFunding: funding?.amount ?? (0 as Ore),
  };
}

function contributionsOf(lines: readonly BudgetLine[]): readonly Contribution[] {
  const payers = new Map(lines.flatMap(({ payer, payerName }) => (payer === null ? [] : [[payer, payerName ?? '']])));
  return [...payers].map(([payer, name]) => {
    const own = lines.filter((line) => line.payer === payer);
    return { name, cash: sumOf(own, 'cash'), inKind: sumOf(own, 'inKind') };
  });
}

/** The sum of lines, all of them or those paid in one way. */
export const sumOf = (lines: readonly Pick<LineText, 'amount' | 'way'>[], way?: Way): Ore =>
  total(lines.filter((line) => way === undefined || line.way === way).map(({ amount }) => amount));

/** From the announced go-ahead on a provrum has a budget; before, there is nobody who pays. */
export const hasBudget = ({ decision, state }: Provrum): boolean =>
  decision?.verdict === 'approved' && decision.announcedAt !== null && !before.includes(state);
const before: readonly State[] = ['draft', 'open', 'withdrawn', 'declined'];

/** While the provrum is planned and runs its budget is written; afterwards it is read. */
export const budgetOpen = (provrum: Provrum): boolean => hasBudget(provrum) && writable.includes(provrum.state);
const writable: readonly State[] = ['approved', 'planning', 'running'];

/** Costs may still come in while the result is told. */
export const costsOpen = (provrum: Provrum): boolean =>
  hasBudget(provrum) && [...writable, 'reporting', 'review'].includes(provrum.state);

export const leads = ({ decision }: Provrum, by: Pick<Voice, 'organisation'> | null): boolean =>
  by !== null && decision?.lead?.id === by.organisation;

export const takesPart = ({ decision }: Provrum, by: Pick<Voice, 'organisation'> | null): boolean =>
  by !== null && decision !== null && decision.participants.includes(by.organisation);

/** The lead writes every line, a participant those that it pays itself. */
export const writesLine = (provrum: Provrum, by: Voice | null, line: Pick<LineText, 'payer'>): boolean =>
  takesPart(provrum, by) && (leads(provrum, by) || line.payer === by?.organisation);

export type BudgetRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'not-participating' }
  | { readonly kind: 'no-such-line' }
  | { readonly kind: 'no-such-cost' }
  | { readonly kind: 'stale-line'; readonly line: BudgetLine }
  | { readonly kind: 'costs-recorded' }
  | { readonly kind: 'rules-unmet'; readonly findings: readonly Finding[] }
  /** It is so already: the form was sent twice. */
  | { readonly kind: 'unchanged' };

type BudgetDecision = Decision<BudgetEvent, BudgetRefusal>;

interface Act {
  readonly provrum: Provrum;
  readonly budget: Budget;
  readonly version: RulebookVersion;
  readonly by: Voice;
}

/** Adds a line. */
export function addLine(act: Act, text: LineText, key: string | null): BudgetDecision {
  if (key !== null && act.budget.lines.some((line) => line.key === key)) return refused({ kind: 'unchanged' });
  const obstacle = closed(act) ?? wrongText(act, text);
  return obstacle ? refused(obstacle) : decided({ kind: 'budget-line-added', ...text, key });
}

/** Writes a line anew, on the version that its writer has read. */
export function changeLine(act: Act, id: number, text: LineText, version: number): BudgetDecision {
  const line = act.budget.lines.find((one) => one.id === id);
  if (!line) return refused({ kind: 'no-such-line' });
  const obstacle = closed(act) ?? (writesLine(act.provrum, act.by, line) ? null : notYours);
  if (obstacle) return refused(obstacle);
  if (sameText(line, text)) return refused({ kind: 'unchanged' });
  if (line.version !== version) return refused({ kind: 'stale-line', line });
  const wrong = wrongText(act, text) ?? breaksGrant(act, [...others(act, id), text]);
  return wrong ? refused(wrong) : decided({ kind: 'budget-line-changed', line: id, previous: line.amount, ...text });
}

/** Takes a line away; what has been paid on it must go elsewhere first. */
export function removeLine(act: Act, id: number, version: number): BudgetDecision {
  const line = act.budget.lines.find((one) => one.id === id);
  if (!line) return refused({ kind: 'no-such-line' });
  const obstacle = closed(act) ?? (writesLine(act.provrum, act.by, line) ? null : notYours);
  if (obstacle) return refused(obstacle);
  if (line.version !== version) return refused({ kind: 'stale-line', line });
  if (line.costs.length > 0) return refused({ kind: 'costs-recorded' });
  const broken = breaksGrant(act, others(act, id));
  const { cost, way, payer, amount } = line;
  return broken ? refused(broken) : decided({ kind: 'budget-line-removed', line: id, cost, way, payer, amount });
}

export type CostText = Pick<ActualCost, 'amount' | 'on' | 'note'>;

/** Records what a line has cost. */
export function recordCost(act: Act, id: number, text: CostText, key: string | null): BudgetDecision {
  const line = act.budget.lines.find((one) => one.id === id);
  if (!line) return refused({ kind: 'no-such-line' });
  if (key !== null && line.costs.some((cost) => cost.key === key)) return refused({ kind: 'unchanged' });
  const { provrum, by } = act;
  if (!costsOpen(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (!writesLine(provrum, by, line)) return refused(notYours);
  return decided({ kind: 'cost-recorded', line: id, cost: line.cost, ...text, key });
}

/** Takes back a cost that was wrong; the history keeps it. */
export function removeCost(act: Act, id: number, cost: number): BudgetDecision {
  const line = act.budget.lines.find((one) => one.id === id);
  const wrong = line?.costs.find((one) => one.id === cost);
  if (!line || !wrong) return refused({ kind: 'no-such-cost' });
  const { provrum, by } = act;
  if (!costsOpen(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (!writesLine(provrum, by, line)) return refused(notYours);
  return decided({
    kind: 'cost-removed',
    line: id,
    expense: cost,
    cost: line.cost,
    amount: wrong.amount,
    on: wrong.on,
  });
}

const notYours: BudgetRefusal = { kind: 'not-yours' };

const closed = ({ provrum, by }: Act): BudgetRefusal | null =>
  !budgetOpen(provrum)
    ? { kind: 'wrong-state', state: provrum.state }
    : takesPart(provrum, by)
      ? null
      : { kind: 'not-yours' };

/** Why a line may not say this, or null. */
function wrongText({ provrum, version, by }: Act, text: LineText): BudgetRefusal | null {
  if (!writesLine(provrum, by, text)) return notYours;
  if (text.payer !== null && !provrum.decision?.participants.includes(text.payer)) return { kind: 'not-participating' };
  if (text.way !== 'baseFunding') return null;
  // Base funding never goes to travel, working time or venues (P186–P190): the line alone is asked as if it were all.
  const facts = { budget: [text], requested: text.amount, year: 0, grantedInYear: 0 as Ore };
  const findings = unmet(assess(only('funding.eligible'), facts, version.parameters), 'must');
  return findings.length > 0 ? { kind: 'rules-unmet', findings } : null;
}

const only = (...ids: readonly RuleId[]) => fundingRules.filter(({ id }) => ids.includes(id));
const others = ({ budget }: Act, id: number): readonly LineText[] => budget.lines.filter((line) => line.id !== id);

/** What is granted stands on the planned budget: no change of plan may take the ground from under it. */
function breaksGrant({ budget, version }: Act, lines: readonly LineText[]): BudgetRefusal | null {
  if (budget.funding?.state !== 'granted') return null;
  const facts = { budget: lines, requested: budget.funding.amount, year: 0, grantedInYear: 0 as Ore };
  const findings = unmet(assess(only('funding.share', 'funding.eligible'), facts, version.parameters), 'must');
  return findings.length > 0 ? { kind: 'rules-unmet', findings } : null;
}

const sameText = (line: LineText, text: LineText): boolean =>
  (['cost', 'way', 'payer', 'month', 'note', 'amount'] as const).every((key) => line[key] === text[key]);

/** Those who may be named as payers, by their names. */
export const payersOf = (provrum: Provrum, names: ReadonlyMap<OrganisationId, string>): readonly OrganisationRef[] =>
  (provrum.decision?.participants ?? []).map((id) => ({ id, name: names.get(id) ?? String(id) }));
