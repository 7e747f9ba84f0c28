import type { MeetingId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Devices } from '#platform/web.ts';
import { findMeeting } from '../meetings.store.ts';
import { type Answering, commentMax, type Given, noteWorkingAnswer, type ReplyRefusal } from './reply.ts';

/** The queue on which whoever holds a working meeting hears that a calendar has answered: only they may change what is theirs. */
export const workingAnswerQueue = 'working-answer';

/** What has been answered, by whom, to whose meeting. */
export type WorkingAnswer = {
  readonly owner: ProvrumId;
  readonly meeting: MeetingId;
  readonly person: PersonId;
  readonly given: Given;
};

interface Taken {
  readonly owner: ProvrumId;
  readonly meeting: MeetingId;
  readonly whose: Answering;
  readonly given: Given;
  readonly now: Instant;
}

/** Takes an answer to a call: judged as the meeting stands, and put in line for whoever holds it. */
export async function takeWorkingAnswer(
  { db, jobs }: Pick<Devices, 'db' | 'jobs'>,
  { owner, meeting: id, whose, given, now }: Taken,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: ReplyRefusal } | null> {
  const meeting = await findMeeting(db, owner, id);
  if (!meeting) return null;
  const decision = noteWorkingAnswer(meeting, whose, given, now);
  if (!decision.ok) return decision;
  // What is cut in the middle of a character is no text that a job can carry.
  const comment = given.comment.slice(0, commentMax).toWellFormed();
  const answer: WorkingAnswer = { owner, meeting: id, person: whose.person, given: { ...given, comment } };
  await jobs.enqueue(db, workingAnswerQueue, answer);
  return { ok: true };
}
