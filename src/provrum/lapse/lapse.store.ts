import { addDays, type Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { notify } from '#platform/listen.ts';
import { type Circumstances, provrumChannel, record } from '../change.store.ts';
import { findProvrum } from '../provrum.store.ts';
import { canLapse, lapseToday, quietDays } from './lapse.ts';
import { findQuiet, lastActs } from './quiet.store.ts';

/** Those that nobody has done anything about for long enough to be asked about. */
async function listQuiet(db: Database, today: Day): Promise<readonly ProvrumId[]> {
  const { rows } = await sql<{ id: ProvrumId }>`
    select p.id from provrum p, ${lastActs}
    where p.state = 'open' and p.ready_since is null and last.at < ${addDays(today, 1 - quietDays)}::date
    order by p.id`.execute(db.q());
  return rows.map(({ id }) => id);
}

/** Reminds of what will lapse, and lets lapse what was reminded of in time. Done again on the same day, it does nothing more. */
export async function lapseProposals(circumstances: Omit<Circumstances, 'by'>): Promise<void> {
  const { db, today } = circumstances;
  for (const id of await listQuiet(db, today)) {
    await db.tx(async () => {
      await sql`select from provrum where id = ${id} for update`.execute(db.q());
      if (await turnLapse(circumstances, id)) await notify(db, provrumChannel, String(id));
    });
  }
}

async function turnLapse(circumstances: Omit<Circumstances, 'by'>, id: ProvrumId): Promise<boolean> {
  const { db, at, today } = circumstances;
  const provrum = await findProvrum(db, id, today);
  const since = await findQuiet(db, id);
  const event = provrum && since && canLapse(provrum) ? lapseToday(since, today) : null;
  if (!event) return false;
  if (event.kind === 'proposal-lapsed') {
    await sql`
      update provrum set state = 'withdrawn', changed_at = ${at}, revision = revision + 1 where id = ${id}`.execute(
      db.q(),
    );
  }
  await record(circumstances, id, event, null);
  return true;
}
