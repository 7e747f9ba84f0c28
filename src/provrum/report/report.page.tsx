import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { readsForTheForum, type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { changeProvrum } from '../change.store.ts';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { messages } from './report.messages.ts';
import { findReport } from './report.store.ts';
import { leadsReport, mayReadReport, type Report, reportIsOpen, startReport } from './report.ts';
import { noReport, notReadable, refuseReport } from './reportRefused.page.tsx';
import { keptParts } from './reportSaving.page.tsx';
import { showDraft } from './reportShown.page.tsx';
import { showResult } from './resultShown.page.tsx';

/** The report of a provrum (P156): written together, and once it is announced read by all members and partners. */
export const reportPage = new Hono<ProvrumEnv>()
  .get(paths.report(':id'), withProvrum, async (c) => {
    const { db, provrum, actor } = c.var;
    const report = await findReport(db, provrum.id);
    if (!report) return noReport(c);
    if (!mayReadReport(provrum, report, actor)) return notReadable(c);
    if (seesResult(report, c)) return await showResult(c, report);
    const by = voiceOf(actor);
    return await showDraft(c, report, by && reportIsOpen(report) ? await keptParts(c, report, by) : {});
  })
  .post(paths.startReport(':id'), withProvrum, async (c) => {
    const by = voiceOf(c.var.actor);
    return by ? await begin(c, by) : refuseReport(c, { kind: 'not-yours' });
  });

/** Until it is announced the forum alone sees what is published. */
const seesResult = ({ result }: Report, { var: { actor } }: Context<ProvrumEnv>): boolean =>
  result !== null && (result.announcedAt !== null || readsForTheForum(actor));

async function begin(c: Context<ProvrumEnv>, by: Voice): Promise<Response> {
  const { db, provrum, language } = c.var;
  const decision = await changeProvrum(circumstances(c, by), provrum.id, async (fresh) =>
    startReport(fresh, await findReport(db, provrum.id), by),
  );
  if (!decision) return await c.notFound();
  const again = !decision.ok && decision.refusal.kind === 'unchanged' && leadsReport(provrum, by);
  if (!decision.ok && !again) return refuseReport(c, decision.refusal);
  if (decision.ok) setFlash(c, messages[language].flash.started);
  return c.redirect(localise(paths.report(provrum.id), language), 303);
}
