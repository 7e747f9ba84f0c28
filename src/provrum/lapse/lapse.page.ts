import { Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { changeProvrum } from '../change.store.ts';
import { writerOr } from '../proposal.scope.ts';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { keepProposal } from './lapse.ts';
import { messages } from './lapse.messages.ts';
import { findQuiet } from './quiet.store.ts';

/** Keeps a proposal that would lapse. Pressed twice, or where somebody else was first, it leads to the proposal. */
export const lapsePage = new Hono<ProvrumEnv>().post(paths.keepProposal(':id'), withProvrum, async (c) => {
  const { db, provrum, language } = c.var;
  const by = writerOr(c);
  if (by instanceof Response) return by;
  const decision = await changeProvrum(circumstances(c, by), provrum.id, async (fresh) =>
    keepProposal(fresh, by, (await findQuiet(db, provrum.id))?.lapsesOn ?? null),
  );
  if (!decision) return await c.notFound();
  if (decision.ok) setFlash(c, messages[language].flash);
  return c.redirect(localise(paths.provrum(provrum.id), language), 303);
});
