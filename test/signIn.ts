import { type Database, sql } from '#platform/database.ts';

/** The six digits last sent to an address, as its owner reads them; null where nothing was sent. */
export async function codeSentTo(db: Database, address: string): Promise<string | null> {
  const { rows } = await sql<{ body: string }>`
    select body from mail where address = ${address} and purpose = 'sign-in-code' order by id desc limit 1`.execute(
    db.q(),
  );
  return /\d{3} \d{3}/.exec(rows[0]?.body ?? '')?.[0] ?? null;
}
