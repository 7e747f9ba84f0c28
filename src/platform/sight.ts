import type { Database } from './database.ts';
import { sql } from './database.ts';

/** What of the database a statement could see. Two statements with the same sight saw the same rows, whatever was read. */
export type Sight = string & { readonly sight: unique symbol };

/** A column that says what its statement sees. Each transaction that writes changes it when it ends. */
export const sightOf = sql<Sight>`pg_current_snapshot()::text`;

/** What a statement sees that is sent now: the last of several that were read together. */
export async function findSight(db: Database): Promise<Sight> {
  const { rows } = await sql<{ sight: Sight }>`select ${sightOf} as sight`.execute(db.q());
  const sight = rows[0]?.sight;
  if (sight === undefined) throw new Error('The database says nothing of what it shows');
  return sight;
}

export interface Seen<Value> {
  readonly sight: Sight;
  readonly value: Value;
}

/**
 * Keeps what was read, for as long as nobody has written anything: never older than the reader's own sight, on every
 * node, without a word between them. A load of several statements tells the sight of its last; it is kept only where
 * that is the sight that the reader came with, so that all of them saw the same. Of more than so many the oldest is
 * forgotten.
 */
export function keeping<Value>(
  keptAtMost = 500,
): (db: Database, sight: Sight | null, key: string, load: () => Promise<Seen<Value>>) => Promise<Value> {
  const databases = new WeakMap<Database, Map<string, Seen<Value>>>();
  return async (db, sight, key, load) => {
    const kept = databases.get(db) ?? new Map<string, Seen<Value>>();
    databases.set(db, kept);
    const before = kept.get(key);
    if (before && before.sight === sight) return before.value;
    const seen = await load();
    kept.delete(key);
    if (seen.sight === sight) kept.set(key, seen);
    for (const oldest of kept.keys()) {
      if (kept.size <= keptAtMost) break;
      kept.delete(oldest);
    }
    return seen.value;
  };
}
