import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { paths } from '#paths.ts';
import type { Config } from '#platform/config.ts';
import { largestForm } from '#platform/form.ts';
import { messages } from './app.messages.ts';
import { failurePage } from './failure.tsx';

/**
 * No inline style or script, nothing from elsewhere, no frame around us. An answer that brings a policy of its own, such as a file
 * to be saved, keeps it.
 */
export function headers(config: Config): MiddlewareHandler {
  const secure = securedBy(config);
  return async (c, next) => {
    let own: string | null = null;
    await secure(c, async () => {
      await next();
      own = c.res.headers.get('content-security-policy');
    });
    if (own !== null) c.res.headers.set('content-security-policy', own);
  };
}

const securedBy = (config: Config) =>
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
    if (safe.has(c.req.method) || c.req.path.startsWith('/api/') || fromMail(c.req.path)) return await next();
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const own = origin !== undefined && (origin === config.baseUrl || origin === ownAddress(c.req.url, config));
    if (own || (origin === undefined && site === 'same-origin')) return await next();
    return failurePage(c, 'forbidden');
  };

/** Mail programs end mail by a post of their own, from no page (RFC 8058); the address itself says whose, and carries no cookie. */
const fromMail = (path: string) => path.startsWith(paths.unsubscribe(''));

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

const limitForm: MiddlewareHandler<ActorEnv> = bodyLimit({
  maxSize: largestForm,
  onError: (c) => failurePage(c, 'tooLarge'),
});

/** A form with files is limited where it is read (`readParts`), so that what was typed beside a file that is too large is kept. */
export const limitBody: MiddlewareHandler<ActorEnv> = async (c, next) =>
  /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '') ? await next() : await limitForm(c, next);
