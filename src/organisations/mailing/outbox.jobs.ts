import { localise, paths } from '#paths.ts';
import { openMailer } from '#platform/mail.ts';
import { handleMail } from '#platform/sendMail.ts';
import { writeUnsubscribing } from '#platform/unsubscribe.ts';
import type { Devices } from '#platform/web.ts';

/** Empties the outbox; each letter of news says where news of its kind is ended. */
export async function handleOutbox(devices: Devices): Promise<void> {
  const { config } = devices;
  await handleMail({
    ...devices,
    mailer: openMailer(config),
    unsubscribeUrl: (asked, language) =>
      `${config.baseUrl}${localise(paths.unsubscribe(writeUnsubscribing(config, asked)), language)}`,
  });
}
