import type { ProvrumId } from '#kernel/id.ts';
import type { Database } from '#platform/database.ts';
import { findBudget } from './budget.store.ts';
import { budgetFacts } from './budget.ts';
import type { PlanMoney } from './plan.ts';

/** What is budgeted, promised and asked for in a plan. */
export const findPlanMoney = async (db: Database, provrum: ProvrumId): Promise<PlanMoney> =>
  budgetFacts(await findBudget(db, provrum));
