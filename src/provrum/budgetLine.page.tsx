import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { lineValues, readLine, readVersion } from './budget.form.ts';
import { messages } from './budget.messages.ts';
import { notParticipating } from './budget.page.tsx';
import { changeBudget, numberIn, withBudget } from './budget.scope.ts';
import { takesPart } from './budget.ts';
import { changeLine, removeLine } from './budgetLine.ts';
import { showLine } from './budgetLineShown.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';

/** One line of the budget: read, written anew, taken away. */
export const budgetLinePage = new Hono<ProvrumEnv>()
  .get(paths.budgetLine(':id', ':line'), withProvrum, withBudget, (c) => showLine(c))
  .post(paths.budgetLine(':id', ':line'), withProvrum, withBudget, (c) => asParticipant(c, change))
  .post(paths.removeBudgetLine(':id', ':line'), withProvrum, withBudget, (c) => asParticipant(c, remove));

/** Lets those who take part act; to everybody else it says why not. */
export async function asParticipant(
  c: Context<ProvrumEnv>,
  act: (c: Context<ProvrumEnv>, voice: Voice) => Promise<Response>,
): Promise<Response> {
  const voice = voiceOf(c.var.actor);
  return voice && takesPart(c.var.provrum, voice) ? await act(c, voice) : notParticipating(c);
}

async function change(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { language } = c.var;
  const { errors: say, flash } = messages[language];
  const line = numberIn(c, 'line');
  const values = await readValues(c);
  const read = readLine(values, (key) => say[key] ?? key);
  if (!read.ok) return await showLine(c, { values, errors: read.errors });
  const decision = await changeBudget(c, voice, (act) => changeLine(act, line, read.value, readVersion(values)));
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged') {
    return await showLine(c, { values, refusal: decision.refusal });
  }
  return toBudget(c, decision.ok ? flash.changed : flash.unchanged);
}

async function remove(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { flash } = messages[c.var.language];
  const line = numberIn(c, 'line');
  const values = await readValues(c);
  let typed = values;
  const decision = await changeBudget(c, voice, (act) => {
    const current = act.budget.lines.find(({ id }) => id === line);
    if (current) typed = lineValues(current);
    return removeLine(act, line, readVersion(values));
  });
  if (!decision) return await c.notFound();
  // Removed already: the form was sent twice, or somebody was first. It is gone either way.
  if (decision.ok || decision.refusal.kind === 'no-such-line') return toBudget(c, flash.removed);
  return await showLine(c, { values: typed, refusal: decision.refusal });
}

export function toBudget(c: Context<ProvrumEnv>, flash: string, to = paths.budget(c.var.provrum.id)): Response {
  setFlash(c, flash);
  return c.redirect(localise(to, c.var.language), 303);
}
