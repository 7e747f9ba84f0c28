import type { AnswerTakers } from '#organisations/mailing/answering.scope.ts';
import { openInbox } from '#platform/inbox.ts';
import type { Devices } from '#platform/web.ts';
import { takeMail } from './incoming.scope.ts';

const queue = 'inbox';
/** An answer is read soon, and the server is not asked all the time. */
const minutesBetween = 2;

/** Reads the mailbox where answers and returned mail arrive, where the settings name one. */
export async function handleReplies(devices: Devices, takers: AnswerTakers): Promise<void> {
  const inbox = openInbox(devices.config);
  await devices.jobs.handle<Record<never, never>>(queue, async () => {
    if (!inbox) return;
    // Before the mailbox is read, or one that does not answer would end the rounds.
    await readInboxSoon(devices);
    await inbox.readNew(async (raw) => void (await takeMail(devices, raw, { byHand: null, takers })));
  });
}

/** Puts the next look in line; there is never more than one. */
export async function readInboxSoon({ db, clock, jobs, config }: Devices): Promise<void> {
  if (!config.imapUrl) return;
  const startAfter = new Date(clock.now().getTime() + minutesBetween * 60_000);
  await jobs.enqueue(db, queue, {}, { singletonKey: 'inbox', startAfter });
}
