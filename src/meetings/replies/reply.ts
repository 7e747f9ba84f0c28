import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { MeetingEvent } from '../events.ts';
import { isOver, type Meeting } from '../meeting.ts';
import type { CalendarAnswer, ReplyEvent } from './events.ts';

/** An answer as it came in. */
export interface Given {
  readonly answer: CalendarAnswer;
  /** The version that was answered; null where the calendar does not say: then it is the one that stands. */
  readonly sequence: number | null;
  readonly at: Instant;
  readonly comment: string;
}

/** Whose answer it is, and what is known of them. */
export interface Answering {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  /** True while they hold a place, or are called to a working meeting. */
  readonly placed: boolean;
  /** When their last answer to this version was given; null where they have given none. */
  readonly answeredAt: Instant | null;
}

export type ReplyRefusal = { readonly kind: 'outdated' | 'no-place' };

/** The longest comment that is kept. */
export const commentMax = 1000;

/**
 * Notes what a calendar answered. An answer to an earlier time or place, or one that a later answer has overtaken on its way,
 * says nothing of the meeting as it is; and whoever has no place has nothing to release.
 */
export function noteAnswer(
  gathering: Answered,
  answering: Answering,
  given: Given,
  now: Instant,
): Decision<ReplyEvent, ReplyRefusal> {
  const refusal = refusalOf(gathering, answering, given, now);
  const { person, organisation } = answering;
  if (refusal) return refused(refusal);
  return decided({ kind: 'calendar-answered', organisation, ...noted(gathering, person, given) });
}

/** The same of a call to a working meeting: there is no place to release, but those who come see who does not. */
export function noteWorkingAnswer(
  meeting: Answered & Pick<Meeting, 'text'>,
  answering: Answering,
  given: Given,
  now: Instant,
): Decision<Extract<MeetingEvent, { readonly kind: 'meeting-calendar-answered' }>, ReplyRefusal> {
  const refusal = refusalOf(meeting, answering, given, now);
  if (refusal) return refused(refusal);
  const { title } = meeting.text;
  return decided({ kind: 'meeting-calendar-answered', title, ...noted(meeting, answering.person, given) });
}

/** What is answered: the meeting as it stands. */
interface Answered extends Pick<Meeting, 'state' | 'when' | 'sequence'> {
  readonly id: MeetingId;
}

function refusalOf(
  meeting: Answered,
  { placed, answeredAt }: Answering,
  { sequence, at }: Given,
  now: Instant,
): ReplyRefusal | null {
  const late = meeting.state === 'cancelled' || meeting.when === null || isOver(meeting, now);
  const answered = sequence ?? meeting.sequence;
  if (late || answered < meeting.sequence || (answeredAt !== null && at <= answeredAt)) return { kind: 'outdated' };
  return placed ? null : { kind: 'no-place' };
}

const noted = (meeting: Answered, person: PersonId, { answer, at, comment }: Given) => ({
  meeting: meeting.id,
  person,
  answer,
  // A version that is not yet written has not been answered: the calendar counts on by itself.
  sequence: meeting.sequence,
  content: { givenAt: at, comment: comment.slice(0, commentMax) },
});
