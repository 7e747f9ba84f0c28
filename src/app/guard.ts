import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Config } from '#platform/config.ts';
import { messages } from './app.messages.ts';
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

/**
 * The demonstration lets anybody in without a code. A page elsewhere whose name is made to lead to this machine would be our own
 * origin to the browser: so it answers to names of this machine, and to the address it was told, only.
 */
export function ownHostOnly({ mode, baseUrl }: Config): MiddlewareHandler<ActorEnv> {
  const own = ['localhost', '127.0.0.1', '[::1]', new URL(baseUrl).hostname];
  return async (c, next) => {
    if (mode !== 'demo' || own.includes(new URL(c.req.url).hostname)) return await next();
    return c.text(messages[c.var.language].foreignHost(baseUrl), 421);
  };
}

/** True for an address with a NUL in it: nobody types one, and the database takes none. */
export const unreadable = (url: string): boolean => url.includes('%00');

export const readableAddress: MiddlewareHandler<ActorEnv> = async (c, next) =>
  unreadable(c.req.url) ? failurePage(c, 'notFound') : await next();

export const limitBody: MiddlewareHandler<ActorEnv> = bodyLimit({
  maxSize: largestBody,
  onError: (c) => failurePage(c, 'tooLarge'),
});
