import { isIPv6 } from 'node:net';
import type { Context } from 'hono';
import { type Database, sql } from './database.ts';
import { keyedHash } from './hash.ts';
import type { Env } from './web.ts';

/** So many times in so many seconds. */
export interface Limit {
  readonly name: string;
  readonly times: number;
  readonly seconds: number;
}

/** What a limit is counted by. Only a keyed hash of it is kept. */
export interface Counted {
  readonly limit: Limit;
  readonly by: string;
}

/**
 * Counts one time more for each, and returns the seconds until it is allowed again; 0 where all allow it now. What is
 * refused counts too: whoever keeps trying keeps waiting. Windows are fixed, so that a count is one row.
 */
export async function countTowards(
  db: Database,
  { secret, now }: { readonly secret: Uint8Array; readonly now: Date },
  ...counted: readonly Counted[]
): Promise<number> {
  const rows = counted.map(({ limit, by }) => ({
    key: keyedHash(secret, limit.name, by),
    window_start: windowStart(limit, now),
    hits: 1,
  }));
  const found = await db
    .q()
    .insertInto('rate_limit')
    // In one order, so that two at once wait for each other and not in a ring.
    .values(rows.toSorted((a, b) => Buffer.compare(a.key, b.key)))
    .onConflict((conflict) =>
      conflict.columns(['key', 'window_start']).doUpdateSet({ hits: sql<number>`rate_limit.hits + 1` }),
    )
    .returning(['key', 'hits'])
    .execute();
  const waits = counted.map(({ limit }, at) => {
    const hits = found.find(({ key }) => key.equals(rows[at]!.key))?.hits ?? 0;
    return hits > limit.times ? secondsLeft(limit, now) : 0;
  });
  return Math.max(0, ...waits);
}

const windowStart = ({ seconds }: Limit, now: Date): Date =>
  new Date(Math.floor(now.getTime() / 1000 / seconds) * seconds * 1000);

const secondsLeft = (limit: Limit, now: Date): number =>
  Math.max(1, Math.ceil((windowStart(limit, now).getTime() - now.getTime()) / 1000 + limit.seconds));

/** Forgets windows that no limit asks about any more. */
export async function forgetOldCounts(db: Database, before: Date): Promise<void> {
  await sql`delete from rate_limit where window_start < ${before}`.execute(db.q());
}

/**
 * The address that a request came from. Proxies that we were told of are believed about whom they speak for, and nobody
 * else is: anybody can write the header. An IPv6 sender is its /64 network, because one computer may use all of it.
 */
export function senderOf(c: Context): string {
  const written = c.req.header('x-forwarded-for')?.split(',') ?? [];
  const chain = [...written.map((address) => address.trim()), peerOf(c)];
  const { trustProxy } = (c as Context<Env>).var.config;
  const address = chain[Math.max(0, chain.length - 1 - trustProxy)] ?? '';
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? networkOf(plain) : plain;
}

/** Who is at the other end of the connection; nobody in a test without one. */
function peerOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'none';
}

/** The first four groups of an IPv6 address, written out. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('%', 1).join('').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
