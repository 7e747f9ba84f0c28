import type { EventId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { findBudget } from './budget.store.ts';
import type { ActEvent, BudgetTurned } from './events.ts';
import { outlookOf } from './outlook.ts';

const moving: readonly ActEvent['kind'][] = [
  'budget-line-added',
  'budget-line-changed',
  'budget-line-removed',
  'cost-recorded',
  'cost-removed',
];

/** True for an act after which more or less of the budget may be used. */
export const movesBudget = ({ kind }: ActEvent): boolean => moving.includes(kind);

interface Turn {
  readonly id: EventId;
  readonly kind: BudgetTurned['kind'];
}

/** The last time that so much of a budget was used that somebody should look, or no longer. */
export async function findBudgetTurn(db: Database, provrum: ProvrumId): Promise<Turn | null> {
  const { rows } = await sql<Turn>`
    select id, kind from event
    where provrum_id = ${provrum} and kind in ('budget-alarm-raised', 'budget-alarm-cleared')
    order by id desc limit 1`.execute(db.q());
  return rows[0] ?? null;
}

/** What there is to record where the budget has come to the alarm, or away from it; null where it stands as it stood. */
export async function budgetTurned(db: Database, provrum: ProvrumId): Promise<BudgetTurned | null> {
  const { planned, actual, alarm } = outlookOf((await findBudget(db, provrum)).lines);
  const raised = (await findBudgetTurn(db, provrum))?.kind === 'budget-alarm-raised';
  if (alarm === raised) return null;
  return alarm ? { kind: 'budget-alarm-raised', planned, actual } : { kind: 'budget-alarm-cleared' };
}
