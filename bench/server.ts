import { createApp } from '#app/app.tsx';
import { fixedClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { countQueries, openDatabase } from '#platform/database.ts';
import { openHttp } from '#platform/http.ts';
import { openJobs } from '#platform/jobs.ts';
import { openListener } from '#platform/listen.ts';
import { createLog } from '#platform/log.ts';
import { openStorage } from '#platform/storage.ts';

/** What is asked of the program under measurement, and what it answers. */
export type Ask =
  | { readonly ask: 'cpu' }
  | {
      readonly ask: 'queries';
      readonly path: string;
      readonly cookie: string;
      /** What is sent to it; nothing of what it does is kept. */
      readonly form?: readonly (readonly [string, string])[];
    };
type Looking = Extract<Ask, { ask: 'queries' }>;

/** The whole program in a process of its own, so that its processor time can be told from everybody else's. */
const config = readConfig({ ...process.env, LOG_LEVEL: 'silent', SECRET: 'x'.repeat(32) }, 'test');
const db = await openDatabase(config);
const log = createLog('silent');
const listener = openListener(db);
const jobs = await openJobs(db, { log, working: false });
const storage = openStorage(config);
const { app } = await createApp({
  config,
  clock: fixedClock('2026-11-21T09:00:00Z'),
  db,
  jobs,
  listener,
  log,
  storage,
});
const http = await openHttp((request, env) => app.fetch(request, env), '127.0.0.1', 0);

/** The statements of one page or form with their values, as the database got them; but where it would keep a change, it is told to forget it. */
async function statementsOf({ path, cookie, form }: Looking) {
  const statements: { readonly text: string; readonly values: readonly unknown[] }[] = [];
  const client = await db.pool.connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...given: readonly unknown[]) => unknown };
  client.release();
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: readonly unknown[]) {
    const [first, second] = given;
    const text = typeof first === 'string' ? first : (first as { readonly text?: string } | undefined)?.text;
    const values = (second ?? (first as { readonly values?: unknown } | undefined)?.values ?? []) as readonly unknown[];
    if (text !== undefined) statements.push({ text, values: Array.isArray(values) ? values : [] });
    if (form && text === 'commit') return forgetting(query.call(this, 'rollback'));
    return query.apply(this, [...given]);
  };
  const { result, queries } = await countQueries(
    async () => await app.request(`${config.baseUrl}${path}`, form ? sending(form, cookie) : { headers: { cookie } }),
  );
  prototype.query = query;
  const body = await result.text();
  return { status: result.status, bytes: body.length, body, queries: queries.length, statements };
}

/** Whoever asked for a commit is told of one. */
const forgetting = async (rollback: unknown) => {
  await rollback;
  return { command: 'COMMIT', rowCount: null, rows: [] };
};

const sending = (form: NonNullable<Looking['form']>, cookie: string) => ({
  method: 'POST',
  headers: { cookie, origin: config.baseUrl },
  body: new URLSearchParams(form.map(([name, value]) => [name, value])),
});

process.on('message', (asked: Ask) => {
  if (asked.ask === 'cpu') process.send?.(process.cpuUsage());
  else void statementsOf(asked).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: http.port });
