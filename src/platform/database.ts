import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql as kyselySql, type Transaction as KyselyTransaction } from 'kysely';
import { randomBelow } from './clock.ts';
import type { Config } from './config.ts';
import { openEmbedded } from './embedded.ts';
import { createPool, type Pool, preparedMark, type Target } from './postgres.ts';
import type { DB } from './schema.ts';

export { type RawBuilder, sql } from 'kysely';

/** Stands first in a statement that every page asks: it is planned once a connection. See `preparedMark`. */
export const prepared = kyselySql.raw(preparedMark);

export type Schema = DB;
export type Queries = Kysely<Schema>;
export type Transaction = KyselyTransaction<Schema>;

export interface Database {
  /** The transaction one stands in, or else the pool. Ask for it anew at each query. */
  readonly q: () => Queries;
  /**
   * One transaction; a call within joins it. Where the database gives up because of somebody else
   * (a deadlock, a serialization failure) the whole of it is done again, so it must not act outside.
   */
  readonly tx: <T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions) => Promise<T>;
  readonly pool: Pool;
  /** Reaches the database itself, past any pooler: for LISTEN. */
  readonly direct: Target;
  readonly close: () => Promise<void>;
}

export interface TransactionOptions {
  readonly isolation?: 'repeatable read' | 'serializable';
}

const doAgain: readonly unknown[] = ['40001', '40P01'];
const attempts = 8;

/**
 * Opens the database of the settings: the one at DATABASE_URL, or the embedded one, started where it is not running.
 * `lost` is called where the embedded one ends by itself.
 */
export async function openDatabase(config: Config, lost: () => void = () => {}): Promise<Database> {
  if (config.databaseUrl) {
    const direct = { connectionString: config.databaseDirectUrl ?? config.databaseUrl };
    // Where the database is reached past a pooler for listening, there is one for everything else.
    return connectDatabase({ connectionString: config.databaseUrl }, { direct, prepare: !config.databaseDirectUrl });
  }
  const embedded = await openEmbedded(config.dataDir, { lost });
  return connectDatabase(embedded.target, { closed: embedded.close });
}

export interface ConnectOptions {
  readonly direct?: Target;
  /** False where a pooler stands between: it gives each transaction another connection. */
  readonly prepare?: boolean;
  /** Called after the last connection is closed. */
  readonly closed?: () => Promise<void>;
}

/** A database that is already running. */
export function connectDatabase(target: Target, options: ConnectOptions = {}): Database {
  const pool = createPool(target, undefined, options.prepare);
  const root = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void counted.getStore()?.push(query.sql),
  });
  const current = new AsyncLocalStorage<Transaction>();

  const begin = ({ isolation }: TransactionOptions) =>
    isolation ? root.transaction().setIsolationLevel(isolation) : root.transaction();

  const tx: Database['tx'] = async (work, how = {}) => {
    const outer = current.getStore();
    if (outer) return await work(outer);
    for (let attempt = 1; ; attempt++) {
      try {
        return await begin(how).execute((own) => current.run(own, () => work(own)));
      } catch (error) {
        if (attempt === attempts || !doAgain.includes(codeOf(error))) throw error;
        await sleep(randomBelow(10 * 2 ** attempt));
      }
    }
  };

  return {
    q: () => current.getStore() ?? root,
    tx,
    pool,
    direct: options.direct ?? target,
    close: async () => {
      await root.destroy();
      await options.closed?.();
    },
  };
}

/** True where a write was refused because the constraint's values are taken. */
export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
  codeOf(error) === '23505' && (error as { constraint?: unknown }).constraint === constraint;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const counted = new AsyncLocalStorage<string[]>();

/** For tests: what is done, and every statement that it sent, `begin` and `commit` included. */
export async function countQueries<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly queries: readonly string[] }> {
  const queries: string[] = [];
  const result = await counted.run(queries, work);
  return { result, queries };
}
