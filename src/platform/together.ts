import type { Database } from './database.ts';

/** A load for several keys at once: what it knows of each, found by its key. */
export type LoadAll<Key, Value, With> = (
  db: Database,
  keys: readonly Key[],
  given: With,
) => Promise<ReadonlyMap<Key, Value>>;

interface Waiting<Key, Value, With> {
  readonly key: Key;
  readonly given: With;
  readonly resolve: (value: Value | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks for one, and where others ask meanwhile, for all of them in one statement: at once while fewer statements than
 * `atOnce` are under way, else with the next. A statement is always sent after whoever gets its answer asked, so nobody
 * is told what was true before. In a transaction each asks alone: it sees what others do not.
 */
export function together<Key, Value, With>(
  load: LoadAll<Key, Value, With>,
  atOnce = 2,
): (db: Database, key: Key, given: With) => Promise<Value | null> {
  const queues = new WeakMap<Database, { waiting: Waiting<Key, Value, With>[]; running: number }>();

  return async (db, key, given) => {
    if (db.q().isTransaction) return (await load(db, [key], given)).get(key) ?? null;
    const queue = queues.get(db) ?? { waiting: [], running: 0 };
    queues.set(db, queue);
    return await new Promise<Value | null>((resolve, reject) => {
      queue.waiting.push({ key, given, resolve, reject });
      if (queue.running < atOnce) void next(db, queue);
    });
  };

  async function next(db: Database, queue: { waiting: Waiting<Key, Value, With>[]; running: number }): Promise<void> {
    queue.running += 1;
    for (let taken = queue.waiting; taken.length > 0; taken = queue.waiting) {
      queue.waiting = [];
      const keys = [...new Set(taken.map(({ key }) => key))];
      try {
        const found = await load(db, keys, taken.at(-1)!.given);
        for (const { key, resolve } of taken) resolve(found.get(key) ?? null);
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
    queue.running -= 1;
  }
}
