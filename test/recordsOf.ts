import { type Database, sql } from '#platform/database.ts';

/** What a visit may note, and the count of how often somebody asked: no act of anybody's. */
const passing: Readonly<Record<string, readonly string[]>> = {
  session: ['seen_at', 'expires_at'],
  api_token: ['used_at'],
};
const counted = 'rate_limit';

async function tablesOf(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> ${counted}
    order by tablename`.execute(db.q());
  return rows.map(({ name }) => name);
}

/** Everything on record, as one sum a table: two that are alike mean that nothing has changed in between. */
export async function recordsOf(db: Database): Promise<Readonly<Record<string, string>>> {
  const sums = (await tablesOf(db)).map((name) => {
    const left = [`to_jsonb(r)`, ...(passing[name] ?? []).map((column) => `'${column}'`)].join(' - ');
    return sql`select ${sql.lit(name)} as name, md5(coalesce(string_agg(row, e'\\n' order by row), '')) as sum
      from (select (${sql.raw(left)})::text as row from ${sql.table(name)} r) r`;
  });
  const jobs = sql`select 'job' as name, count(*)::text as sum from job.job`;
  const { rows } = await sql<{ name: string; sum: string }>`
    ${sql.join([...sums, jobs], sql` union all `)}`.execute(db.q());
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** How many rows there are in each table, and how many mails and events wait to be seen to. */
export async function amountsOf(db: Database): Promise<Readonly<Record<string, number>>> {
  const tables = (await tablesOf(db)).map(
    (name) => sql`select ${sql.lit(name)} as name, count(*) as amount from ${sql.table(name)}`,
  );
  const jobs = sql`select 'job', count(*) from job.job where name in ('mail', 'provrum-event')`;
  const { rows } = await sql<{ name: string; amount: number }>`
    ${sql.join([...tables, jobs], sql` union all `)}`.execute(db.q());
  return Object.fromEntries(rows.map(({ name, amount }) => [name, amount]));
}

/** True where the transaction one stands in has neither written nor locked anything: a table need not be looked at to know. */
export async function isUntouched(db: Database): Promise<boolean> {
  const { rows } = await sql<{ untouched: boolean }>`
    select pg_current_xact_id_if_assigned() is null as untouched`.execute(db.q());
  return rows[0]!.untouched;
}

/** Does something and takes it back, so that each try starts from the same records. */
export async function inVain<T>(db: Database, act: () => Promise<T>): Promise<T> {
  const takenBack = new Error('taken back');
  let done: { readonly result: T } | undefined;
  await db
    .tx(async () => {
      done = { result: await act() };
      throw takenBack;
    })
    .catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
  return done!.result;
}
