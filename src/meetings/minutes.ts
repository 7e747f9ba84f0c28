import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { MeetingEvent } from './events.ts';
import { isWritable, type Meeting, type MeetingDecision, type MeetingRefusal, type Note } from './meeting.ts';

type Event<Kind extends MeetingEvent['kind']> = Extract<MeetingEvent, { readonly kind: Kind }>;

/** What was written under a point, upon which version of it. */
export interface NoteEdit {
  readonly item: number;
  readonly text: string;
  readonly basedOn: number;
}

/** What is written under a point now; nothing, as version 0, where nobody has written. */
export const noteOf = (
  { notes }: Pick<Meeting, 'notes'>,
  item: number,
): Pick<Note, 'text' | 'version'> & Partial<Note> =>
  notes.find((note) => note.item === item) ?? { text: '', version: 0 };

/** Saves what was said under one point. Only who writes under the very same one can be overtaken: then both texts are shown. */
export function saveNote(
  meeting: Meeting,
  { item, text, basedOn }: NoteEdit,
): Decision<Event<'meeting-minutes-saved'>, MeetingRefusal> {
  if (!isWritable(meeting)) return refused({ kind: 'meeting-closed' });
  if (item !== 0 && !meeting.agenda.some(({ id }) => id === item)) return refused({ kind: 'no-such-item' });
  const note = noteOf(meeting, item);
  if (note.text === text) return refused({ kind: 'unchanged' });
  if (note.version !== basedOn) return refused({ kind: 'stale' });
  return decided({ kind: 'meeting-minutes-saved', meeting: meeting.id, item, text, version: note.version + 1 });
}

/** What was decided, under which point. */
export interface DecisionText {
  readonly text: string;
  readonly item: number | null;
  readonly key: string | null;
}

/** The most decisions of one meeting. */
export const mostDecisions = 100;

/** Notes a decision in the register, under the next number. */
export function noteDecision(
  meeting: Meeting,
  { text, item, key }: DecisionText,
  lastNumber: number,
): Decision<Event<'meeting-decision-noted'>, MeetingRefusal> {
  if (!isWritable(meeting)) return refused({ kind: 'meeting-closed' });
  if (item !== null && !meeting.agenda.some(({ id }) => id === item)) return refused({ kind: 'no-such-item' });
  if (key !== null && meeting.decisions.some((decision) => decision.key === key)) return refused({ kind: 'unchanged' });
  if (meeting.decisions.length >= mostDecisions) return refused({ kind: 'meeting-full' });
  const title = meeting.text.title;
  return decided({
    kind: 'meeting-decision-noted',
    meeting: meeting.id,
    title,
    item,
    number: lastNumber + 1,
    text,
    key,
  });
}

/** Writes a decision otherwise, or takes it out where `text` is null. Its number is not used again. */
export function changeDecision(
  meeting: Meeting,
  id: number,
  { text, basedOn }: { readonly text: string | null; readonly basedOn: number },
): Decision<Event<'meeting-decision-changed' | 'meeting-decision-removed'>, MeetingRefusal> {
  if (!isWritable(meeting)) return refused({ kind: 'meeting-closed' });
  const decision = meeting.decisions.find((noted: MeetingDecision) => noted.id === id);
  if (!decision) return refused({ kind: 'no-such-decision' });
  if (decision.text === text) return refused({ kind: 'unchanged' });
  if (decision.version !== basedOn) return refused({ kind: 'stale' });
  const told = { meeting: meeting.id, title: meeting.text.title, decision: id, number: decision.number };
  return decided(
    text === null ? { kind: 'meeting-decision-removed', ...told } : { kind: 'meeting-decision-changed', ...told, text },
  );
}
