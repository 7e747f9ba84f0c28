import type { Decision } from '#kernel/decision.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Circumstances } from './change.store.ts';
import type { PlanEvent } from './events.ts';
import { findPlan } from './plan.store.ts';
import type { Plan, PlanRefusal } from './plan.ts';
import type { SectionKey } from './planText.ts';
import type { Provrum } from './provrum.ts';
import { changeWith, keepSectionOf, type Kept } from './sectionSaved.store.ts';

type Saved = Extract<PlanEvent, { readonly kind: 'plan-section-saved' }>;
type KeptPlan<Event> = Kept<Event, PlanRefusal, Plan> & { readonly plan: Plan };

/**
 * Changes something of a plan: the provrum is locked, the plan is read fresh, and the domain decides on both. Null where
 * there is no such plan.
 */
export async function changePlan<Event extends PlanEvent>(
  circumstances: Circumstances,
  id: ProvrumId,
  decide: (provrum: Provrum, plan: Plan) => Decision<Event, PlanRefusal> | Promise<Decision<Event, PlanRefusal>>,
): Promise<KeptPlan<Event> | null> {
  const kept = await changeWith<Event, PlanRefusal, Plan>(circumstances, id, findPlan, decide);
  return kept && { ...kept, plan: kept.whole };
}

/** Writes one section. `decide` is told whether this same form wrote it last. */
export const keepSection = async (
  circumstances: Circumstances,
  id: ProvrumId,
  to: { readonly section: SectionKey; readonly form: string | null },
  decide: (provrum: Provrum, plan: Plan, ownForm: boolean) => Decision<Saved, PlanRefusal>,
): Promise<Kept<Saved, PlanRefusal, Plan> | null> =>
  await keepSectionOf(circumstances.db, 'plan_section', id, to, (own) =>
    changePlan<Saved>(circumstances, id, async (provrum, plan) => decide(provrum, plan, await own())),
  );
