import { createApp } from '#app/app.tsx';
import { systemClock } from '#platform/clock.ts';
import { type Config, type Environment, readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/database.ts';
import { openHttp } from '#platform/http.ts';
import { claimDatabase } from '#platform/installation.ts';
import { openJobs } from '#platform/jobs.ts';
import { openListener } from '#platform/listen.ts';
import { createLog } from '#platform/log.ts';
import { migrate } from '#platform/migrate.ts';
import { openStorage } from '#platform/storage.ts';
import type { Devices } from '#platform/web.ts';
import { lockDataDir } from './dataDirLock.ts';
import { type Ending, supervise } from './supervision.ts';

export interface Program {
  readonly mode: 'demo' | 'production';
  /** Runs once the tables stand and before the first request is answered. */
  readonly prepare: (devices: Devices) => Promise<void>;
  /** Tells whoever started the program what they need to know; the config has the port it got. */
  readonly announce: (devices: Devices) => Promise<void> | void;
}

const secondsToStop = 5;
const secondsForRequests = 1.5;

/** The whole life of a server, from its settings to its exit code. What is opened last is closed first. */
export async function runServer(env: Environment, program: Program): Promise<number> {
  const config = readConfig(env, program.mode);
  const { ending, end } = supervise(env['npm_lifecycle_event'] !== undefined);
  void ending.then(() => setTimeout(() => process.exit(1), secondsToStop * 1000).unref());
  const opened = new AsyncDisposableStack();
  try {
    const starting = open(config, program, opened, end);
    await Promise.race([starting, ending]);
    const { log } = await starting;
    const { because, error } = await ending;
    if (error === undefined) log.info({ because }, 'stopping');
    else log.fatal({ err: error, because }, 'stopping');
    return error === undefined ? 0 : 1;
  } finally {
    await opened.disposeAsync();
  }
}

async function open(
  settings: Config,
  program: Program,
  opened: AsyncDisposableStack,
  end: (ending: Ending) => void,
): Promise<Devices> {
  const log = createLog(settings.logLevel);
  const directory = settings.databaseUrl ? null : lockDataDir(settings.dataDir);
  opened.defer(() => directory?.release());

  const ready = Promise.withResolvers<{
    readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
  }>();
  const http = await openHttp(
    async (request, env) => (await ready.promise).fetch(request, env),
    settings.host,
    settings.port,
  );
  opened.defer(() => http.close(0));
  directory?.tellPort(http.port);
  const config = withPort(settings, http.port);

  const db = await openDatabase(config, () =>
    end({ because: 'the database', error: new Error('The embedded PostgreSQL ended by itself') }),
  );
  opened.defer(db.close);
  await migrate(db);
  await claimDatabase(db, config.mode);
  const listener = openListener(db);
  opened.defer(listener.close);
  const jobs = await openJobs(db, { log, listener, working: true });
  opened.defer(jobs.stop);

  const devices: Devices = { config, clock: systemClock, db, jobs, listener, log, storage: openStorage(config) };
  await program.prepare(devices);
  const { app, close } = await createApp(devices);
  // Together: the running requests are waited for, and the app ends those that would never end by themselves.
  opened.defer(async () => void (await Promise.all([http.close(secondsForRequests), close()])));
  ready.resolve(app);
  await program.announce(devices);
  return devices;
}

/** With port 0 the address is known only now. */
const withPort = (config: Config, port: number): Config =>
  config.port === 0 ? { ...config, port, baseUrl: config.baseUrl.replace(/:0$/, `:${port}`) } : config;
