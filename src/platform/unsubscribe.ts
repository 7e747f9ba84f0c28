import { type PersonId, parseId } from '#kernel/id.ts';
import type { Config } from './config.ts';
import { equalHashes, keyedHash } from './hash.ts';

/** Whose mail of what kind ends: what mails are gathered by, `provrum:12`, `network:3`, `meeting:7` or `digest`. */
export interface Unsubscribing {
  readonly person: PersonId;
  readonly of: string;
}

const sign = (secret: Uint8Array, said: string) => keyedHash(secret, 'unsubscribe', said).toString('base64url');

/** What stands in the address: it can be used by whoever has the letter, without signing in, and for nothing else. */
export function writeUnsubscribing({ secret }: Pick<Config, 'secret'>, { person, of }: Unsubscribing): string {
  const said = `${person}.${of.replace(':', '.')}`;
  return `${said}.${sign(secret, said)}`;
}

/** Reads what `writeUnsubscribing` wrote; null for anything else. */
export function readUnsubscribing({ secret }: Pick<Config, 'secret'>, token: string): Unsubscribing | null {
  const [, said = '', written = ''] =
    /^(\d{1,16}\.(?:digest|(?:provrum|network|meeting)\.\d{1,16}))\.([\w-]{43})$/.exec(token) ?? [];
  if (said === '' || !equalHashes(Buffer.from(sign(secret, said)), Buffer.from(written))) return null;
  const [number, ...of] = said.split('.');
  const person = parseId<PersonId>(number);
  return person === null ? null : { person, of: of.join(':') };
}
