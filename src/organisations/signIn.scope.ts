import type { Context } from 'hono';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one } from '#platform/form.ts';
import { codeCookie } from '#platform/session.ts';
import type { PageStatus } from '#platform/web.ts';
import type { ActorEnv } from './actor.scope.ts';
import { readReturnPath } from './returnPath.ts';
import { codeMinutes } from './signIn.ts';
import { messages } from './signIn.messages.ts';

/** What is shown again of a form that was not accepted. */
export interface Returned {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly notice?: string;
  readonly status?: PageStatus;
}

/** Too many tries: says how long to wait, to people and programs alike. */
export function tooMany(c: Context<ActorEnv>, values: FormValues, seconds: number): Returned {
  c.header('Retry-After', String(seconds));
  return { values, notice: messages[c.var.language].tooMany(seconds), status: 429 };
}

/** What tells one page's form from another's; null where it is none. */
export function readFormToken(values: FormValues): string | null {
  const token = one(values, 'form');
  return /^[\w-]{20,100}$/.test(token) ? token : null;
}

/** Where to go after signing in, from the form or the address. */
export const readBack = (c: Context<ActorEnv>, values: FormValues = {}): string | null =>
  readReturnPath(one(values, 'till') || c.req.query('till'));

/** An address that still knows where to go back to. */
export const withBack = (path: string, back: string | null): string =>
  back === null ? path : `${path}?till=${encodeURIComponent(back)}`;

/** To where one was going, or to the start page. */
export const goOn = (c: Context<ActorEnv>, back: string | null): Response =>
  c.redirect(localise(back ?? paths.start(), c.var.language), 303);

/** What a browser keeps of the code it asked for: the token that binds the code to it, and the address it went to. */
export interface AskedCode {
  readonly browser: string;
  readonly address: string;
}

export const rememberAsked = (c: Context<ActorEnv>, { browser, address }: AskedCode): void =>
  codeCookie.write(c, `${browser}.${Buffer.from(address).toString('base64url')}`, codeMinutes * 60);

export function readAsked(c: Context<ActorEnv>): AskedCode | null {
  const [browser, address] = codeCookie.read(c)?.split('.') ?? [];
  return browser && address ? { browser, address: Buffer.from(address, 'base64url').toString() } : null;
}
