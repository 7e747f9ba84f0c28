import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Arranged, ArrangingRefusal } from './plan.ts';
import type { Arranger, Gathering } from './gathering.ts';
import type { PlannerChange } from './contents.ts';

export type { PlannerChange } from './contents.ts';

/** Three or four are usual; more are a meeting of their own. */
export const mostPlanners = 12;

/** Changes who plans it. Only the secretariat chooses. */
export function changePlanners(
  gathering: Gathering,
  { act, person }: PlannerChange,
  by: Arranger,
): Decision<Arranged<'gathering-changed'>, ArrangingRefusal> {
  if (!by.secretariat) return refused({ kind: 'not-yours' });
  if (gathering.state === 'cancelled') return refused({ kind: 'gathering-over' });
  const there = gathering.planners.some(({ id }) => id === person);
  if (there === (act === 'add')) return refused({ kind: 'unchanged' });
  if (act === 'add' && gathering.planners.length >= mostPlanners) return refused({ kind: 'list-full' });
  return decided({
    kind: 'gathering-changed',
    meeting: gathering.id,
    title: gathering.text.title,
    part: 'planners',
    act,
    person,
  });
}
