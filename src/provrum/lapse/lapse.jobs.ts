import { addDays } from '#kernel/day.ts';
import type { Devices } from '#platform/web.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { eventQueue } from '../provrum.scope.ts';
import { lapseProposals } from './lapse.store.ts';

const queue = 'lapse';

/** Looks each night for proposals that nobody does anything about. */
export async function handleLapse(devices: Devices): Promise<void> {
  await devices.jobs.handle(queue, async () => {
    await lapse(devices);
    await lapseNightly(devices);
  });
}

/** Puts the next night's look in line; there is never more than one. A night that was slept through is made up for. */
export async function lapseNightly({ db, clock, jobs }: Pick<Devices, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const startAfter = new Date(`${addDays(clock.today(), 1)}T03:00:00Z`);
  await jobs.enqueue(db, queue, {}, { singletonKey: 'nightly', startAfter });
}

/** One night's look. */
export async function lapse({ db, clock, jobs }: Pick<Devices, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const today = clock.today();
  const version = versionInForce(await loadVersions(db), today);
  if (!version) return;
  const follow = (event: number, kind: string) => jobs.enqueue(db, eventQueue, { event, kind });
  await lapseProposals({ db, at: clock.now(), today, version, follow });
}
