import type { Context } from 'hono';
import { localise, paths } from '#paths.ts';
import { messages } from './budget.messages.ts';
import type { ActualCost } from './budget.ts';
import type { ProvrumEnv } from './provrum.scope.ts';
import { readsWork } from './work/workplace.ts';

interface LinkProps {
  readonly provrum: number;
  readonly line: number;
  readonly cost: ActualCost;
  readonly c: Context<ProvrumEnv>;
}

/** The receipt by its name; to those who may not read it, only that there is one. */
export function ReceiptLink({ provrum, line, cost, c }: LinkProps) {
  const { language, actor } = c.var;
  const { receipt: text } = messages[language];
  if (!cost.receipt) return null;
  if (!readsWork(c.var.provrum, actor)) return <>{text.exists}</>;
  return <a href={localise(paths.budgetReceipt(provrum, line, cost.id), language)}>{cost.receipt.name}</a>;
}
