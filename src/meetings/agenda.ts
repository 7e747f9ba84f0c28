import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { MeetingId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import type { MeetingEvent } from './events.ts';
import type { AgendaChange, ItemText } from './meetingText.ts';
import { type AgendaItem, isWritable, type Meeting, type MeetingRefusal, type MeetingState } from './meeting.ts';

/** The most points of one agenda: a meeting with more is several. */
export const mostItems = 50;

/** What is asked for: a move names a direction, and a change the version it was made on. */
export type AgendaWish =
  | ({ readonly act: 'add'; readonly key: string | null } & ItemText)
  | ({ readonly act: 'change'; readonly item: number; readonly basedOn: number } & ItemText)
  | { readonly act: 'remove' | 'settle' | 'open' | 'up' | 'down'; readonly item: number };

type Saved = Extract<MeetingEvent, { readonly kind: 'meeting-agenda-saved' }>;

/** Adds, changes, moves, takes away or settles a point of the agenda. */
export function changeAgenda(meeting: Meeting, wish: AgendaWish): Decision<Saved, MeetingRefusal> {
  if (!isWritable(meeting)) return refused({ kind: 'meeting-closed' });
  if (wish.act === 'add') {
    if (wish.key !== null && meeting.agenda.some(({ key }) => key === wish.key)) return refused({ kind: 'unchanged' });
    return meeting.agenda.length < mostItems ? saved(meeting, wish, wish.title) : refused({ kind: 'meeting-full' });
  }
  const at = meeting.agenda.findIndex(({ id }) => id === wish.item);
  const item = meeting.agenda[at];
  if (!item) return refused({ kind: 'no-such-item' });
  const save = (change: AgendaChange, point = item.title) => saved(meeting, change, point);
  switch (wish.act) {
    case 'change': {
      if (item.title === wish.title && item.minutes === wish.minutes) return refused({ kind: 'unchanged' });
      if (item.version !== wish.basedOn) return refused({ kind: 'stale' });
      const { title, minutes } = wish;
      return save({ act: 'change', item: item.id, title, minutes }, title);
    }
    case 'remove':
      return isInUse(meeting, item) ? refused({ kind: 'item-in-use' }) : save({ act: 'remove', item: item.id });
    case 'settle':
      return item.outcome === 'open' ? save({ act: 'settle', item: item.id }) : refused({ kind: 'item-settled' });
    case 'open':
      return item.outcome === 'done' ? save({ act: 'open', item: item.id }) : refused({ kind: 'unchanged' });
    case 'up':
    case 'down': {
      const other = meeting.agenda[wish.act === 'up' ? at - 1 : at + 1];
      return other ? save({ act: 'swap', item: item.id, with: other.id }) : refused({ kind: 'unchanged' });
    }
  }
}

const saved = (meeting: Meeting, change: AgendaChange, point: string) =>
  decided({
    kind: 'meeting-agenda-saved' as const,
    meeting: meeting.id,
    title: meeting.text.title,
    act: change.act,
    point,
    item: change.act === 'add' ? null : change.item,
    content: change,
  });

/** Something was written or decided under it, or it went on from here. */
const isInUse = ({ notes, decisions }: Meeting, item: AgendaItem): boolean =>
  item.outcome === 'carried' ||
  notes.some((note) => note.item === item.id && note.text !== '') ||
  decisions.some((decision) => decision.item === item.id);

/** A meeting as it is known beside another. */
export interface OtherMeeting {
  readonly id: MeetingId;
  readonly title: string;
  readonly state: MeetingState;
  readonly when: Span | null;
  readonly series: number | null;
}

/** The meeting that comes after: of the same series if there is one, else of the same owner; one without a date comes last. */
export function nextMeeting(meeting: Meeting, others: readonly OtherMeeting[]): OtherMeeting | null {
  const coming = others
    .filter(({ id, state }) => id !== meeting.id && (state === 'planned' || state === 'announced'))
    .filter(({ when }) => when === null || meeting.when === null || when.starts > meeting.when.starts)
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const kin = meeting.series === null ? undefined : coming.find(({ series }) => series === meeting.series);
  return kin ?? coming[0] ?? null;
}

const startOf = ({ when, id }: OtherMeeting): string =>
  `${when?.starts ?? '9999-12-31T23:59'} ${String(id).padStart(15, '0')}`;

/** Carries a point that was not finished over to the next meeting; also of a meeting that was cancelled or is documented. */
export function carryItem(
  meeting: Meeting,
  number: number,
  others: readonly OtherMeeting[],
): Decision<Extract<MeetingEvent, { readonly kind: 'meeting-item-carried' }>, MeetingRefusal> {
  const item = meeting.agenda.find(({ id }) => id === number);
  if (!item) return refused({ kind: 'no-such-item' });
  if (item.outcome !== 'open') return refused({ kind: 'item-settled' });
  const next = nextMeeting(meeting, others);
  if (!next) return refused({ kind: 'no-next-meeting' });
  return decided({
    kind: 'meeting-item-carried',
    meeting: meeting.id,
    title: meeting.text.title,
    item: item.id,
    to: next.id,
  });
}
