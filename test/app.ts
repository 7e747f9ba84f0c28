import { after } from 'node:test';
import { createApp } from '#app/app.tsx';
import { type FixedClock, fixedClock, randomToken } from '#platform/clock.ts';
import { type Mode, readConfig } from '#platform/config.ts';
import { type Database, sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import { openJobs } from '#platform/jobs.ts';
import { openListener } from '#platform/listen.ts';
import { createLog, type Log } from '#platform/log.ts';
import { openStorage } from '#platform/storage.ts';
import type { Devices } from '#platform/web.ts';
import { type Cast, insertCast, type OrganisationKey, type PersonKey } from './cast.ts';
import { testDatabase } from './database.ts';
import { temporaryFolder } from './processes.ts';

/** Sends one request; a form's fields are posted from our own origin, as a browser does it. */
export type Send = (path: string, init?: SendInit) => Promise<Response>;

export type TestForm = Readonly<Record<string, string | readonly string[] | File>>;

export interface SendInit {
  readonly method?: string;
  /** Sent as a form; a field with several values is sent several times. Makes the request a POST. With a file in it, it is sent in parts. */
  readonly form?: TestForm;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestApp {
  readonly devices: Devices;
  readonly db: Database;
  readonly clock: FixedClock;
  readonly cast: Cast;
  /** A visitor's request. */
  readonly send: Send;
  /** Signs somebody of the cast in, for one of their organisations, and sends as them. */
  readonly as: (person: PersonKey, organisation?: OrganisationKey) => Promise<Send>;
  /** Does the jobs that wait. */
  readonly work: () => Promise<number>;
}

export const testOrigin = 'http://localhost:3000';

/** The whole program on a database of its own, with the cast in it, on the morning of 2026-11-21. Closed after the file. */
export async function testApp(
  mode: Mode = 'test',
  env: Readonly<Record<string, string>> = {},
  log: Log = createLog('silent'),
): Promise<TestApp> {
  const db = await testDatabase();
  const cast = await insertCast(db);
  // The clock stands still: what waits for ten minutes would be tried for ever.
  if (env['SMTP_URL']) await sql`update mail_setting set hold_minutes = 0`.execute(db.q());
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const config = readConfig({ PORT: '3000', LOG_LEVEL: 'silent', SECRET: 'x'.repeat(32), ...env }, mode);
  const listener = openListener(db);
  const jobs = await openJobs(db, { log, working: false });
  const storage = openStorage({ ...config, dataDir: temporaryFolder() });
  const devices: Devices = { config, clock, db, jobs, listener, log, storage };
  const { app, close } = await createApp(devices);
  after(async () => {
    await close();
    await jobs.stop();
    await listener.close();
  });

  const sendAs =
    (cookie: string | null): Send =>
    (path, init = {}) => {
      const headers = new Headers({ ...(cookie ? { cookie } : {}), ...init.headers });
      const body = init.form ? formBody(init.form) : init.body;
      const method = init.method ?? (body === undefined ? 'GET' : 'POST');
      if (method !== 'GET' && !headers.has('origin')) headers.set('origin', testOrigin);
      return Promise.resolve(
        app.request(`${testOrigin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) }),
      );
    };

  return {
    devices,
    db,
    clock,
    cast,
    send: sendAs(null),
    as: async (person, organisation) => sendAs(`provrum=${await startSession(db, clock, cast, person, organisation)}`),
    work: () => jobs.runWaiting(),
  };
}

function formBody(form: TestForm): URLSearchParams | FormData {
  const body = Object.values(form).some((value) => value instanceof File) ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const one of typeof value === 'string' || value instanceof File ? [value] : value)
      body.append(name, one as string);
  }
  return body;
}

async function startSession(
  db: Database,
  clock: FixedClock,
  cast: Cast,
  person: PersonKey,
  organisation?: OrganisationKey,
): Promise<string> {
  const token = randomToken();
  const now = clock.now();
  const ends = new Date(now.getTime() + 365 * 86_400_000);
  await sql`
    insert into session (token_hash, person_id, organisation_id, created_at, seen_at, expires_at)
    values (${hashToken(token)}, ${cast.person[person]}, ${organisation ? cast.organisation[organisation] : null},
      ${now}, ${now}, ${ends})`.execute(db.q());
  return token;
}
