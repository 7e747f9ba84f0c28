import pg from 'pg';

/** Where a PostgreSQL is reached: over a URL, or through the socket of the embedded one. */
export type Target =
  | { readonly connectionString: string }
  | { readonly host: string; readonly user: string; readonly database: string };

export type Pool = pg.Pool;
export type Client = pg.Client;

const types = new pg.TypeOverrides();
types.setTypeParser(20, Number); // int8: keys and counts, all below 2^53
types.setTypeParser(1007, numbers); // int4[]
types.setTypeParser(1016, numbers); // int8[]
types.setTypeParser(1082, (text) => text); // date stays 'YYYY-MM-DD': no shift between time zones
types.setTypeParser(1182, list); // date[]

/** The elements of an array of days as PostgreSQL writes it: `{1,2}`. */
function list(array: string): string[] {
  return array === '{}' ? [] : array.slice(1, -1).split(',');
}

/** The elements of an array of numbers, ten thousand of them at a time. None is null. */
function numbers(array: string): number[] {
  return JSON.parse(`[${array.slice(1, -1)}]`) as number[];
}

/**
 * Stands first in a statement that every page asks and whose plan does not depend on its values: each connection lets the
 * database plan it once. Not for a search or a list, whose best plan is another for other values.
 */
export const preparedMark = '/* prepared */';

const names = new Map<string, string>();

/** The statement under the name that it is prepared by; one without the mark as it is. */
function named(text: string, values: unknown[]): pg.QueryConfig {
  if (!text.startsWith(preparedMark)) return { text, values };
  const name = names.get(text) ?? `provrum${names.size}`;
  names.set(text, name);
  return { text, values, name };
}

/** Prepares what is marked, on connections that stay the same: a pooler between gives each transaction another. */
function preparing(pool: Pool) {
  pool.on('connect', (client) => {
    const { query } = Object.getPrototypeOf(client) as { readonly query: (...given: readonly unknown[]) => unknown };
    const asked = (...[first, values, ...more]: readonly unknown[]) =>
      typeof first === 'string' && Array.isArray(values)
        ? query.call(client, named(first, values), ...more)
        : query.call(client, first, values, ...more);
    Object.assign(client, { query: asked });
  });
}

/** A pool of connections; at most ten a program, and a wait of at most five seconds for one. */
export function createPool(target: Target, max = 10, prepare = true): Pool {
  const pool = new pg.Pool({
    ...target,
    types,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'provrum',
  });
  // An idle client whose server went away: the pool replaces it, and unheard the error would end the program.
  pool.on('error', () => {});
  if (prepare) preparing(pool);
  return pool;
}

/** One connection of its own, for what a pool cannot do. The caller ends it. */
export function createClient(target: Target): Client {
  const client = new pg.Client({
    ...target,
    types,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'provrum',
  });
  client.on('error', () => {});
  return client;
}

export const quoteName = (name: string): string => pg.escapeIdentifier(name);

/** Does something while no other program does it on this database. The lock is a transaction's: it works through a pooler. */
export async function whileLocked<T>(pool: Pool, key: number, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [key]);
    return await work();
  } finally {
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}
