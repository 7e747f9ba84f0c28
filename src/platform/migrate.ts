import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './config.ts';
import { type Database, sql } from './database.ts';
import { PlainError } from './plainError.ts';

/** A numbered SQL file. Only forward: what is released is never changed, and a mistake is mended by the next one. */
export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
  /** True where an older program must not run after it. */
  readonly breaking: boolean;
}

export const migrationsFolder = path.join(projectRoot, 'migrations');

/** The files in their order. Each says at its top whether older programs can run after it. */
export function readMigrations(folder = migrationsFolder): readonly Migration[] {
  const files = fs.readdirSync(folder).filter((file) => /^\d{4}_\w+\.sql$/.test(file));
  return files.toSorted().map((file) => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    const promise = /^-- Older programs can run after this migration: (.*)$/m.exec(text)?.[1] ?? 'no';
    return {
      name: file.slice(0, -'.sql'.length),
      text,
      checksum: createHash('sha256').update(text).digest('hex'),
      breaking: /^no\b/.test(promise),
    };
  });
}

/** For a command beside the server, which must not change the tables under it. */
export async function demandCurrent(db: Database): Promise<void> {
  if (isCurrent(await readApplied(db), readMigrations())) return;
  throw new PlainError('The database is empty or of an older release. Start the server, or run: provrum migrate');
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly breaking: boolean;
}

/**
 * Brings the database to the program's form and returns the names of what was applied. Several nodes may do it at
 * once: each file is one transaction under a lock, so that one of them does it and the others find it done.
 */
export async function migrate(db: Database, migrations = readMigrations()): Promise<readonly string[]> {
  if (isCurrent(await readApplied(db), migrations)) return [];
  const done: string[] = [];
  for (const migration of migrations) {
    if (await apply(db, migration, migrations)) done.push(migration.name);
  }
  return done;
}

/** True where all is applied. Throws where the files and the database cannot be brought together. */
function isCurrent(applied: readonly Applied[], migrations: readonly Migration[]): boolean {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, breaking } of applied) {
    const file = known.get(name);
    if (file && file.checksum !== checksum) {
      throw new PlainError(
        `The migration ${name} was changed after it had been applied to this database. ` +
          'Restore the file as it was released, and put the change in a new one.',
      );
    }
    if (!file && breaking) {
      throw new PlainError(
        `This database is newer than the program: it has ${name}, which this release does not know. ` +
          'Start the newer release, or restore a backup from before the upgrade.',
      );
    }
  }
  return migrations.every(({ name }) => applied.some((row) => row.name === name));
}

/** The lock is the transaction's own, so that it works through a pooler and ends with the program. */
const lockKey = 7_076_611; // any number that nothing else uses

async function apply(db: Database, migration: Migration, all: readonly Migration[]): Promise<boolean> {
  const { name, text, checksum, breaking } = migration;
  return await db.tx(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx);
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`create table if not exists migration (
      name text primary key, checksum text not null, breaking boolean not null, applied_at timestamptz not null default now()
    )`.execute(tx);
    const applied = await readApplied(db);
    isCurrent(applied, all);
    if (applied.some((row) => row.name === name)) return false;
    const later = applied.find((row) => row.name > name && all.some((file) => file.name === row.name));
    if (later) {
      throw new PlainError(
        `The migration ${name} comes before ${later.name}, which is applied already. Give it the next number.`,
      );
    }
    await sql.raw(text).execute(tx);
    await sql`insert into migration (name, checksum, breaking) values (${name}, ${checksum}, ${breaking})`.execute(tx);
    return true;
  });
}

async function readApplied(db: Database): Promise<readonly Applied[]> {
  const { rows: tables } = await sql<{ there: boolean }>`select to_regclass('migration') is not null as there`.execute(
    db.q(),
  );
  if (!tables[0]?.there) return [];
  return (await sql<Applied>`select name, checksum, breaking from migration order by name`.execute(db.q())).rows;
}
