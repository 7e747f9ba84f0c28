import { type Context, Hono } from 'hono';
import { findWaitingActor } from '#organisations/actor.store.ts';
import { localise, paths } from '#paths.ts';
import { sendFragment } from '#platform/web.ts';
import { IconSheet } from '#ui/icon.tsx';
import type { Provrum } from './provrum.ts';
import { mayRead, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { findProvrum } from './provrum.store.ts';
import { NoLongerOpen, ReadinessSection } from './readiness.view.tsx';

/** The readiness panel alone, and the stream that says when to fetch it again. */
export const readinessPage = new Hono<ProvrumEnv>()
  .get(paths.readiness(':id'), withProvrum, (c) => {
    const { provrum, version, language, frame } = c.var;
    c.header('cache-control', 'no-store');
    // Somebody who opens the fragment's address as a page is led to the page it belongs to.
    if (c.req.header('sec-fetch-dest') === 'document') {
      return c.redirect(localise(paths.provrum(provrum.id), language), 303);
    }
    return sendFragment(
      c,
      <IconSheet address={frame.assets.icons}>
        {provrum.state === 'open' ? (
          <ReadinessSection provrum={provrum} version={version} language={language} />
        ) : (
          <NoLongerOpen provrum={provrum} language={language} />
        )}
      </IconSheet>,
    );
  })
  .get(paths.live(':id'), withProvrum, (c) => {
    const { live, provrum, actor, sessionId } = c.var;
    const stream = live.stream({
      subject: String(provrum.id),
      reader: `${actor.person.id} ${sessionId}`,
      allowed: async () => (await findForReader(c)) !== null,
      stale: async () => {
        // A browser that was here before says so; what it missed it reads again.
        if (c.req.header('last-event-id') !== undefined) return true;
        return (await findForReader(c))?.revision !== Number(c.req.query('revision'));
      },
    });
    if (!stream) return c.body(null, 429);
    return c.body(stream, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would otherwise keep the words until it has many.
      'x-accel-buffering': 'no',
    });
  });

/** The provrum as it is now, for the reader as they are now: a revoked session or an ended mandate ends what they hear. */
async function findForReader({ var: { db, clock, sessionId, provrum } }: Context<ProvrumEnv>): Promise<Provrum | null> {
  const actor = sessionId === null ? null : await findWaitingActor(db, sessionId, clock);
  const current = actor && (await findProvrum(db, provrum.id, clock.today()));
  return current && mayRead(current, actor) ? current : null;
}
