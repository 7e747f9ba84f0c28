import ICAL from 'ical.js';

export const partStats = ['accepted', 'declined', 'tentative'] as const;
export type PartStat = (typeof partStats)[number];

/** An answer that somebody's calendar gave to an invitation (RFC 5546, REPLY). */
export interface CalendarAnswer {
  readonly uid: string;
  /** The version that was answered; null where the calendar does not say. */
  readonly sequence: number | null;
  /** When it was given; null where that is not said. */
  readonly stamp: Date | null;
  /** In small letters; '' where it is not said. */
  readonly attendee: string;
  readonly answer: PartStat;
  readonly comment: string;
}

/** Reads the answers in an iCalendar text: none where it is something else, or cannot be read. */
export function readAnswers(text: string): readonly CalendarAnswer[] {
  try {
    const root = new ICAL.Component(ICAL.parse(text) as never);
    if (String(root.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY') return [];
    return root.getAllSubcomponents('vevent').flatMap((event) => answerOf(event) ?? []);
  } catch {
    return []; // written by a program we do not know
  }
}

/** The largest that RFC 5545 lets a number be. */
const largestSequence = 2_147_483_647;

/** A reply names the one who answers and nobody else. */
function answerOf(event: ICAL.Component): CalendarAnswer | null {
  const uid = said(event, 'uid');
  const attendee = event.getFirstProperty('attendee');
  const stat = String(attendee?.getParameter('partstat') ?? '').toLowerCase();
  const answer = partStats.find((known) => known === stat);
  if (uid === '' || !attendee || !answer) return null;
  const sequence = Number(said(event, 'sequence') || Number.NaN);
  return {
    uid,
    sequence: Number.isInteger(sequence) && Math.abs(sequence) <= largestSequence ? sequence : null,
    stamp: momentOf(event),
    attendee: addressOf(attendee),
    answer,
    comment: said(event, 'comment').trim(),
  };
}

const said = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name) ?? '');

function momentOf(event: ICAL.Component): Date | null {
  const value = event.getFirstPropertyValue('dtstamp');
  const moment = value instanceof ICAL.Time ? value.toJSDate() : null;
  return moment && moment.getTime() >= 0 ? moment : null;
}

/** Exchange writes its own names as the address, and the real one beside it. */
function addressOf(attendee: ICAL.Property): string {
  const [value, email] = [attendee.getFirstValue(), attendee.getParameter('email')].map((each) =>
    String(each ?? '')
      .replace(/^mailto:/i, '')
      .trim()
      .toLowerCase(),
  );
  return value?.includes('@') ? value : (email ?? '');
}
