import type { ProvrumId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import type { State } from '#provrum/provrum.ts';
import type { TestApp } from './app.ts';
import { goAheadOnRecord } from './goAheadOnRecord.ts';

/** A provrum that Dalarna leads and Halland takes part in, in a state after its go-ahead; its plan is approved. */
export async function approvedProvrum(app: TestApp, state: State = 'planning', title?: string): Promise<ProvrumId> {
  const { db, clock } = app;
  const id = await goAheadOnRecord(app, ['halland'], title);
  if (state === 'approved') return id;
  await sql`update provrum set state = ${state} where id = ${id}`.execute(db.q());
  await sql`insert into plan (provrum_id, status, started_at) values (${id}, 'approved', ${clock.now()})`.execute(
    db.q(),
  );
  return id;
}
