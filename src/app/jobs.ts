import { openMailer } from '#platform/mail.ts';
import { handleMail } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';

/** Says which job does what: every queue of the program is named here. */
export async function handleJobs(devices: Devices): Promise<void> {

  await handleMail({ ...devices, mailer: openMailer(devices.config) });
}
