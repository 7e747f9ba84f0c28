import { addDays } from '#kernel/day.ts';
import { post } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { listRemindable } from './overview.store.ts';
import { reminderOf, reminderPurpose } from './reminder.ts';
import { writeReminder } from './spreading.mail.ts';

const queue = 'spreading-due';

/** Reminds whoever answers for a channel, once, when its day has passed: each night after midnight in Sweden. */
export async function handleSpreading(devices: Devices): Promise<void> {
  await devices.jobs.handle<Record<never, never>>(queue, async () => {
    await remindOfSpreading(devices);
    await spreadingNightly(devices);
  });
}

/** Puts the next night's look in line; there is never more than one. */
export async function spreadingNightly({ db, clock, jobs }: Pick<Devices, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const startAfter = new Date(`${addDays(clock.today(), 1)}T02:10:00Z`);
  await jobs.enqueue(db, queue, {}, { singletonKey: 'nightly', startAfter });
}

/** Writes to everybody who answers for a channel whose day has passed, and has not been told. */
export async function remindOfSpreading({ db, clock, jobs, config }: Devices): Promise<void> {
  await db.tx(async () => {
    const due = await listRemindable(db, clock.today(), reminderPurpose);
    const mails = due.map((one) => ({
      purpose: reminderPurpose,
      occurrence: reminderOf(one),
      to: { person: one.person, address: one.address, language: one.language },
      ...writeReminder(one, config.baseUrl),
      provrum: one.provrum,
      at: clock.now(),
    }));
    await post(db, jobs, ...mails);
  });
}
