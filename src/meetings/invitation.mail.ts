import type { Language } from '#kernel/text.ts';
import { type CalendarMethod, type Mailbox, writeCalendar } from '#platform/calendar.ts';
import { letter } from '#platform/mail.ts';
import { spanInWords } from './inWords.ts';
import { messages } from './invitation.messages.ts';
import type { Meeting } from './meeting.ts';

/** A meeting as those outside hear of it. */
export interface Called {
  readonly meeting: Meeting;
  /** What it is a meeting of. */
  readonly of: string;
  /** The page about it. */
  readonly url: string;
  readonly organiser: Mailbox;
  readonly stamp: Date;
}

export type Occasion = 'called' | 'again' | 'cancelled' | 'removed';

export interface Invitation {
  readonly subject: string;
  readonly body: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}

interface Reader extends Mailbox {
  readonly language: Language;
}

/** A call to a meeting, a change of it, or its end: in words, and as an entry that the reader's calendar acts on. */
export function writeInvitation(called: Called, occasion: Occasion, reader: Reader, foot: string): Invitation {
  const { meeting, of, url } = called;
  const text = messages[reader.language];
  const { title, about } = meeting.text;
  const off = occasion === 'cancelled' || occasion === 'removed';
  const when = meeting.when && spanInWords(meeting.when)[reader.language];
  const from = meeting.movedFrom && spanInWords(meeting.movedFrom)[reader.language];
  const body = letter(
    text.lead[occasion]({ title, of }),
    [
      when && text.when(when),
      occasion === 'again' && from && from !== when ? text.before(from) : '',
      !off && text.where(placeOf(meeting)),
    ]
      .filter(Boolean)
      .join('\n'),
    off && meeting.reason ? text.reason(meeting.reason) : '',
    off ? '' : about,
    off ? '' : agendaOf(meeting, reader.language),
    `${text.read}:\n${url}`,
    `-- \n${foot}`,
  );
  const method = off ? 'CANCEL' : 'REQUEST';
  return {
    subject: text.subject[occasion]({ title, of, when: when ?? '' }),
    body,
    calendar: { method, text: calendarOf(called, method, reader) },
  };
}

/** Where one comes to: a room, an address of the web, or both. */
export const placeOf = ({ text: { place, link } }: Pick<Meeting, 'text'>): string =>
  [place, link].filter(Boolean).join(' · ');

function agendaOf({ agenda }: Meeting, language: Language): string {
  if (agenda.length === 0) return '';
  return [messages[language].agenda, ...agenda.map((item, at) => `${at + 1}. ${item.title}`)].join('\n');
}

/** The meeting as an entry of a calendar: sent to somebody, or fetched as a file by anybody who may read it. */
export function calendarOf(called: Called, method: CalendarMethod, attendee: Mailbox | null): string {
  const { meeting, of, url, organiser, stamp } = called;
  if (!meeting.when) throw new Error(`Meeting ${meeting.id} has no date`);
  return writeCalendar(
    {
      ...meeting.when,
      uid: meeting.uid,
      sequence: meeting.sequence,
      cancelled: method === 'CANCEL' || meeting.state === 'cancelled',
      summary: `${meeting.text.title} · ${of}`,
      description: [meeting.text.about, meeting.text.link, url].filter(Boolean).join('\n\n'),
      place: placeOf(meeting),
      url,
      organiser,
      attendee,
      ...(method === 'REQUEST' && { answer: 'asked' as const }),
      stamp,
    },
    method,
  );
}
