import { parseId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { equalHashes, keyedHash } from '#platform/hash.ts';

interface Secrets {
  readonly secret: Uint8Array;
  readonly baseUrl: string;
}

/** What makes a feed's address impossible to guess: computed from its number, kept nowhere. */
const secretOf = (secret: Uint8Array, feed: number): string =>
  keyedHash(secret, 'calendar-feed', String(feed)).toString('base64url');

const ending = '.ics';

/** The address at which a feed is followed. */
export const feedAddress = ({ secret, baseUrl }: Secrets, feed: number): string =>
  `${baseUrl}${paths.calendarFeed(`${feed}-${secretOf(secret, feed)}${ending}`)}`;

/** Which feed an address is of; null where it is none of ours. */
export function readFeedKey(secret: Uint8Array, key: string): number | null {
  const [, typed, told] = /^(\d{1,15})-([\w-]{43})(?:\.ics)?$/.exec(key) ?? [];
  const feed = parseId(typed);
  if (feed === null || told === undefined) return null;
  return equalHashes(Buffer.from(told), Buffer.from(secretOf(secret, feed))) ? feed : null;
}
