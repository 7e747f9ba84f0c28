import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { type ActorEnv, frameOf, withActor } from '#organisations/actor.scope.ts';
import { internalPath, languageOf, paths } from '#paths.ts';
import { loadAssets } from '#platform/assets.ts';
import { UnreadableText } from '#platform/form.ts';
import { openLive } from '#platform/live.ts';
import type { Devices } from '#platform/web.ts';
import { provrumChannel } from '#provrum/change.store.ts';
import { openVersions } from '#rulebook/rulebook.store.ts';
import { createApi } from './api.ts';
import { assetFiles } from './assetFiles.ts';
import { failurePage } from './failure.tsx';
import { headers, limitBody, ownHostOnly, ownOriginOnly, readableAddress } from './guard.ts';
import { logged } from './requestLog.ts';
import { handleJobs } from './jobs.ts';
import { gatheringPages, networkPages, pages, provrumPages } from './pages.ts';
import { unreadablePage } from './unreadable.tsx';

/** The whole program as one `fetch`, and the act that lets go of what it holds. */
export interface App {
  readonly app: Hono<ActorEnv>;
  readonly close: () => Promise<void>;
}

/** Puts the program together on its devices. Routes are written in Swedish; English addresses are led to them. */
export async function createApp(devices: Devices): Promise<App> {
  const [assets, versions] = await Promise.all([loadAssets(), openVersions(devices.db, devices.listener)]);
  const live = openLive(devices.listener, provrumChannel);
  const stopListening = await handleJobs(devices);
  const app = new Hono<ActorEnv>({ getPath: (request) => internalPath(new URL(request.url).pathname) });

  app.use(headers(devices.config));
  app.route('/', assetFiles(assets));
  app.use(compress());
  app.use(logged(devices));
  app.use(async (c, next) => {
    for (const [name, device] of Object.entries(devices)) c.set(name as keyof Devices, device as never);
    c.set('live', live);
    c.set('requestId', randomUUID());
    c.set('language', languageOf(new URL(c.req.url).pathname));
    // Until it is known who asks, and where that cannot be found out: a page of failure has a frame too.
    c.set('frame', frameOf(c, null, assets));
    c.set('version', versions.current(devices.clock.today()));
    c.set('networkVersion', versions.network(devices.clock.today()));
    await next();
  });
  app.use(ownHostOnly(devices.config));
  app.route(paths.apiPage(), createApi());
  app.use(readableAddress);
  app.use(withActor({ assets }));
  app.use(ownOriginOnly(devices.config));
  app.use(limitBody);
  for (const page of pages) app.route('/', page);
  for (const page of networkPages) app.route('/', page);
  for (const page of gatheringPages) app.route('/', page);
  for (const page of provrumPages) app.route('/', page);
  app.notFound((c) => failurePage(c, 'notFound'));
  app.onError((error, c) => {
    if (error instanceof UnreadableText) return unreadablePage(c, error);
    devices.log.error({ err: error, requestId: c.var.requestId, route: c.req.routePath }, 'request failed');
    return failurePage(c, 'failed');
  });
  return {
    app,
    close: async () => {
      live.close();
      stopListening();
      await versions.close();
    },
  };
}
