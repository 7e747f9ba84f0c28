import { type Context, Hono } from 'hono';
import type { Voice } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { withStored } from '#platform/file.ts';
import { type FieldErrors } from '#platform/form.ts';
import { readUpload, type Upload } from '#platform/upload.ts';
import { uploadFaults } from '#platform/upload.messages.ts';
import { readCost, readKey } from './budget.form.ts';
import { messages } from './budget.messages.ts';
import { changeBudget, numberIn, withBudget } from './budget.scope.ts';
import { type CostText, recordCost, removeCost } from './budgetCost.ts';
import { asParticipant, toBudget } from './budgetLine.page.tsx';
import { showLine } from './budgetLineShown.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';

/** What a line has cost: written down with its receipt, and taken back where it was wrong. */
export const budgetCostPage = new Hono<ProvrumEnv>()
  .post(paths.budgetCosts(':id', ':line'), withProvrum, withBudget, (c) => asParticipant(c, record))
  .post(paths.removeBudgetCost(':id', ':line', ':cost'), withProvrum, withBudget, (c) => asParticipant(c, remove));

async function record(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { language, clock } = c.var;
  const { errors: say, flash } = messages[language];
  const line = numberIn(c, 'line');
  const { values, file } = await readUpload(c);
  const read = readCost(values, clock.today(), (key) => say[key] ?? key);
  const fault = typeof file === 'string' && file !== 'missing' ? uploadFaults[file][language] : null;
  if (!read.ok || fault) {
    const errors: FieldErrors = { ...(!read.ok && read.errors), ...(fault && { file: fault }) };
    // A browser does not keep the file that was chosen: that it has to be chosen again is said.
    const again = fault || typeof file === 'string' ? {} : { file: messages[language].receipt.again };
    return await showLine(c, { values, errors: { ...errors, ...again }, cost: true });
  }
  const key = readKey(values);
  const decision = await keep(c, voice, { line, text: read.value, key, file: typeof file === 'string' ? null : file });
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged') {
    return await showLine(c, { values, refusal: decision.refusal, cost: true });
  }
  return toLine(c, line, flash.recorded);
}

interface Recorded {
  readonly line: number;
  readonly text: CostText;
  readonly key: string | null;
  readonly file: Upload | null;
}

async function keep(c: Context<ProvrumEnv>, voice: Voice, { line, text, key, file }: Recorded) {
  if (!file) return await changeBudget(c, voice, (act) => recordCost(act, line, text, { key, content: null }));
  return await withStored(c.var.storage, file, (content) =>
    changeBudget(c, voice, (act) => recordCost(act, line, text, { key, content })),
  );
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
