import type { ProvrumId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import type { Database } from '#platform/database.ts';
import type { PlanMoney } from './plan.ts';

/** What is budgeted, promised and asked for in a plan. */
export const findPlanMoney = (_db: Database, _provrum: ProvrumId): Promise<PlanMoney> =>
  Promise.resolve({ budget: [], contributions: [], baseFunding: 0 as Ore });
