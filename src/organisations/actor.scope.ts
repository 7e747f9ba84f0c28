import type { Context, MiddlewareHandler } from 'hono';
import { internalPath, localise, paths } from '#paths.ts';
import { takeFlash } from '#platform/flash.ts';
import { sessionCookie } from '#platform/session.ts';
import type { Sight } from '#platform/sight.ts';
import type { Env } from '#platform/web.ts';
import type { NetworkVersion, RulebookVersion } from '#rulebook/version.ts';
import type { Frame, FrameAssets, FrameReader } from '#ui/frame.ts';
import { findSessionActor } from './actor.store.ts';
import { choicesOf } from './actor.ts';
import { type Actor, readsForTheForum, voiceOf } from './authority.ts';
import { giveBack } from './signedOut.view.tsx';

export { setFlash } from '#platform/flash.ts';

/** A request with its reader: who asks, for whom, and under which law. */
export interface ActorEnv extends Env {
  Variables: Env['Variables'] & {
    /** Null for a visitor. */
    readonly actor: Actor | null;
    /** The session behind the request; null for visitors and API tokens. */
    readonly sessionId: number | null;
    /** What the database showed when it was asked who reads; null for a visitor. */
    readonly sight: Sight | null;
    /** The rulebook version in force today. */
    readonly version: RulebookVersion;
    /** The version of the networks' part in force today; null where none is. */
    readonly networkVersion: NetworkVersion | null;
    /** What the page's frame shows. */
    readonly frame: Frame;
  };
}

/** Finds out who asks, in one query, or none for a visitor; and what the frame around every page shows them. */
export const withActor =
  ({ assets }: { readonly assets: FrameAssets }): MiddlewareHandler<ActorEnv> =>
  async (c, next) => {
    c.set('actor', null);
    c.set('sessionId', null);
    c.set('sight', null);
    const token = sessionCookie.read(c);
    const { db, clock } = c.var;
    const found = token === undefined ? null : await findSessionActor(db, token, clock);
    if (token !== undefined && !found) sessionCookie.clear(c);
    if (found) {
      // What one person may read is nobody else's: no cache between us keeps it.
      c.header('Cache-Control', 'private, no-cache');
      c.set('actor', found.actor);
      c.set('sessionId', found.session);
      c.set('sight', found.sight);
    }
    c.set('frame', frameOf(c, found?.actor ?? null, assets));
    await next();
  };

/** The flash is taken from its cookie when a page first asks for it: a request without a page leaves it for the next. */
export function frameOf(c: Context<ActorEnv>, actor: Actor | null, assets: FrameAssets): Frame {
  const { language, config } = c.var;
  let flash: string | null | undefined;
  return {
    language,
    path: ownPath(c.req.url),
    demonstration: config.mode === 'demo',
    reader: actor && shownReader(actor),
    assets,
    get flash() {
      return (flash ??= takeFlash(c));
    },
  };
}

/** Slashes at the start are made one: two would lead to another site. */
function ownPath(address: string): string {
  const { pathname, search } = new URL(address);
  return internalPath(pathname).replace(/^\/+/, '/') + search;
}

const shownReader = (actor: Actor): FrameReader => ({
  person: actor.person.name,
  organisation: actor.organisation?.name ?? '',
  canSwitch: choicesOf(actor).length > 1,
  speaks: voiceOf(actor) !== null,
  forum: readsForTheForum(actor),
});

/** Lets signed-in people through; sends everybody else to sign in, and back here afterwards. */
export const signedIn: MiddlewareHandler<ActorEnv> = async (c, next) => {
  if (c.var.actor) return await next();
  return await toSignIn(c);
};

/** Who reads a page that stands behind `signedIn`. */
export function readerOf(c: Context<ActorEnv>): Actor {
  if (!c.var.actor) throw new Error(`${c.req.routePath} is not behind signedIn`);
  return c.var.actor;
}

/** To the sign-in page, which leads back to the page that was asked for. A form that was sent is given back instead: nothing in it is lost. */
export async function toSignIn(c: Context<ActorEnv>): Promise<Response> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return await giveBack(c);
  const back = `?till=${encodeURIComponent(c.var.frame.path)}`;
  return c.redirect(localise(`${paths.signIn()}${back}`, c.var.language), 303);
}
