import type { Decision } from '#kernel/decision.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { changeProvrum, type Circumstances } from './change.store.ts';
import type { PlanEvent } from './events.ts';
import { findPlan, findSectionForm, markSectionForm } from './plan.store.ts';
import type { Plan, PlanRefusal } from './plan.ts';
import type { SectionKey } from './planText.ts';
import type { Provrum } from './provrum.ts';

type Saved = Extract<PlanEvent, { readonly kind: 'plan-section-saved' }>;

/** What became of a saving, and the plan it was decided on. */
interface Kept<Event> {
  readonly decision: Decision<Event, PlanRefusal>;
  readonly plan: Plan;
}

/**
 * Changes something of a plan: the provrum is locked, the plan is read fresh, and the domain decides on both. Null where
 * there is no such plan.
 */
export async function changePlan<Event extends PlanEvent>(
  circumstances: Circumstances,
  id: ProvrumId,
  decide: (provrum: Provrum, plan: Plan) => Decision<Event, PlanRefusal> | Promise<Decision<Event, PlanRefusal>>,
): Promise<Kept<Event> | null> {
  let plan: Plan | null = null;
  const decision = await changeProvrum<Event, PlanRefusal>(circumstances, id, async (provrum) => {
    plan = await findPlan(circumstances.db, id);
    return plan ? await decide(provrum, plan) : { ok: false, refusal: { kind: 'wrong-state', state: provrum.state } };
  });
  return decision && plan && { decision, plan };
}

/**
 * Writes one section. `decide` is told whether this same form wrote it last: then nobody else has, even where a saving
 * that was still on its way has raised the version.
 */
export async function keepSection(
  circumstances: Circumstances,
  id: ProvrumId,
  { section, form }: { readonly section: SectionKey; readonly form: string | null },
  decide: (provrum: Provrum, plan: Plan, ownForm: boolean) => Decision<Saved, PlanRefusal>,
): Promise<Kept<Saved> | null> {
  const { db } = circumstances;
  return await db.tx(async () => {
    const kept = await changePlan<Saved>(circumstances, id, async (provrum, plan) =>
      decide(provrum, plan, form !== null && (await findSectionForm(db, id, section)) === form),
    );
    if (kept?.decision.ok) await markSectionForm(db, id, section, form);
    return kept;
  });
}
