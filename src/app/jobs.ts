import { openMailer } from '#platform/mail.ts';
import { handleMail } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';

/** Says which job does what: every queue of the program is named here. Returns the act that lets go of the mail server. */
export async function handleJobs(devices: Devices): Promise<() => void> {
  const mailer = openMailer(devices.config);
  await handleMail({ ...devices, mailer });
  return () => mailer?.close();
}
