import type { Day } from '#kernel/day.ts';
import type { Database, RawBuilder } from '#platform/database.ts';

/** Asks one thing of what is on record: a plain sentence for each row that breaks it, on a day. */
export type Invariant = (db: Database, on: Day) => Promise<readonly string[]>;

/** One that a single query answers, with the rows that break it. */
export const invariant =
  <Row>(broken: (on: Day) => RawBuilder<Row>, say: (row: Row) => string): Invariant =>
  async (db, on) =>
    (await broken(on).execute(db.q())).rows.map(say);

/** Asks one after the other: within a transaction there is one connection. */
export async function askAll(invariants: readonly Invariant[], db: Database, on: Day): Promise<readonly string[]> {
  const found: string[] = [];
  for (const ask of invariants) found.push(...(await ask(db, on)));
  return found;
}
