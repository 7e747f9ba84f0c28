import type { Database } from './database.ts';

/** What a job carries: small, and never more than ids and words that may stand in the database for a while. */
export type Payload = Readonly<Record<string, unknown>>;

export interface EnqueueOptions {
  readonly startAfter?: Date;
  /** At most one waiting job with this key in the queue. */
  readonly singletonKey?: string;
}

export interface Jobs {
  /** Puts a job in line, within the transaction one stands in: it exists when and only when what caused it does. */
  readonly enqueue: (db: Database, queue: string, payload: Payload, options?: EnqueueOptions) => Promise<void>;
  /** Who does a queue's jobs. A job may come twice: doing it again must do no harm. */
  readonly handle: <P extends Payload>(queue: string, work: (payload: P) => Promise<void>) => Promise<void>;
  /** Lets the jobs at work finish, at most for some seconds. */
  readonly stop: () => Promise<void>;
}
export type OpenJobs = (db: Database) => Promise<Jobs>;
