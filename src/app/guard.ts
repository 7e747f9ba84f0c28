import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Config } from '#platform/config.ts';
import { failurePage } from './failure.tsx';

/** Text forms only, for now: a megabyte is four times the longest form. */
export const largestBody = 1024 * 1024;

/** No inline style or script, nothing from elsewhere, no frame around us. */
export const headers = (config: Config) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // The default, no-referrer, makes Chromium send "Origin: null" with forms.
    referrerPolicy: 'strict-origin-when-cross-origin',
    strictTransportSecurity: config.secureCookies && 'max-age=31536000; includeSubDomains',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site asks for. The browser says where a form came from; a program without a
 * browser's headers carries no cookie worth stealing, but must still name our own origin to be let in with one.
 */
export const ownOriginOnly =
  (config: Config): MiddlewareHandler<ActorEnv> =>
  async (c, next) => {
    if (safe.has(c.req.method) || c.req.path.startsWith('/api/')) return await next();
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const own = origin !== undefined && (origin === config.baseUrl || origin === ownAddress(c.req.url, config));
    if (own || (origin === undefined && site === 'same-origin')) return await next();
    return failurePage(c, 'forbidden');
  };

/** The demonstration answers to each of its loopback names; elsewhere only the configured address is ours. */
const ownAddress = (url: string, config: Config): string | null =>
  config.mode === 'production' ? null : new URL(url).origin;

export const limitBody: MiddlewareHandler<ActorEnv> = bodyLimit({
  maxSize: largestBody,
  onError: (c) => failurePage(c, 'tooLarge'),
});
