import { openEmbedded } from '#platform/embedded.ts';
import { createPool } from '#platform/postgres.ts';

/** Writes rows for as long as it lives, from four connections, and tells each number once it is committed. */
const embedded = await openEmbedded(process.argv[2] ?? '');
const pool = createPool(embedded.target, 4);
await pool.query('create table if not exists written (number bigint generated always as identity primary key)');

async function write(): Promise<never> {
  for (;;) {
    const { rows } = await pool.query<{ number: number }>('insert into written default values returning number');
    process.stdout.write(`${rows[0]?.number}\n`);
  }
}
await Promise.all([write(), write(), write(), write()]);
