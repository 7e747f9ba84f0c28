import type { MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';

export const calendarAnswers = ['accepted', 'declined', 'tentative'] as const;
export type CalendarAnswer = (typeof calendarAnswers)[number];

/** What somebody's calendar answered to an invitation. It changes nobody's place: a decline is asked about. */
export interface ReplyEvent {
  readonly kind: 'calendar-answered';
  readonly meeting: MeetingId;
  /** Whose calendar it is: kept as the event's subject too. */
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly answer: CalendarAnswer;
  /** The version of the meeting that was answered. */
  readonly sequence: number;
  /** What is kept beside the event. */
  readonly content: { readonly givenAt: Instant; readonly comment: string };
}
