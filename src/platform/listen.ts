import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, sql } from './database.ts';
import { type Client, createClient, quoteName } from './postgres.ts';

/** Hears a message; null after every new connection: what was said meanwhile must be read again. */
export type Hear = (payload: string | null) => void;

export interface Listener {
  /** Hears a channel from now on, or from the moment the connection stands. Returns the act that stops it. */
  readonly on: (channel: string, hear: Hear) => () => void;
  readonly close: () => Promise<void>;
}

/** Tells every listener on every node, when and only when the transaction is committed. At most 8 000 bytes. */
export async function notify(db: Database, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(db.q());
}

/** One connection of its own for all channels, past any pooler, made anew for as long as it takes. */
export function openListener(db: Database, pause = 1_000): Listener {
  const heard = new Map<string, Set<Hear>>();
  const stopping = new AbortController();
  let client: Client | null = null;

  // One statement at a time: the connection takes no second one while it is at the first.
  let asked: Promise<void> = Promise.resolve();
  const subscribe = (to: Client, channel: string) => {
    asked = asked
      .then(() => to.query(`listen ${quoteName(channel)}`))
      .then(
        () => tell(channel, null),
        () => {}, // the connection is gone: the next one asks again
      );
    return asked;
  };
  const tell = (channel: string, payload: string | null) => {
    for (const hear of heard.get(channel) ?? []) hear(payload);
  };

  async function connectOnce(): Promise<void> {
    const own = createClient(db.direct);
    const gone = new Promise<void>((resolve) => own.once('end', resolve));
    own.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
    try {
      await own.connect();
      client = own;
      if (stopping.signal.aborted) return;
      await Promise.all([...heard.keys()].map((channel) => subscribe(own, channel)));
      await gone;
    } finally {
      client = null;
      await own.end().catch(() => {});
    }
  }

  async function keepConnected(): Promise<void> {
    while (!stopping.signal.aborted) {
      await connectOnce().catch(() => {});
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
  const running = keepConnected();

  return {
    on: (channel, hear) => {
      const hearers = heard.get(channel) ?? new Set();
      heard.set(channel, hearers.add(hear));
      if (hearers.size === 1 && client) void subscribe(client, channel);
      return () => void hearers.delete(hear);
    },
    close: async () => {
      stopping.abort();
      await client?.end().catch(() => {});
      await running;
    },
  };
}
