import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendFragment } from '#platform/web.ts';
import { IconSheet } from '#ui/icon.tsx';
import { changeProvrum } from './change.store.ts';
import { messages } from './plan.messages.ts';
import { findPlan } from './plan.store.ts';
import { leadsProvrum, mayReadPlan, planIsOpen, startPlanning, startProvrum } from './plan.ts';
import { noPlan, notReadable, refusePlan } from './planRefused.page.tsx';
import { changePlan } from './planSaved.store.ts';
import { PlanRules } from './planRules.view.tsx';
import { keptSections } from './planSaving.page.tsx';
import { showPlan } from './planShown.page.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';

/** The plan of a provrum (P141–P153): written together, read by everybody once it is approved. */
export const planPage = new Hono<ProvrumEnv>()
  .get(paths.plan(':id'), withProvrum, async (c) => {
    const { db, provrum, actor } = c.var;
    const plan = await findPlan(db, provrum.id);
    if (!plan) return noPlan(c);
    if (!mayReadPlan(provrum, plan, actor)) return notReadable(c);
    const by = voiceOf(actor);
    return showPlan(c, plan, by && planIsOpen(plan) ? await keptSections(c, plan, by) : {});
  })
  .post(paths.startPlanning(':id'), withProvrum, async (c) => {
    const by = voiceOf(c.var.actor);
    if (!by) return refusePlan(c, { kind: 'not-yours' });
    const decision = await changeProvrum(circumstances(c, by), c.var.provrum.id, (fresh) => startPlanning(fresh, by));
    if (!decision) return await c.notFound();
    const again = !decision.ok && c.var.provrum.state === 'planning' && leadsProvrum(c.var.provrum, by);
    if (!decision.ok && !again) return refusePlan(c, decision.refusal);
    if (decision.ok) setFlash(c, messages[c.var.language].flash.started);
    return c.redirect(localise(paths.plan(c.var.provrum.id), c.var.language), 303);
  })
  .post(paths.startProvrum(':id'), withProvrum, async (c) => {
    const by = voiceOf(c.var.actor);
    return by ? await begin(c, by) : refusePlan(c, { kind: 'not-yours' });
  })
  .get(paths.planRules(':id'), withProvrum, async (c) => {
    const { db, provrum, actor, version, language, frame } = c.var;
    const plan = await findPlan(db, provrum.id);
    if (!plan || !mayReadPlan(provrum, plan, actor)) return await c.notFound();
    c.header('cache-control', 'no-store');
    // Somebody who opens the fragment's address as a page is led to the page it belongs to.
    if (c.req.header('sec-fetch-dest') === 'document')
      return c.redirect(localise(paths.plan(provrum.id), language), 303);
    return sendFragment(
      c,
      <IconSheet address={frame.assets.icons}>
        {planIsOpen(plan) && <PlanRules provrum={provrum} plan={plan} version={version} language={language} live />}
      </IconSheet>,
    );
  });

async function begin(c: Context<ProvrumEnv>, by: Voice): Promise<Response> {
  const { provrum, language } = c.var;
  const kept = await changePlan(circumstances(c, by), provrum.id, (fresh, plan) =>
    startProvrum(fresh, plan, c.var.version, by),
  );
  if (!kept) return refusePlan(c, { kind: 'wrong-state', state: provrum.state });
  const { decision } = kept;
  const again = !decision.ok && provrum.state === 'running' && leadsProvrum(provrum, by);
  if (!decision.ok && !again) return refusePlan(c, decision.refusal);
  if (decision.ok) setFlash(c, messages[language].flash.begun);
  return c.redirect(localise(paths.provrum(provrum.id), language), 303);
}
