import { type Context, Hono } from 'hono';
import type { Voice } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { readCost, readKey } from './budget.form.ts';
import { messages } from './budget.messages.ts';
import { changeBudget, numberIn, withBudget } from './budget.scope.ts';
import { recordCost, removeCost } from './budget.ts';
import { asParticipant, toBudget } from './budgetLine.page.tsx';
import { showLine } from './budgetLineShown.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';

/** What a line has cost: written down, and taken back where it was wrong. */
export const budgetCostPage = new Hono<ProvrumEnv>()
  .post(paths.budgetCosts(':id', ':line'), withProvrum, withBudget, (c) => asParticipant(c, record))
  .post(paths.removeBudgetCost(':id', ':line', ':cost'), withProvrum, withBudget, (c) => asParticipant(c, remove));

async function record(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { language, clock } = c.var;
  const { errors: say, flash } = messages[language];
  const line = numberIn(c, 'line');
  const values = await readValues(c);
  const read = readCost(values, clock.today(), (key) => say[key] ?? key);
  if (!read.ok) return await showLine(c, { values, errors: read.errors, cost: true });
  const decision = await changeBudget(c, voice, (act) => recordCost(act, line, read.value, readKey(values)));
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged') {
    return await showLine(c, { values, refusal: decision.refusal, cost: true });
  }
  return toLine(c, line, flash.recorded);
}

async function remove(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { flash } = messages[c.var.language];
  const line = numberIn(c, 'line');
  const decision = await changeBudget(c, voice, (act) => removeCost(act, line, numberIn(c, 'cost')));
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'no-such-cost') {
    return await showLine(c, { refusal: decision.refusal, cost: true });
  }
  return toLine(c, line, flash.costRemoved);
}

const toLine = (c: Context<ProvrumEnv>, line: number, flash: string): Response =>
  toBudget(c, flash, paths.budgetLine(c.var.provrum.id, line));
