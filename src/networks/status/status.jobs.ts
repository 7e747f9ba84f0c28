import { addDays } from '#kernel/day.ts';
import { post } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { writeStatusMail } from './status.mail.ts';
import { remindingOn } from './status.ts';
import { listToAsk } from './statusAsked.store.ts';

const queue = 'status';

/** Asks those who have told nothing in a table each night: when it is made, a week before its day, and once after it. */
export async function handleStatus(devices: Devices): Promise<void> {
  await devices.jobs.handle(queue, async () => {
    await askAboutStatus(devices);
    await statusNightly(devices);
  });
}

/** Puts the next night's questions in line; there is never more than one. */
export async function statusNightly({ db, clock, jobs }: Pick<Devices, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const startAfter = new Date(`${addDays(clock.today(), 1)}T04:10:00Z`);
  await jobs.enqueue(db, queue, {}, { singletonKey: 'nightly', startAfter });
}

/** Writes to whoever answers for each member that is to be asked today. The outbox is the ledger: nobody gets the same twice. */
export async function askAboutStatus({ db, clock, config, jobs }: Devices): Promise<void> {
  const [today, at] = [clock.today(), clock.now()];
  const mails = (await listToAsk(db, today)).flatMap((one) => {
    const reminding = remindingOn(one, today);
    if (reminding === null) return [];
    return one.people.map((to) => ({
      purpose: 'status-asked',
      occurrence: `${one.table} ${one.organisation} ${one.askedAt} ${reminding}`,
      to,
      ...writeStatusMail(reminding, one, to.language, config.baseUrl),
      network: one.network,
      at,
    }));
  });
  await db.tx(() => post(db, jobs, ...mails));
}
