import { addDays } from '#kernel/day.ts';
import { decided, refused } from '#kernel/decision.ts';
import type { MeetingId } from '#kernel/id.ts';
import { post } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { networkVersionInForce } from '#rulebook/version.ts';
import { changeGathering } from '../gathering/change.store.ts';
import { gatheringEventQueue } from '../gathering/gathering.scope.ts';
import { evaluationPath } from './evaluation.link.ts';
import { writeEvaluationMail } from './gatheringEvaluation.mail.ts';
import { type AskedPerson, listToAsk, noteReminded } from './gatheringEvaluation.store.ts';

const queue = 'gathering-evaluation';

/** Asks those who came, the morning after; and once more where no answer has come. */
export async function handleGatheringEvaluations(devices: Devices): Promise<void> {
  await devices.jobs.handle(queue, async () => {
    await askToday(devices);
    await gatheringEvaluationNightly(devices);
  });
}

/** Puts the next morning's questions in line; there is never more than one. */
export async function gatheringEvaluationNightly({
  db,
  clock,
  jobs,
}: Pick<Devices, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const startAfter = new Date(`${addDays(clock.today(), 1)}T05:00:00Z`);
  await jobs.enqueue(db, queue, {}, { singletonKey: 'nightly', startAfter });
}

/** Writes to everybody who is to be asked or reminded today; each meeting's questions go out together or not at all. */
export async function askToday(devices: Devices): Promise<void> {
  const { db, clock } = devices;
  const byMeeting = Map.groupBy(await listToAsk(db, clock.today()), ({ meeting }) => meeting);
  for (const [meeting, people] of byMeeting) await db.tx(() => askAbout(devices, meeting, people));
}

async function askAbout(devices: Devices, meeting: MeetingId, people: readonly AskedPerson[]): Promise<void> {
  const { db, clock, config, jobs } = devices;
  const [at, today] = [clock.now(), clock.today()];
  const fresh = people.filter(({ first }) => first);
  if (fresh.length > 0) {
    const version = networkVersionInForce(await loadVersions(db), today)?.id ?? null;
    await changeGathering(
      {
        db,
        by: null,
        at,
        today,
        version,
        follow: (event, kind) => jobs.enqueue(db, gatheringEventQueue, { event, kind }),
      },
      meeting,
      ({ state }) =>
        state === 'cancelled'
          ? refused({ kind: 'not-held' as const })
          : decided({ kind: 'gathering-evaluation-asked' as const, meeting, people: fresh.length }),
    );
  }
  await noteReminded(
    db,
    people.filter(({ first }) => !first).map(({ registration }) => registration),
    at,
  );
  const mails = people.map((one) => ({
    purpose: one.first ? 'gatheringEvaluation' : 'gatheringEvaluationReminder',
    occurrence: String(one.registration),
    to: { person: one.person, address: one.address, language: one.language },
    ...writeEvaluationMail(one, evaluationPath(config.secret, meeting, one.registration), config.baseUrl),
    meeting,
    at,
  }));
  await post(db, jobs, ...mails);
}
