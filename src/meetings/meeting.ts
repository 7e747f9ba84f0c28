import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { instantOf, sameSpan, type Span } from '#kernel/localTime.ts';
import type { MeetingEvent } from './events.ts';
import type { Answer, MeetingText } from './meetingText.ts';
import { repeated, type Repetition } from './series.ts';

/**
 * The states that are stored. A meeting that is moved stays announced: those who were asked are asked again. What takes
 * registrations is open and closed in between.
 */
export const meetingStates = ['planned', 'announced', 'open', 'closed', 'held', 'documented', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export interface Named<Id> {
  readonly id: Id;
  readonly name: string;
}

/** One person's answer to one time. */
export interface GivenAnswer {
  readonly person: Named<PersonId>;
  readonly organisation: Named<OrganisationId>;
  readonly answer: Answer;
}

export interface PollOption extends Span {
  readonly id: number;
  readonly answers: readonly GivenAnswer[];
}

export const outcomes = ['open', 'done', 'carried'] as const;
export type Outcome = (typeof outcomes)[number];

/** One point of the agenda. */
export interface AgendaItem {
  readonly id: number;
  readonly title: string;
  /** How long it may take; null where nobody has said. */
  readonly minutes: number | null;
  readonly outcome: Outcome;
  readonly version: number;
  /** The form that added it. */
  readonly key: string | null;
  /** The meeting it was carried over from, and the one it was carried to. */
  readonly from: Named<MeetingId> | null;
  readonly to: Named<MeetingId> | null;
}

/** What was written under a point of the agenda, or under 0 of the meeting as a whole. */
export interface Note {
  readonly item: number;
  readonly text: string;
  readonly version: number;
  readonly by: string;
  readonly at: Instant;
}

/** A decision of a meeting, numbered through all meetings of the same owner. */
export interface MeetingDecision {
  readonly id: number;
  readonly number: number;
  /** The point of the agenda it was made under. */
  readonly item: number | null;
  readonly text: string;
  readonly version: number;
  readonly key: string | null;
  readonly by: string;
}

export interface Meeting {
  readonly id: MeetingId;
  /** What calendars know it by. */
  readonly uid: string;
  readonly state: MeetingState;
  readonly text: MeetingText;
  /** Null while a date is being looked for. */
  readonly when: Span | null;
  /** When it was to be, where it has been moved since it was announced. */
  readonly movedFrom: Span | null;
  /** Raised when those who come must know: another time, another place, cancelled. */
  readonly sequence: number;
  readonly version: number;
  readonly series: number | null;
  readonly key: string | null;
  /** Why it was cancelled. */
  readonly reason: string;
  readonly by: Named<PersonId>;
  readonly options: readonly PollOption[];
  readonly agenda: readonly AgendaItem[];
  readonly notes: readonly Note[];
  readonly decisions: readonly MeetingDecision[];
}

export type MeetingRefusal = {
  readonly kind:
    | 'meeting-closed'
    | 'meeting-past'
    | 'no-date'
    | 'not-begun'
    | 'stale'
    | 'unchanged'
    | 'no-poll'
    | 'no-such-option'
    | 'no-such-item'
    | 'item-settled'
    | 'item-in-use'
    | 'no-next-meeting'
    | 'meeting-full'
    | 'no-such-decision';
};

type Event<Kind extends MeetingEvent['kind']> = Extract<MeetingEvent, { readonly kind: Kind }>;

/** What somebody wants to hold: at a time, perhaps again and again, or at one of several that others choose among. */
export interface Plan {
  readonly text: MeetingText;
  readonly when: Span | null;
  readonly options: readonly Span[];
  readonly repetition: Repetition | null;
  readonly key: string | null;
}

/** Plans a meeting under a number that was kept for it, or a series that begins with it. Nobody is told before it is announced, but of a question when it can be. */
export function planMeeting(
  meeting: MeetingId,
  { text, when, options, repetition, key }: Plan,
): Decision<Event<'meeting-planned'>, never> {
  const dates = when === null ? [] : repetition === null ? [when] : repeated(when, repetition);
  return decided({
    kind: 'meeting-planned',
    meeting,
    title: text.title,
    content: text,
    dates,
    options: when === null ? options : [],
    key,
  });
}

/** What is changed, on which version of it. */
export interface Change {
  readonly text: MeetingText;
  readonly when: Span | null;
  /** The times that are asked about, where no date is set. */
  readonly options: readonly Span[];
  readonly basedOn: number;
}

/** Changes a meeting. Another time or place of one that is announced moves it: everybody who was asked is asked again. */
export function changeMeeting(
  meeting: Meeting,
  { text, when, options, basedOn }: Change,
  now: Instant,
): Decision<Event<'meeting-changed' | 'meeting-moved'>, MeetingRefusal> {
  if (meeting.state !== 'planned' && meeting.state !== 'announced') return refused({ kind: 'meeting-closed' });
  if (basedOn !== meeting.version) return refused({ kind: 'stale' });
  const asked = when === null ? options : [];
  const same =
    sameText(meeting.text, text) &&
    sameSpan(meeting.when, when) &&
    (when !== null || sameOptions(meeting.options, asked));
  if (same) return refused({ kind: 'unchanged' });
  const told = { meeting: meeting.id, title: text.title, content: text };
  if (meeting.state === 'planned') {
    const asks = asked.some((option) => !meeting.options.some((before) => sameSpan(before, option)));
    return decided({ kind: 'meeting-changed', ...told, when, options: asked, asks });
  }
  if (when === null) return refused({ kind: 'no-date' });
  if (!isMaterial(meeting, text, when)) {
    return decided({ kind: 'meeting-changed', ...told, when, options: [], asks: false });
  }
  if (!sameSpan(meeting.when, when) && instantOf(when.ends) <= now) return refused({ kind: 'meeting-past' });
  return decided({ kind: 'meeting-moved', ...told, from: meeting.when, when, sequence: meeting.sequence + 1 });
}

/** Whoever comes must know: when it is, where, and how one gets there. What it is called is in the same calendar entry. */
const isMaterial = (meeting: Meeting, text: MeetingText, when: Span): boolean =>
  !sameSpan(meeting.when, when) ||
  (['mode', 'place', 'link'] as const).some((field) => meeting.text[field] !== text[field]);

const sameText = (a: MeetingText, b: MeetingText): boolean =>
  (['title', 'mode', 'place', 'link', 'about'] as const).every((field) => a[field] === b[field]);

const sameOptions = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((option) => b.some((other) => sameSpan(option, other)));

/** Calls those concerned. */
export function announceMeeting(meeting: Meeting, now: Instant): Decision<Event<'meeting-announced'>, MeetingRefusal> {
  if (meeting.state === 'announced') return refused({ kind: 'unchanged' });
  if (meeting.state !== 'planned') return refused({ kind: 'meeting-closed' });
  if (!meeting.when) return refused({ kind: 'no-date' });
  if (instantOf(meeting.when.ends) <= now) return refused({ kind: 'meeting-past' });
  return decided({ kind: 'meeting-announced', meeting: meeting.id, title: meeting.text.title, when: meeting.when });
}

/** Calls it off, with a reason; those who were asked are told, and it leaves their calendars. */
export function cancelMeeting(meeting: Meeting, reason: string): Decision<Event<'meeting-cancelled'>, MeetingRefusal> {
  if (meeting.state === 'cancelled') return refused({ kind: 'unchanged' });
  if (meeting.state !== 'planned' && meeting.state !== 'announced') return refused({ kind: 'meeting-closed' });
  return decided({
    kind: 'meeting-cancelled',
    meeting: meeting.id,
    title: meeting.text.title,
    reason,
    sequence: meeting.sequence + 1,
  });
}

/** Says that it took place. One that was never announced may have, too. */
export function holdMeeting(meeting: Meeting, now: Instant): Decision<Event<'meeting-held'>, MeetingRefusal> {
  if (meeting.state === 'held') return refused({ kind: 'unchanged' });
  if (meeting.state !== 'planned' && meeting.state !== 'announced') return refused({ kind: 'meeting-closed' });
  if (!meeting.when) return refused({ kind: 'no-date' });
  if (now < instantOf(meeting.when.starts)) return refused({ kind: 'not-begun' });
  return decided({ kind: 'meeting-held', meeting: meeting.id, title: meeting.text.title });
}

/** Says that its minutes are done: from now on they stand still. */
export function documentMeeting(meeting: Meeting): Decision<Event<'meeting-documented'>, MeetingRefusal> {
  if (meeting.state === 'documented') return refused({ kind: 'unchanged' });
  if (meeting.state !== 'held') return refused({ kind: 'not-begun' });
  return decided({ kind: 'meeting-documented', meeting: meeting.id, title: meeting.text.title });
}

/** Opens the minutes again: something was wrong. */
export function reopenMeeting(meeting: Meeting): Decision<Event<'meeting-reopened'>, MeetingRefusal> {
  if (meeting.state === 'held') return refused({ kind: 'unchanged' });
  if (meeting.state !== 'documented') return refused({ kind: 'meeting-closed' });
  return decided({ kind: 'meeting-reopened', meeting: meeting.id, title: meeting.text.title });
}

/** While agenda and minutes can be written. */
export const isWritable = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state !== 'documented' && state !== 'cancelled';

/** True once the clocks have passed its end. */
export const isOver = ({ when }: Pick<Meeting, 'when'>, now: Instant): boolean =>
  when !== null && instantOf(when.ends) <= now;
