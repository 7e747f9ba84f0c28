import { addDays } from '#kernel/day.ts';
import { sql } from '#platform/database.ts';
import type { Devices } from '#platform/web.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { record } from '../change.store.ts';
import { eventQueue } from '../provrum.scope.ts';
import { listOwedReports, listReminders, type OwedReport } from './reportDue.store.ts';
import { daysOfWarning, reminderOn } from './reportDue.ts';

type Tools = Pick<Devices, 'db' | 'clock' | 'jobs'>;

/** Reminds whoever leads of a report that is due soon, or is late: once before each day and once after it. */
export async function remindOfReports(tools: Tools): Promise<void> {
  const today = tools.clock.today();
  const { items } = await listOwedReports(tools.db, { before: addDays(today, daysOfWarning + 1) });
  for (const owed of items) {
    const when = reminderOn(today, owed);
    if (when) await remind(tools, owed, when);
  }
}

/** The event is the ledger: the mail follows from it. */
async function remind({ db, clock, jobs }: Tools, { id, dueOn: due }: OwedReport, when: 'before' | 'after') {
  const version = versionInForce(await loadVersions(db), clock.today());
  if (due === null || !version) return;
  await db.tx(async () => {
    // Two nodes at once remind once.
    await sql`select from provrum where id = ${id} for update`.execute(db.q());
    if ((await listReminders(db, id)).includes(`${when} ${due}`)) return;
    await record(
      { db, at: clock.now(), version, follow: (event, kind) => jobs.enqueue(db, eventQueue, { event, kind }) },
      id,
      { kind: 'report-reminded', when, due },
      null,
    );
  });
}
