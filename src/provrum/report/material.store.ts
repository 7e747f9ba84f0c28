import type { ProvrumId } from '#kernel/id.ts';
import type { Database } from '#platform/database.ts';
import type { Budget } from '../budget.ts';
import { findBudget } from '../budget.store.ts';
import { findPlan } from '../plan.store.ts';
import { emptyPlan, type PlanContent } from '../planText.ts';

/** What was written on the way, and can be reused in the report: nothing is written twice. */
export interface Sources {
  readonly plan: PlanContent;
  readonly budget: Budget;
}

/** Everything that a report can draw on. */
export async function findSources(db: Database, provrum: ProvrumId): Promise<Sources> {
  return {
    plan: (await findPlan(db, provrum))?.content ?? emptyPlan,
    budget: await findBudget(db, provrum),
  };
}
