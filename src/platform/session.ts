import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env } from './web.ts';

/** Cookies of our own: sent to this host only, unseen by scripts, and not with what another site starts. */
export interface OwnCookie {
  readonly read: (c: Context) => string | undefined;
  readonly write: (c: Context, value: string, seconds: number) => void;
  readonly clear: (c: Context) => void;
}

/**
 * Over https the name begins with `__Host-`, so that no neighbour on the domain can plant the cookie. Over http, on one's own
 * computer, browsers keep no such cookie.
 */
export function ownCookie(name: string): OwnCookie {
  const prefixed = (c: Context) => (secure(c) ? `__Host-${name}` : name);
  const options = (c: Context) => ({ path: '/', httpOnly: true, sameSite: 'Lax' as const, secure: secure(c) });
  return {
    read: (c) => getCookie(c, prefixed(c)) || undefined,
    write: (c, value, seconds) => setCookie(c, prefixed(c), value, { ...options(c), maxAge: seconds }),
    clear: (c) => void deleteCookie(c, prefixed(c), options(c)),
  };
}

const secure = (c: Context<Env>): boolean => c.var.config.secureCookies;

/** Days without a visit after which one signs in again. */
export const sessionDays = 30;

/** Carries the session's token. */
export const sessionCookie = ownCookie('provrum');
/** Binds a sign-in code to the browser that asked for it. */
export const codeCookie = ownCookie('provrum-kod');
