import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Gathering } from '../gathering/gathering.ts';
import { isOver } from '../meeting.ts';
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
  /** True while they hold a place. */
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
  gathering: Pick<Gathering, 'id' | 'state' | 'when' | 'sequence'>,
  { person, organisation, placed, answeredAt }: Answering,
  { answer, sequence, at, comment }: Given,
  now: Instant,
): Decision<ReplyEvent, ReplyRefusal> {
  const late = gathering.state === 'cancelled' || gathering.when === null || isOver(gathering, now);
  const answered = sequence ?? gathering.sequence;
  if (late || answered < gathering.sequence || (answeredAt !== null && at <= answeredAt))
    return refused({ kind: 'outdated' });
  if (!placed) return refused({ kind: 'no-place' });
  return decided({
    kind: 'calendar-answered',
    meeting: gathering.id,
    person,
    organisation,
    answer,
    // A version that is not yet written has not been answered: the calendar counts on by itself.
    sequence: gathering.sequence,
    content: { givenAt: at, comment: comment.slice(0, commentMax) },
  });
}
