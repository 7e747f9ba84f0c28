import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { projectRoot } from '#platform/config.ts';
import { connectDatabase, type Database } from '#platform/database.ts';
import { type Embedded, openEmbedded } from '#platform/embedded.ts';
import { openJobs } from '#platform/jobs.ts';
import { createLog } from '#platform/log.ts';
import { migrate, readMigrations } from '#platform/migrate.ts';
import { type Client, createClient, quoteName, type Target } from '#platform/postgres.ts';

/**
 * One PostgreSQL for all test files that run at the same time: the first one starts it, and it stops when the last one
 * has ended. Also for whoever wants to hold it meanwhile.
 */
export const openTestServer = async (): Promise<Embedded> =>
  await openEmbedded(path.join(projectRoot, '.cache/test-postgres'), { fleeting: true });

/** A database of its own for a test file, migrated and empty; dropped when the file's tests are done. */
export const testDatabase = (): Promise<Database> => untilTestsEnd(openScratchDatabase());

/** The same without tables: for the tests of migrations. */
export const emptyTestDatabase = (): Promise<Database> => untilTestsEnd(openScratchDatabase({ migrated: false }));

/** The same database as DATABASE_URL would name it, for a program in a process of its own. */
export function urlOf({ direct }: Database): string {
  if ('connectionString' in direct) return direct.connectionString;
  return `postgres://${direct.user}@localhost/${direct.database}?host=${encodeURIComponent(direct.host)}`;
}

interface Scratch {
  readonly db: Database;
  /** Closes and drops it. */
  readonly drop: () => Promise<void>;
}

async function untilTestsEnd(opening: Promise<Scratch>): Promise<Database> {
  const { db, drop } = await opening;
  after(drop);
  return db;
}

let made = 0;

/** For a script, which drops it itself. */
export async function openScratchDatabase({ migrated = true } = {}): Promise<Scratch> {
  const server = await openTestServer();
  made += 1;
  const name = `test_${process.pid}_${made}`;
  await asSuperuser(server, async (client) => {
    const template = migrated ? await findTemplate(server, client) : 'template1';
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} owner provrum template ${template}`);
  });
  const db = connectDatabase(within(server.target, name));
  const drop = async () => {
    await db.close();
    await asSuperuser(server, (client) => client.query(`drop database ${name} with (force)`));
  };
  return { db, drop };
}

/** The template for these migrations and this queue; made by the first who asks, while the others wait. */
async function findTemplate(server: Embedded, client: Client): Promise<string> {
  const name = `template_${fingerprint()}`;
  await client.query('select pg_advisory_lock(1)');
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (!rowCount) {
    await dropLeftOvers(client);
    await client.query('drop database if exists template_draft with (force)');
    await client.query('create database template_draft owner provrum');
    await fill(within(server.target, 'template_draft'));
    await client.query(`alter database template_draft rename to ${name}`);
  }
  await client.query('select pg_advisory_unlock(1)');
  return name;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const { name, checksum } of readMigrations()) hash.update(name + checksum);
  hash.update(fs.readFileSync(path.join(projectRoot, 'node_modules/pg-boss/package.json')));
  return hash.digest('hex').slice(0, 16);
}

async function fill(target: Target) {
  const db = connectDatabase(target);
  await migrate(db);
  const jobs = await openJobs(db, { log: createLog('silent'), working: false });
  await jobs.stop();
  await db.close();
}

/** Databases of runs that were killed, and templates of other migrations. */
async function dropLeftOvers(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^(test|template)_[0-9a-f]+'`,
  );
  for (const { name } of rows) {
    const [kind, owner] = name.split('_');
    if (kind === 'test' && isAlive(Number(owner))) continue;
    await client.query(`drop database if exists ${quoteName(name)} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const within = (target: Target, database: string): Target => ({ ...target, database });

async function asSuperuser<T>(server: Embedded, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient(server.superuser);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
