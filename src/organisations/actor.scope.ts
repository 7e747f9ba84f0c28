import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '#platform/web.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import type { Frame } from '#ui/frame.ts';
import { localise, paths } from '#paths.ts';
import type { Actor } from './authority.ts';

/** A request with its reader: who asks, for whom, and under which law. */
export interface ActorEnv extends Env {
  Variables: Env['Variables'] & {
    /** Null for a visitor. */
    readonly actor: Actor | null;
    /** The session behind the request; null for visitors and API tokens. */
    readonly sessionId: number | null;
    /** The rulebook version in force today. */
    readonly version: RulebookVersion;
    /** What the page's frame shows. */
    readonly frame: Frame;
  };
}

/** Lets signed-in people through; sends everybody else to sign in, and back here afterwards. */
export const signedIn: MiddlewareHandler<ActorEnv> = async (c, next) => {
  if (c.var.actor) return await next();
  return toSignIn(c);
};

/** To the sign-in page, which leads back to the page that was asked for. */
export function toSignIn(c: Context<ActorEnv>): Response {
  const back = c.req.method === 'GET' ? `?till=${encodeURIComponent(c.var.frame.path)}` : '';
  return c.redirect(localise(`${paths.signIn()}${back}`, c.var.language), 303);
}
