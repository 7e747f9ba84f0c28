import type { ProvrumId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { openProposal } from './openProposal.ts';

/** An open proposal whose writers have been told that it will lapse, since nobody does anything about it. */
export async function quietProposal(app: TestApp): Promise<ProvrumId> {
  const id = await openProposal(app);
  await sql`
    insert into event (at, kind, provrum_id, detail)
    values (${app.clock.now()}, 'lapse-reminded', ${id}, '{"quietSince": "2025-11-01", "lapsesOn": "2026-12-21"}')`.execute(
    app.db.q(),
  );
  return id;
}
