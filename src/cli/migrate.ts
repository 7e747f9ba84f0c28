import { type Environment, readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/database.ts';
import { migrate as bringUp } from '#platform/migrate.ts';

/** Brings the tables up to this release without starting a server: a step of its own before several nodes start. */
export async function migrate(env: Environment): Promise<number> {
  const db = await openDatabase(readConfig(env, 'command'));
  try {
    const done = await bringUp(db);
    process.stdout.write(done.length > 0 ? `Applied ${done.join(', ')}.\n` : 'The database is up to date.\n');
    return 0;
  } finally {
    await db.close();
  }
}
