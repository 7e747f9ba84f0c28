import type { Day } from '#kernel/day.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Ore, total } from '#kernel/money.ts';
import type { Voice } from '#organisations/authority.ts';
import type { Contribution, CostKind, PlanFacts } from '#rulebook/facts.ts';
import type { Finding } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import type { PlanStatus } from './plan.ts';
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
  /** The file that shows it, by its number. */
  readonly receipt: { readonly id: number; readonly name: string; readonly sha256: string } | null;
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

/** Where the plan stands that the budget is a part of, and what was budgeted when it was approved last. */
export interface BudgetPlan {
  readonly status: PlanStatus;
  readonly approved: Ore | null;
}

export interface Budget {
  readonly lines: readonly BudgetLine[];
  readonly funding: FundingStanding | null;
  /** Null until planning starts. */
  readonly plan: BudgetPlan | null;
}

type Payable = Pick<LineText, 'cost' | 'way' | 'payer' | 'amount'> & Partial<Pick<BudgetLine, 'payerName'>>;
interface BudgetedLines extends Pick<Budget, 'funding'> {
  readonly lines: readonly Payable[];
}

/** What the rules of the plan ask of a budget. Base funding counts once it is asked for: it is decided on the plan. */
export function budgetFacts({
  lines,
  funding,
}: BudgetedLines): Pick<PlanFacts, 'budget' | 'contributions' | 'baseFunding'> {
  return {
    budget: lines.map(({ cost, amount }) => ({ cost, amount })),
    contributions: contributionsOf(lines),
    baseFunding: funding?.amount ?? (0 as Ore),
  };
}

function contributionsOf(lines: readonly Payable[]): readonly Contribution[] {
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

/** While the secretariat reads the plan nobody changes what it reads. Costs may come in all the same. */
export const inReview = ({ plan }: Pick<Budget, 'plan'>): boolean => plan?.status === 'submitted';

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
  /** The plan is with the secretariat. */
  | { readonly kind: 'plan-in-review' }
  | { readonly kind: 'rules-unmet'; readonly findings: readonly Finding[] }
  /** It is so already: the form was sent twice. */
  | { readonly kind: 'unchanged' };

/** What every act on a budget decides on. */
export interface BudgetAct {
  readonly provrum: Provrum;
  readonly budget: Budget;
  readonly version: RulebookVersion;
  readonly by: Voice;
}

/** Those who may be named as payers, by their names. */
export const payersOf = (provrum: Provrum, names: ReadonlyMap<OrganisationId, string>): readonly OrganisationRef[] =>
  (provrum.decision?.participants ?? []).map((id) => ({ id, name: names.get(id) ?? String(id) }));
