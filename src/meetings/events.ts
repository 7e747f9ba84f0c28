import type { AgendaChange, Answer, MeetingText } from './meetingText.ts';
import type { MeetingId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Span } from '#kernel/localTime.ts';
import type { CalendarAnswer } from './replies/events.ts';

interface OfMeeting {
  readonly meeting: MeetingId;
  readonly title: string;
}

/** What happens to meetings. `content` and `text` are words of people: they stand in tables of their own. */
export type MeetingEvent =
  | (OfMeeting & {
      readonly kind: 'meeting-planned';
      readonly content: MeetingText;
      /** Several make a series, whose first is the one that is named; none where `options` are asked about. */
      readonly dates: readonly Span[];
      readonly options: readonly Span[];
      readonly key: string | null;
    })
  | (OfMeeting & {
      readonly kind: 'meeting-changed';
      readonly content: MeetingText;
      readonly when: Span | null;
      readonly options: readonly Span[];
      /** There are times that nobody has been asked about. */
      readonly asks: boolean;
    })
  | (OfMeeting & {
      readonly kind: 'meeting-moved';
      readonly content: MeetingText;
      readonly from: Span | null;
      readonly when: Span;
      readonly sequence: number;
    })
  | (OfMeeting & { readonly kind: 'meeting-announced'; readonly when: Span })
  | (OfMeeting & { readonly kind: 'meeting-cancelled'; readonly reason: string; readonly sequence: number })
  | (OfMeeting & { readonly kind: 'meeting-held' })
  | (OfMeeting & { readonly kind: 'meeting-documented' })
  | (OfMeeting & { readonly kind: 'meeting-reopened' })
  | (OfMeeting & {
      readonly kind: 'meeting-poll-answered';
      readonly answers: readonly { readonly option: number; readonly answer: Answer }[];
    })
  | (OfMeeting & { readonly kind: 'meeting-date-chosen'; readonly when: Span })
  /** What somebody's calendar answered to the call. Those who take part see it on the meeting's page; nobody is told. */
  | (OfMeeting & {
      readonly kind: 'meeting-calendar-answered';
      readonly person: PersonId;
      readonly answer: CalendarAnswer;
      /** The version of the meeting that was answered. */
      readonly sequence: number;
      readonly content: { readonly givenAt: Instant; readonly comment: string };
    })
  | (OfMeeting & {
      readonly kind: 'meeting-agenda-saved';
      readonly act: AgendaChange['act'];
      /** What the point is called, after a change of its name. */
      readonly point: string;
      /** Null for a new one. */
      readonly item: number | null;
      readonly content: AgendaChange;
    })
  /** Not in the history: minutes are saved while they are written. */
  | {
      readonly kind: 'meeting-minutes-saved';
      readonly meeting: MeetingId;
      readonly item: number;
      readonly text: string;
      readonly version: number;
    }
  | (OfMeeting & { readonly kind: 'meeting-item-carried'; readonly item: number; readonly to: MeetingId })
  | (OfMeeting & {
      readonly kind: 'meeting-decision-noted';
      readonly item: number | null;
      readonly number: number;
      readonly text: string;
      readonly key: string | null;
    })
  | (OfMeeting & {
      readonly kind: 'meeting-decision-changed';
      readonly decision: number;
      readonly number: number;
      readonly text: string;
    })
  | (OfMeeting & { readonly kind: 'meeting-decision-removed'; readonly decision: number; readonly number: number });
