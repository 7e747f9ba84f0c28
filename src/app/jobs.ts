import { openMailer } from '#platform/mail.ts';
import { handleMail } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { handleProvrumEvents } from '#provrum/provrum.jobs.ts';

/** Says which job does what: every queue of the program is named here. */
export async function handleJobs(devices: Devices): Promise<void> {
  await handleProvrumEvents(devices);
  await handleMail({ ...devices, mailer: openMailer(devices.config) });
}
