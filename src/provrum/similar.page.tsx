import { Hono } from 'hono';
import { parseId, type ProvrumId } from '#kernel/id.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { readsProposals } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendFragment } from '#platform/web.ts';
import { IconSheet } from '#ui/icon.tsx';
import { messages } from './proposal.messages.ts';
import { wordsOf } from './searchTerms.ts';
import { listSimilar } from './similar.store.ts';
import { SimilarRows } from './similar.view.tsx';

/** As many words as a title has room for. */
const wordsMax = 24;
const longest = 500;

/** What is like a title while it is being written: a part of a page, empty where nothing is. */
export const similarPage = new Hono<ActorEnv>().get(paths.similarProposals(), async (c) => {
  const { db, actor, language, frame } = c.var;
  if (!readsProposals(actor)) return await c.notFound();
  // Whoever opens the part as a page is led to the search, which finds more.
  const typed = (c.req.query('q') ?? '').slice(0, longest);
  if (c.req.header('sec-fetch-dest') === 'document') {
    return c.redirect(localise(`${paths.provrums()}?sok=${encodeURIComponent(typed)}`, language), 303);
  }
  const similar = await listSimilar(db, wordsOf(typed, wordsMax), parseId<ProvrumId>(c.req.query('utom')));
  const text = messages[language].similar;
  return sendFragment(
    c,
    <IconSheet address={frame.assets.icons}>
      {similar.length > 0 && (
        <>
          <p class="similar-title">
            <b>{text.heading}</b> {text.lead}
          </p>
          <SimilarRows similar={similar} language={language} />
        </>
      )}
    </IconSheet>,
  );
});
