import { refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import { findMeeting } from '#meetings/meetings.store.ts';
import { noteWorkingAnswer } from '#meetings/replies/reply.ts';
import { findAnsweringPerson } from '#meetings/replies/reply.store.ts';
import { type WorkingAnswer, workingAnswerQueue } from '#meetings/replies/working.scope.ts';
import type { Devices } from '#platform/web.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { changeProvrum } from '../change.store.ts';
import { circumstances } from '../provrum.scope.ts';
import { findProvrum } from '../provrum.store.ts';
import { findTakingPart } from './answered.store.ts';

/** Notes what calendars answer to the calls of provrum. One that comes twice is overtaken by itself. */
export async function handleWorkingAnswers(devices: Devices): Promise<void> {
  await devices.jobs.handle<WorkingAnswer>(workingAnswerQueue, async (answer) => {
    await devices.db.tx(() => note(devices, answer));
  });
}

async function note({ db, clock, jobs }: Devices, { owner, meeting: id, person, given }: WorkingAnswer) {
  const today = clock.today();
  const provrum = await findProvrum(db, owner, today);
  const organisation = provrum && (await findTakingPart(db, provrum, person, today));
  const version = versionInForce(await loadVersions(db), today);
  // Whoever speaks for nobody any more is about to be taken off.
  if (!organisation || !version) return;
  const by = { person, organisation };
  await changeProvrum(circumstances({ var: { db, clock, jobs, version } }, by), owner, async () => {
    const [meeting, whose] = [await findMeeting(db, owner, id), await findAnsweringPerson(db, id, person)];
    if (!meeting || !whose) return refused({ kind: 'no-place' as const });
    return noteWorkingAnswer(meeting, whose, given, clock.now().toISOString() as Instant);
  });
}
