import type { MiddlewareHandler } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Devices } from '#platform/web.ts';

/** One line a request: the route's pattern, never the address as typed, since people search for people. */
export const logged =
  ({ log, clock }: Devices): MiddlewareHandler<ActorEnv> =>
  async (c, next) => {
    const started = clock.now().getTime();
    await next();
    const ms = clock.now().getTime() - started;
    log.info(
      { method: c.req.method, route: c.req.routePath, status: c.res.status, ms, requestId: c.var.requestId },
      'request',
    );
  };
