import type { Mode } from './config.ts';
import { type Database, sql } from './database.ts';
import { PlainError } from './plainError.ts';

const holds = {
  demo: 'the demonstration, with invented people who let anybody in',
  production: 'real data, which the demonstration would open to anybody',
} as const;

/**
 * Writes into a new database what it is for, and refuses one that is for something else: production never runs on
 * invented people, and the demonstration never opens real data.
 */
export async function claimDatabase(db: Database, mode: Mode): Promise<void> {
  if (mode !== 'demo' && mode !== 'production') return;
  const held = await db.tx(async (tx) => {
    await sql`select pg_advisory_xact_lock(7076612)`.execute(tx);
    await sql`create table if not exists installation (
      single boolean primary key default true check (single), mode text not null
    )`.execute(tx);
    await sql`insert into installation (mode) values (${mode}) on conflict do nothing`.execute(tx);
    const { rows } = await sql<{ mode: keyof typeof holds }>`select mode from installation`.execute(tx);
    return rows[0]?.mode ?? mode;
  });
  if (held === mode) return;
  throw new PlainError(`This database holds ${holds[held]}. Set DATA_DIR or DATABASE_URL to another place.`);
}
