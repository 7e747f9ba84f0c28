import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import {
  type ActualCost,
  type BudgetAct,
  type BudgetLine,
  type BudgetRefusal,
  costsOpen,
  writesLine,
} from './budget.ts';
import type { BudgetEvent } from './events.ts';

type BudgetDecision = Decision<BudgetEvent, BudgetRefusal>;

export type CostText = Pick<ActualCost, 'amount' | 'on' | 'note'>;

/** Records what a line has cost, with the file that shows it where there is one. */
export function recordCost(
  act: BudgetAct,
  id: number,
  text: CostText,
  { key, content }: { readonly key: string | null; readonly content: StoredFile | null },
): BudgetDecision {
  const line = lineOf(act, id);
  if (!line) return refused({ kind: 'no-such-line' });
  if (key !== null && line.costs.some((cost) => cost.key === key)) return refused({ kind: 'unchanged' });
  const obstacle = closed(act, line);
  return obstacle
    ? refused(obstacle)
    : decided({ kind: 'cost-recorded', line: id, cost: line.cost, ...text, key, content });
}

/** Adds the receipt of a cost that was recorded without one, or one that takes the place of a wrong one. */
export function addReceipt(act: BudgetAct, id: number, expense: number, content: StoredFile): BudgetDecision {
  const line = lineOf(act, id);
  const recorded = line?.costs.find((one) => one.id === expense);
  if (!line || !recorded) return refused({ kind: 'no-such-cost' });
  const obstacle = closed(act, line);
  if (obstacle) return refused(obstacle);
  const { amount, receipt } = recorded;
  // The very same file: it was sent twice.
  if (receipt?.sha256 === content.sha256) return refused({ kind: 'unchanged' });
  return decided({
    kind: 'receipt-added',
    line: id,
    expense,
    cost: line.cost,
    amount,
    name: content.name,
    content,
    replaces: receipt?.id ?? null,
  });
}

/** Takes back a cost that was wrong, and its receipt; the history keeps it. */
export function removeCost(act: BudgetAct, id: number, cost: number): BudgetDecision {
  const line = lineOf(act, id);
  const wrong = line?.costs.find((one) => one.id === cost);
  if (!line || !wrong) return refused({ kind: 'no-such-cost' });
  const obstacle = closed(act, line);
  if (obstacle) return refused(obstacle);
  const { amount, on } = wrong;
  return decided({ kind: 'cost-removed', line: id, expense: cost, cost: line.cost, amount, on });
}

const lineOf = ({ budget }: BudgetAct, id: number): BudgetLine | undefined => budget.lines.find((one) => one.id === id);

function closed({ provrum, by }: BudgetAct, line: BudgetLine): BudgetRefusal | null {
  if (!costsOpen(provrum)) return { kind: 'wrong-state', state: provrum.state };
  return writesLine(provrum, by, line) ? null : { kind: 'not-yours' };
}
