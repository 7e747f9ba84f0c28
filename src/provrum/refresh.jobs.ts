import type { OrganisationId } from '#kernel/id.ts';
import { parseId } from '#kernel/id.ts';
import { addDays } from '#kernel/day.ts';
import { membershipChannel } from '#organisations/membership.store.ts';
import { purgeFiles } from '#platform/file.ts';
import { sendOverdue } from '#platform/sendMail.ts';
import type { Devices } from '#platform/web.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { callToComing } from './meeting/invitations.jobs.ts';
import { eventQueue } from './provrum.scope.ts';
import { refreshReadiness } from './refresh.store.ts';
import { remindOfReports } from './report/reportDue.jobs.ts';
import { remindOwners } from './work/task.jobs.ts';

const queue = 'readiness';

/**
 * Keeps every proposal's readiness true to the day: when a membership is changed, and each night for those that begin or
 * end by their date. Nightly too, the content of files goes that were removed long ago. Returns the act that stops listening.
 */
export async function handleReadiness(devices: Devices): Promise<() => void> {
  const { db, jobs, listener, log } = devices;
  await jobs.handle<{ organisation: OrganisationId | null; nightly: boolean }>(
    queue,
    async ({ organisation, nightly }) => {
      await refresh(devices, organisation);
      if (!nightly) return;
      await sendOverdue(devices);
      await purgeFiles(db, devices.storage, devices.clock.now());
      await remindOfReports(devices);
      await remindOwners(devices);
      await callToComing(devices);
      await refreshNightly(devices);
    },
  );
  return listener.on(membershipChannel, (payload) => {
    const organisation = parseId<OrganisationId>(payload ?? undefined);
    if (organisation === null) return;
    jobs
      .enqueue(db, queue, { organisation, nightly: false }, { singletonKey: `organisation-${organisation}` })
      .catch((error: unknown) => log.error({ err: error }, 'Readiness was not asked again'));
  });
}

/** Puts the next night's look in line; there is never more than one. A night that was slept through is made up for. */
export async function refreshNightly({ db, clock, jobs }: Pick<Devices, 'db' | 'clock' | 'jobs'>): Promise<void> {
  // Two in the morning in universal time is after midnight in Sweden, all year round.
  const startAfter = new Date(`${addDays(clock.today(), 1)}T02:00:00Z`);
  await jobs.enqueue(db, queue, { organisation: null, nightly: true }, { singletonKey: 'nightly', startAfter });
}

async function refresh({ db, clock, jobs }: Devices, organisation: OrganisationId | null) {
  const today = clock.today();
  const version = versionInForce(await loadVersions(db), today);
  if (!version) return;
  const follow = (event: number, kind: string) => jobs.enqueue(db, eventQueue, { event, kind });
  await refreshReadiness({ db, at: clock.now(), today, version, follow }, organisation);
}
