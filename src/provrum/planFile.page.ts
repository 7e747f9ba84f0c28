import { type Context, Hono } from 'hono';
import { paths } from '#paths.ts';
import { type PaperFormat, paperFormats, sendPaper } from '#platform/sendPaper.ts';
import { findBudget } from './budget.store.ts';
import { findNames } from './goAhead.store.ts';
import { planPaper } from './plan.pdf.ts';
import { findPlan } from './plan.store.ts';
import { mayReadPlan } from './plan.ts';
import { messages } from './planPaper.messages.ts';
import { noPlan, notReadable } from './planRefused.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';

/** The plan to take along: as PDF and for Word, to whoever may read it, in the language of the address. */
export const planFilePage = new Hono<ProvrumEnv>();
for (const format of paperFormats) {
  planFilePage.get(paths.planFile(':id', format), withProvrum, async (c) => await send(c, format));
}

async function send(c: Context<ProvrumEnv>, format: PaperFormat): Promise<Response> {
  const { db, provrum, actor, clock, language } = c.var;
  const plan = await findPlan(db, provrum.id);
  if (!plan) return noPlan(c);
  if (!mayReadPlan(provrum, plan, actor)) return notReadable(c);
  const { lead, participants = [] } = provrum.decision ?? {};
  const [names, budget] = [await findNames(db, participants), await findBudget(db, provrum.id)];
  const given = {
    title: provrum.text.title,
    lead: lead?.name ?? provrum.organisation.name,
    participants: participants.flatMap((id) => names.get(id) ?? []),
    plan,
    budget,
    day: clock.today(),
  };
  return await sendPaper(c, planPaper(given, language), format, messages[language].fileName(provrum.id));
}
