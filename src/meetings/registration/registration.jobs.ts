import { decided, refused } from '#kernel/decision.ts';
import type { MeetingId } from '#kernel/id.ts';
import type { Devices } from '#platform/web.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { networkVersionInForce } from '#rulebook/version.ts';
import { changeGathering, type GatheringCircumstances } from '../gathering/change.store.ts';
import { gatheringEventQueue } from '../gathering/gathering.scope.ts';
import { listOverdue, nextDeadline } from './overdue.store.ts';
import { eraseNeeds, listToErase } from './needs.store.ts';
import { runOut } from './registration.ts';
import { openDesk } from './registration.store.ts';

const queue = 'registration';
const minutesBetween = 15;

type Asking = Pick<Devices, 'db' | 'clock' | 'jobs'>;

/** Lets the queues move when time alone moves them, and erases what was to be kept only a while. */
export async function handleRegistrations(devices: Devices): Promise<void> {
  await devices.jobs.handle(queue, async () => {
    await turnOverdue(devices);
    await erasePromised(devices);
    await turnAgain(devices);
  });
}

/** Puts the next look in line: when the next offer runs out, and at the latest after a while. There is never more than one. */
export async function turnAgain({ db, clock, jobs }: Asking): Promise<void> {
  const latest = new Date(clock.now().getTime() + minutesBetween * 60_000);
  const deadline = await nextDeadline(db, clock.now());
  const startAfter = deadline && deadline < latest ? deadline : latest;
  await jobs.enqueue(db, queue, {}, { singletonKey: 'next', startAfter });
}

/** Takes back offers that nobody answered in time, and gives out what a quota kept until the last day. */
export async function turnOverdue(devices: Asking): Promise<void> {
  const { db, clock } = devices;
  for (const { meeting, expired } of await listOverdue(db, clock.now(), clock.today())) {
    const circumstances = await byTime(devices);
    await changeGathering(circumstances, meeting, async (fresh) => {
      // Without anything that has run out the act is the queue's own turn.
      const events = runOut(await openDesk(circumstances, fresh));
      return expired && events.length === 0 ? refused({ kind: 'unchanged' as const }) : decided(events);
    });
  }
}

/** Erases what people needed at meetings long over, and says of how many people. */
export async function erasePromised(devices: Asking): Promise<void> {
  const { db, clock } = devices;
  for (const meeting of await listToErase(db, clock.today())) await eraseOf(devices, meeting);
}

async function eraseOf(devices: Asking, meeting: MeetingId): Promise<void> {
  await changeGathering(await byTime(devices), meeting, async () => {
    const people = await eraseNeeds(devices.db, meeting);
    return people === 0
      ? refused({ kind: 'unchanged' as const })
      : decided({ kind: 'needs-erased' as const, meeting, people });
  });
}

/** Nobody acts: the clock does. */
async function byTime({ db, clock, jobs }: Asking): Promise<GatheringCircumstances> {
  const today = clock.today();
  return {
    db,
    by: null,
    at: clock.now(),
    today,
    version: networkVersionInForce(await loadVersions(db), today)?.id ?? null,
    follow: (event, kind) => jobs.enqueue(db, gatheringEventQueue, { event, kind }),
  };
}
