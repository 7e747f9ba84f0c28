import { addDays } from '#kernel/day.ts';
import { post } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { writeQuestionnaireMail } from './questionnaire.mail.ts';
import { daysUntilReminder } from './questionnaire.ts';
import { listInvited, occurrenceOf } from './questionnaire.store.ts';

const queue = 'questionnaire';

/** Asks those who took part each night: once as a questionnaire opens, and once more where no answer has come. */
export async function handleQuestionnaires(devices: Devices): Promise<void> {
  await devices.jobs.handle(queue, async () => {
    await inviteToday(devices);
    await inviteNightly(devices);
  });
}

/** Puts the next night's invitations in line; there is never more than one. */
export async function inviteNightly({ db, clock, jobs }: Pick<Devices, 'db' | 'clock' | 'jobs'>): Promise<void> {
  // Six in the morning at the latest, so that it lies first in the day's mail.
  const startAfter = new Date(`${addDays(clock.today(), 1)}T04:00:00Z`);
  await jobs.enqueue(db, queue, {}, { singletonKey: 'nightly', startAfter });
}

/** Writes to everybody who is to be asked or reminded today. The outbox keeps who was: nobody gets the same twice. */
export async function inviteToday({ db, clock, config, jobs }: Devices): Promise<void> {
  const [today, at] = [clock.today(), clock.now()];
  const mails = (await listInvited(db, today)).map((one) => {
    const asking =
      one.asked && today >= addDays(one.from, daysUntilReminder) ? ('reminder' as const) : ('first' as const);
    return {
      purpose: asking === 'first' ? 'questionnaire' : 'questionnaire-reminder',
      occurrence: occurrenceOf(one.provrum, one.occasion, one.organisation),
      to: { person: one.person, address: one.address, language: one.language },
      ...writeQuestionnaireMail(asking, one, one.language, config.baseUrl),
      provrum: one.provrum,
      at,
    };
  });
  await db.tx(() => post(db, jobs, ...mails));
}
