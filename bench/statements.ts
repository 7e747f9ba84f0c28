import { type Database, sql } from '#platform/database.ts';
import type { Child } from './child.ts';

/** One request, done once: what it answered, and what it sent to the database. */
export interface Looked {
  readonly status: number;
  readonly bytes: number;
  readonly body: string;
  readonly queries: number;
  readonly statements: readonly Statement[];
  /** True of a form: nothing of it stays, neither here nor where its statements are timed. */
  readonly writes: boolean;
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Milliseconds that the same statements take on their own, one after the other: with the way there and back, and as the database says itself. */
export interface Statements {
  readonly wall: number;
  readonly database: number;
}

export type Fields = readonly (readonly [string, string])[];

/** Looks at one page, or at one form that is sent and not kept, and times its statements alone. */
export async function lookAt(
  { db, server }: { readonly db: Database; readonly server: Child },
  asked: { readonly path: string; readonly cookie: string; readonly form?: Fields },
  rounds: number,
): Promise<Looked & { readonly sql: Statements }> {
  const given = await sequencesOf(db);
  const looked = await server.ask<Omit<Looked, 'writes'>>({ ask: 'queries', ...asked });
  const expected = asked.form ? 303 : 200;
  if (looked.status !== expected) throw new Error(`${asked.path} answered ${looked.status}`);
  const writes = asked.form !== undefined;
  return { ...looked, writes, sql: await timeStatements(db, { ...looked, writes }, given, rounds) };
}

async function timeStatements(
  db: Database,
  { statements, writes }: Looked,
  given: readonly Sequence[],
  rounds: number,
): Promise<Statements> {
  const client = await db.pool.connect();
  const alone = statements.filter(({ text }) => !/^\s*(begin|start transaction|commit|rollback)\b/i.test(text));
  /** All of it, and nothing of it stays. */
  const inOne = async (work: () => Promise<void>) => {
    if (writes) {
      await resetSequences(db, given);
      await client.query('begin');
    }
    await work();
    if (writes) await client.query('rollback');
  };
  const wall: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    let started = 0;
    await inOne(async () => {
      started = performance.now();
      for (const { text, values } of alone) await client.query(text, [...values]);
      // The first is to warm up.
      if (round > 0) wall.push(performance.now() - started);
    });
  }
  const database: number[] = [];
  for (let round = 0; round < rounds / 5; round += 1) {
    let spent = 0;
    await inOne(async () => {
      for (const { text, values } of alone) {
        const { rows } = await client.query<Explained>(`explain (analyze, timing off, format json) ${text}`, [
          ...values,
        ]);
        const plan = rows[0]?.['QUERY PLAN'][0];
        spent += (plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0);
      }
    });
    database.push(spent);
  }
  client.release();
  return { wall: median(wall), database: median(database) };
}

interface Explained {
  readonly 'QUERY PLAN': readonly { readonly 'Planning Time': number; readonly 'Execution Time': number }[];
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

interface Sequence {
  readonly name: string;
  readonly value: number;
  readonly called: boolean;
}

async function sequencesOf(db: Database): Promise<readonly Sequence[]> {
  const { rows } = await sql<Sequence>`
    select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as value,
      last_value is not null as called
    from pg_sequences where schemaname = 'public'`.execute(db.q());
  return rows;
}

/** A sequence knows no rollback; but the statements name the numbers that were given the first time, so they must be given again. */
async function resetSequences(db: Database, given: readonly Sequence[]) {
  await sql`
    select setval(name::regclass, value::bigint, called::boolean)
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (name text, value text, called text)`.execute(
    db.q(),
  );
}
