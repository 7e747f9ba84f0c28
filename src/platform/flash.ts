import type { Context } from 'hono';
import { equalHashes, keyedHash } from './hash.ts';
import { ownCookie } from './session.ts';
import type { Env } from './web.ts';

const cookie = ownCookie('provrum-besked');
const seconds = 60;
const purpose = 'flash';

/** Keeps a sentence for the next page that is shown. Signed, so that nobody else can put words in our mouth. */
export function setFlash(c: Context, text: string): void {
  const words = Buffer.from(text).toString('base64url');
  cookie.write(c, `${words}.${seal(c, words).toString('base64url')}`, seconds);
}

/** The sentence kept by the act before, and then no more. */
export function takeFlash(c: Context): string | null {
  const [words, sealed] = cookie.read(c)?.split('.') ?? [];
  if (words === undefined) return null;
  cookie.clear(c);
  const own = sealed !== undefined && equalHashes(Buffer.from(sealed, 'base64url'), seal(c, words));
  return own ? Buffer.from(words, 'base64url').toString() : null;
}

const seal = (c: Context<Env>, words: string): Buffer => keyedHash(c.var.config.secret, purpose, words);
