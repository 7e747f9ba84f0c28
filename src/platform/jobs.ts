import { type Db, fromKysely, type Job, type JobResult, PgBoss } from 'pg-boss';
import { randomToken } from './clock.ts';
import type { Database } from './database.ts';
import type { Listener } from './listen.ts';
import { describeError, type Log } from './log.ts';
import { whileLocked } from './postgres.ts';

/** What a job carries: small, and never more than ids and words that may stand in the database for a while. */
export type Payload = Readonly<Record<string, unknown>>;

export interface EnqueueOptions {
  readonly startAfter?: Date;
  /** At most one waiting job with this key in the queue: a second one is not added. */
  readonly singletonKey?: string;
}

export interface Jobs {
  /** Puts a job in line, within the transaction one stands in: it exists when and only when what caused it does. */
  readonly enqueue: (db: Database, queue: string, payload: Payload, options?: EnqueueOptions) => Promise<void>;
  /** Says who does a queue's jobs. A job may come twice: doing it again must do no harm. */
  readonly handle: <P extends Payload>(queue: string, work: (payload: P) => Promise<void>) => Promise<void>;
  /** Does at once what waits and is due, and returns how many; throws what a job throws. For tests and the command line. */
  readonly runWaiting: () => Promise<number>;
  /** Lets the jobs at work finish, at most for some seconds. */
  readonly stop: () => Promise<void>;
}

export interface JobsOptions {
  readonly log: Log;
  /** Wakes the workers as a job is committed; without it they look every two seconds. */
  readonly listener?: Listener;
  /** False: jobs are only put in line, and `runWaiting` does them. */
  readonly working: boolean;
}

const retries = { retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600 };
const secondsToFinish = 3;
const lockKey = 7_076_613; // any number that nothing else uses

/** The queue stands in the same database, in the schema `job`, and shares the program's pool. */
export async function openJobs(db: Database, { log, listener, working }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    db: adapter(db, listener),
    schema: 'job',
    schedule: false,
    supervise: working,
    useListenNotify: working && listener !== undefined,
  });
  boss.on('error', (error) => log.error({ err: error }, 'The job queue had a fault'));
  boss.on('warning', ({ message }) => log.warn(`The job queue warns: ${message}`));
  // Two nodes that make the queue's tables at once would meet; and the timers that start here must not stand in a
  // transaction of ours, hence not `db.tx`.
  await whileLocked(db.pool, lockKey, () => boss.start());

  const handlers = new Map<string, Handler>();

  return {
    enqueue: async (within, queue, payload, { startAfter, singletonKey } = {}) => {
      await boss.send(queue, payload, {
        db: fromKysely(within.q()),
        // The queues' policy allows one waiting job a key: a job without one gets one of its own.
        singletonKey: singletonKey ?? randomToken(16),
        ...(startAfter ? { startAfter } : {}),
      });
    },
    handle: async (queue, work) => {
      const handler = work as Handler;
      handlers.set(queue, handler);
      await boss.createQueue(queue, { policy: 'short', notify: true, ...retries });
      if (!working) return;
      await boss.work<Payload, unknown, typeof inBatches>(queue, inBatches, (jobs) => doAll(jobs, handler, queue, log));
    },
    runWaiting: async () => {
      let done = 0;
      for (const [queue, handler] of handlers) done += await drain(boss, queue, handler);
      return done;
    },
    stop: async () => await boss.stop({ graceful: working, timeout: secondsToFinish * 1000 }),
  };
}

type Handler = (payload: Payload) => Promise<void>;

// Twenty at a time, and at once on with the next twenty; with one at a time a backlog waits for the next look.
const inBatches = { batchSize: 20, burstWhenBatchFull: true, perJobResults: true } as const;

/** One after the other; each has its own outcome, and one that fails is tried again later. */
async function doAll(jobs: readonly Job<Payload>[], handler: Handler, queue: string, log: Log): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, data } of jobs) {
    try {
      await handler(data);
      results.push({ id, status: 'completed' });
    } catch (error) {
      log.error({ err: error, queue, job: id }, 'A job failed');
      results.push({ id, status: 'failed', output: describeError(error) });
    }
  }
  return results;
}

async function drain(boss: PgBoss, queue: string, handler: Handler): Promise<number> {
  for (let done = 0; ; done++) {
    const [job] = await boss.fetch<Payload>(queue);
    if (!job) return done;
    await handler(job.data);
    await boss.complete(queue, job.id);
  }
}

/** Lets the queue speak through the program's own pool and its one listening connection. */
function adapter(db: Database, listener: Listener | undefined): Db {
  const executeSql: Db['executeSql'] = async (text, values) => await db.pool.query(text, values);
  if (!listener) return { executeSql };
  return {
    executeSql,
    listen: async (channel, hear, reconnected) => {
      const stop = listener.on(channel, (payload) => (payload === null ? reconnected() : hear(payload)));
      return { close: async () => stop() };
    },
  };
}
