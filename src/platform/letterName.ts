import type { Config } from './config.ts';
import { equalHashes, keyedHash } from './hash.ts';

/** A letter of ours by its number, and the moment it was written: after a restore the same number may be another letter. */
export interface LetterName {
  readonly mail: number;
  readonly written: number;
}

/** A letter that a mail says it answers, and whether that is so. */
export interface NamedLetter extends LetterName {
  /** `right`: only whoever got the letter knows its name. `none`: as our letters were called before. */
  readonly sign: 'right' | 'wrong' | 'none';
}

type Secret = Pick<Config, 'secret'>;

/** What stands before the `@` of a letter's Message-ID. */
export const letterName = ({ mail, written }: LetterName): string => `mail.${mail}.${written}`;

/** The same as the letter bears it: nobody who has not got the letter can guess it. */
export const signedName = (config: Secret, name: string): string => `${name}.${signOf(config, name)}`;

const signOf = ({ secret }: Secret, name: string) => keyedHash(secret, 'answer', name).toString('base64url');

const named = /<(?:mail|answer)\.(\d{1,15})\.(\d{1,15})(?:\.([\w-]{43}))?@[^>\s]{1,255}>/g;

/** The letter of ours that a mail answers, by its headers; null where it answers none. */
export function answeredLetter(config: Secret, headers: ReadonlyMap<string, string>): NamedLetter | null {
  const chain = [...(headers.get('references') ?? '').matchAll(named)].toReversed();
  const letters = [...(headers.get('in-reply-to') ?? '').matchAll(named), ...chain].map(
    ([, mail, written, sign]): NamedLetter => {
      const letter = { mail: Number(mail), written: Number(written) };
      if (sign === undefined) return { ...letter, sign: 'none' };
      const right = equalHashes(Buffer.from(signOf(config, letterName(letter))), Buffer.from(sign));
      return { ...letter, sign: right ? 'right' : 'wrong' };
    },
  );
  return letters.find(({ sign }) => sign === 'right') ?? letters[0] ?? null;
}
