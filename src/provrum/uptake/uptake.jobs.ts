import { addDays } from '#kernel/day.ts';
import { notify } from '#platform/listen.ts';
import { post } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { provrumChannel, turnFollowUp } from '../change.store.ts';
import { eventQueue } from '../provrum.scope.ts';
import { writeUptakeMail } from './uptake.mail.ts';
import { findUptake, questionTo } from './uptake.store.ts';
import {
  type AskPurpose,
  listFollowed,
  listToAskAgain,
  listToRemind,
  lockProvrum,
  markAsked,
  type ToAsk,
} from './uptakeAsked.store.ts';

const queue = 'uptake';

/** Asks members about results each night: once after some days, and once more after half a year where they wanted to use one. */
export async function handleUptake(devices: Devices): Promise<void> {
  await devices.jobs.handle(queue, async () => {
    await askAboutUse(devices);
    await endFollowUps(devices);
    await askNightly(devices);
  });
}

/** Puts the next night's questions in line; there is never more than one. */
export async function askNightly({ db, clock, jobs }: Pick<Devices, 'db' | 'clock' | 'jobs'>): Promise<void> {
  // Six in the morning at the latest, so that the question lies first in the day's mail.
  const startAfter = new Date(`${addDays(clock.today(), 1)}T04:00:00Z`);
  await jobs.enqueue(db, queue, {}, { singletonKey: 'nightly', startAfter });
}

/** Writes to whoever answers for each member that is to be asked today. Done again, it writes to nobody twice. */
export async function askAboutUse(devices: Devices): Promise<void> {
  const { db, clock, config } = devices;
  const today = clock.today();
  for (const one of await listToRemind(db, today, config.uptakeReminderDays)) await ask(devices, one, 'reminder');
  for (const one of await listToAskAgain(db, today)) await ask(devices, one, 'again');
}

/** The note that a member is asked and the mail to its people are written together, or neither. */
async function ask({ db, clock, config, jobs }: Devices, one: ToAsk, purpose: AskPurpose): Promise<void> {
  await db.tx(async () => {
    // Nobody answers meanwhile; somebody may have since the list was made.
    await lockProvrum(db, one.provrum);
    const answer = (await findUptake(db, one.provrum, one.organisation))?.answer;
    if (purpose === 'reminder' ? answer !== undefined : answer !== 'willUse') return;
    // Where nobody answers for it today, it is asked on the day when somebody does.
    if (one.people.length === 0) return;
    const at = clock.now();
    if (!(await markAsked(db, one, purpose, at))) return;
    const mails = one.people.map((to) => ({
      purpose: `uptake-${purpose}`,
      occurrence: questionTo(one.provrum, one.organisation),
      to,
      ...writeUptakeMail(purpose, one, to.language, config.baseUrl),
      provrum: one.provrum,
      at,
    }));
    await post(db, jobs, ...mails);
  });
}

/** A member may have left since: then those who are left may all have answered. */
async function endFollowUps({ db, clock, jobs }: Devices): Promise<void> {
  const today = clock.today();
  const version = versionInForce(await loadVersions(db), today);
  if (!version) return;
  const follow = (event: number, kind: string) => jobs.enqueue(db, eventQueue, { event, kind });
  for (const id of await listFollowed(db)) {
    await db.tx(async () => {
      await lockProvrum(db, id);
      if (await turnFollowUp({ db, at: clock.now(), today, version, follow }, id)) {
        await notify(db, provrumChannel, String(id));
      }
    });
  }
}
