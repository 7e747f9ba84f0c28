import type { ProvrumId } from '#kernel/id.ts';
import { listDecisions, type RegisteredDecision } from '#meetings/meetings.store.ts';
import type { Database } from '#platform/database.ts';
import type { Budget } from '../budget.ts';
import { findBudget } from '../budget.store.ts';
import { findPlan } from '../plan.store.ts';
import { emptyPlan, type PlanContent } from '../planText.ts';
import type { MeasuredIndicator } from '../work/indicator.ts';
import { listIndicators } from '../work/indicator.store.ts';
import type { LogEntry } from '../work/log.ts';
import { listLog } from '../work/log.store.ts';

/** What was written on the way, and can be reused in the report: nothing is written twice. */
export interface Sources {
  readonly plan: PlanContent;
  readonly budget: Pick<Budget, 'lines' | 'funding'>;
  readonly indicators: readonly MeasuredIndicator[];
  /** The first day first. */
  readonly log: readonly LogEntry[];
  readonly decisions: readonly RegisteredDecision[];
}

/** Everything that a report can draw on. */
export async function findSources(db: Database, provrum: ProvrumId): Promise<Sources> {
  return {
    plan: (await findPlan(db, provrum))?.content ?? emptyPlan,
    budget: await findBudget(db, provrum),
    indicators: await listIndicators(db, provrum),
    log: (await listLog(db, provrum)).toReversed(),
    decisions: (await listDecisions(db, provrum)).toReversed(),
  };
}
