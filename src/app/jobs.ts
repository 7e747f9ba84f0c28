import { openMailer } from '#platform/mail.ts';
import { handleMail } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { eventQueue } from '#provrum/provrum.scope.ts';

/** Says which job does what: every queue of the program is named here. */
export async function handleJobs(devices: Devices): Promise<void> {
  // Nothing follows from an event yet; the queue must exist for it to be recorded.
  await devices.jobs.handle(eventQueue, async () => {});
  await handleMail({ ...devices, mailer: openMailer(devices.config) });
}
