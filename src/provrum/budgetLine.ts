import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Ore } from '#kernel/money.ts';
import { fundingRules } from '#rulebook/chapters/funding.ts';
import { planRules } from '#rulebook/chapters/plan.ts';
import { assess, type RuleId, unmet } from '#rulebook/rule.ts';
import {
  type BudgetAct,
  type BudgetRefusal,
  budgetFacts,
  budgetOpen,
  inReview,
  type LineText,
  sumOf,
  takesPart,
  writesLine,
} from './budget.ts';
import { elsewhere } from './budgetRules.ts';
import type { BudgetEvent } from './events.ts';

type BudgetDecision = Decision<BudgetEvent, BudgetRefusal>;

/** Adds a line. */
export function addLine(act: BudgetAct, text: LineText, key: string | null): BudgetDecision {
  if (key !== null && act.budget.lines.some((line) => line.key === key)) return refused({ kind: 'unchanged' });
  const obstacle = closed(act) ?? wrongText(act, text) ?? uncovers(act, [...act.budget.lines, text]);
  return obstacle ? refused(obstacle) : decided({ kind: 'budget-line-added', ...text, key });
}

/** Writes a line anew, on the version that its writer has read. */
export function changeLine(act: BudgetAct, id: number, text: LineText, version: number): BudgetDecision {
  const line = act.budget.lines.find((one) => one.id === id);
  if (!line) return refused({ kind: 'no-such-line' });
  const obstacle = closed(act) ?? (writesLine(act.provrum, act.by, line) ? null : notYours);
  if (obstacle) return refused(obstacle);
  if (sameText(line, text)) return refused({ kind: 'unchanged' });
  if (line.version !== version) return refused({ kind: 'stale-line', line });
  const lines = [...others(act, id), text];
  const wrong = wrongText(act, text) ?? breaksGrant(act, lines) ?? uncovers(act, lines);
  return wrong ? refused(wrong) : decided({ kind: 'budget-line-changed', line: id, previous: line.amount, ...text });
}

/** Takes a line away; what has been paid on it must go elsewhere first. */
export function removeLine(act: BudgetAct, id: number, version: number): BudgetDecision {
  const line = act.budget.lines.find((one) => one.id === id);
  if (!line) return refused({ kind: 'no-such-line' });
  const obstacle = closed(act) ?? (writesLine(act.provrum, act.by, line) ? null : notYours);
  if (obstacle) return refused(obstacle);
  if (line.version !== version) return refused({ kind: 'stale-line', line });
  if (line.costs.length > 0) return refused({ kind: 'costs-recorded' });
  const broken = breaksGrant(act, others(act, id)) ?? uncovers(act, others(act, id));
  const { cost, way, payer, amount } = line;
  return broken ? refused(broken) : decided({ kind: 'budget-line-removed', line: id, cost, way, payer, amount });
}

const notYours: BudgetRefusal = { kind: 'not-yours' };

function closed({ provrum, budget, by }: BudgetAct): BudgetRefusal | null {
  if (!budgetOpen(provrum)) return { kind: 'wrong-state', state: provrum.state };
  if (!takesPart(provrum, by)) return notYours;
  return inReview(budget) ? { kind: 'plan-in-review' } : null;
}

/** Why a line may not say this, or null. */
function wrongText({ provrum, version, by }: BudgetAct, text: LineText): BudgetRefusal | null {
  if (!writesLine(provrum, by, text)) return notYours;
  if (text.payer !== null && !provrum.decision?.participants.includes(text.payer)) return { kind: 'not-participating' };
  if (text.way !== 'baseFunding') return null;
  // Base funding never goes to travel, working time or venues (P186–P190): the line alone is asked as if it were all.
  const facts = { budget: [text], requested: text.amount, year: 0, grantedInYear: 0 as Ore };
  const findings = unmet(assess(only('funding.eligible'), facts, version.parameters), 'must');
  return findings.length > 0 ? { kind: 'rules-unmet', findings } : null;
}

const only = (...ids: readonly RuleId[]) => fundingRules.filter(({ id }) => ids.includes(id));
const others = ({ budget }: BudgetAct, id: number): readonly LineText[] =>
  budget.lines.filter((line) => line.id !== id);

/** What is granted stands on the planned budget: no change of plan may take the ground from under it. */
function breaksGrant({ budget, version }: BudgetAct, lines: readonly LineText[]): BudgetRefusal | null {
  if (budget.funding?.state !== 'granted') return null;
  const facts = { budget: lines, requested: budget.funding.amount, year: 0, grantedInYear: 0 as Ore };
  const findings = unmet(assess(only('funding.share', 'funding.eligible'), facts, version.parameters), 'must');
  return findings.length > 0 ? { kind: 'rules-unmet', findings } : null;
}

/**
 * What the secretariat has approved was covered (P180). From then on lines may change, but no more may be left to a base
 * funding that nobody has asked for.
 */
function uncovers({ budget, version }: BudgetAct, lines: readonly LineText[]): BudgetRefusal | null {
  const { funding, plan } = budget;
  const more = sumOf(lines, 'baseFunding') > sumOf(budget.lines, 'baseFunding');
  if (plan?.status !== 'approved' || !more) return null;
  const facts = { ...elsewhere, ...budgetFacts({ lines, funding }) };
  const findings = unmet(assess(financed, facts, version.parameters), 'must');
  return findings.length > 0 ? { kind: 'rules-unmet', findings } : null;
}

const financed = planRules.filter(({ id }) => id === 'plan.financed');

const sameText = (line: LineText, text: LineText): boolean =>
  (['cost', 'way', 'payer', 'month', 'note', 'amount'] as const).every((key) => line[key] === text[key]);
