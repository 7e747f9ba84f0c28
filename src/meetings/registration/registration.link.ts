import { type MeetingId, parseId, type PersonId, type RegistrationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { Config } from '#platform/config.ts';
import { equalHashes, keyedHash } from '#platform/hash.ts';

type Secrets = Pick<Config, 'baseUrl' | 'secret'>;

const purpose = 'registration';
/** 192 bits of the seal: nobody guesses them, and the address stays short enough for one line of a mail. */
const sealed = 24;

/** Whose own row an address leads to: a registration, or a meeting that somebody is invited to. */
export type LinkTarget =
  | { readonly to: 'registration'; readonly id: RegistrationId; readonly person: PersonId }
  | { readonly to: 'meeting'; readonly id: MeetingId; readonly person: PersonId };

const letters = { registration: 'r', meeting: 'm' } as const;

const seal = (secret: Uint8Array, words: string): Buffer => keyedHash(secret, purpose, words).subarray(0, sealed);

/** The part of an address that says whose row it leads to, and that nobody else can have written. */
export function linkKey(secret: Uint8Array, { to, id, person }: LinkTarget): string {
  const words = `${letters[to]}${id}.${person}`;
  return `${words}.${seal(secret, words).toString('base64url')}`;
}

/** Reads such a part; null where we did not write it. */
export function readLinkKey(secret: Uint8Array, key: string): LinkTarget | null {
  const [, letter, id, person, mark = ''] = /^([rm])(\d+)\.(\d+)\.([\w-]{32})$/.exec(key) ?? [];
  const whose = parseId<PersonId>(person);
  if (!letter || !whose || !equalHashes(Buffer.from(mark, 'base64url'), seal(secret, `${letter}${id}.${person}`)))
    return null;
  if (letter === 'm') {
    const meeting = parseId<MeetingId>(id);
    return meeting && { to: 'meeting', id: meeting, person: whose };
  }
  const registration = parseId<RegistrationId>(id);
  return registration && { to: 'registration', id: registration, person: whose };
}

const address = ({ baseUrl, secret }: Secrets, target: LinkTarget, language: Language): string =>
  `${baseUrl}${localise(paths.ownRegistration(linkKey(secret, target)), language)}`;

/** The address of somebody's own registration, for a mail to them alone: it works without an account, also after closing. */
export const registrationLink = (
  config: Secrets,
  registration: RegistrationId,
  person: PersonId,
  language: Language = 'sv',
): string => address(config, { to: 'registration', id: registration, person }, language);

/** The address at which somebody who is invited signs up in their own name, without an account. */
export const invitationLink = (
  config: Secrets,
  meeting: MeetingId,
  person: PersonId,
  language: Language = 'sv',
): string => address(config, { to: 'meeting', id: meeting, person }, language);
