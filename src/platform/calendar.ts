import ical, {
  type ICalCalendar,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  type ICalLuxonDateTimeStub,
} from 'ical-generator';
import type { Config } from './config.ts';
import { dayOfLocal, hourOfLocal, instantOf, type LocalTime, type Span } from '#kernel/localTime.ts';

/** Somebody as mail and calendars know them. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Something that stands in calendars. */
export interface CalendarEntry extends Span {
  /** The same for ever: what is sent again changes the entry that is there. */
  readonly uid: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  /** The page about it. */
  readonly url: string;
  readonly organiser: Mailbox;
  /** Whom it is sent to; nobody where it is fetched as a file. */
  readonly attendee: Mailbox | null;
  /** Whether an answer is read: from somebody who has said that they come, or who is asked. Left out, none is. */
  readonly answer?: 'accepted' | 'asked';
  /** When this was written. */
  readonly stamp: Date;
}

/** What the program that gets an entry shall do with it: ask and put it in, take it out, or show it. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** What a calendar is sent as. Mail programs act on the method here, not on the one inside. */
export const calendarType = (method: CalendarMethod): string => `text/calendar; charset=utf-8; method=${method}`;

const zone = 'Europe/Stockholm';

/** The rules of the zone since 1996, as RFC 5545 wants them beside every time that names it. */
const zoneRules = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** An entry as iCalendar (RFC 5545) that does what its method says (iTIP, RFC 5546). */
export function writeCalendar(entry: CalendarEntry, method: CalendarMethod): string {
  const calendar = emptyCalendar();
  calendar.method(ICalCalendarMethod[method]);
  putIn(calendar, entry);
  return calendar.toString();
}

/** Something that stands in a calendar which is followed. */
export interface FeedEntry extends CalendarEntry {
  /** It is not settled that it will be, or that the reader has a place. */
  readonly tentative: boolean;
}

/** A calendar that programs fetch again and again: all that stands in it, and what it is called. */
export function writeFeed(entries: readonly FeedEntry[], name: string): string {
  const calendar = emptyCalendar();
  calendar.method(ICalCalendarMethod.PUBLISH);
  calendar.name(oneLine(name));
  calendar.ttl(60 * 60 * 4);
  for (const entry of entries) putIn(calendar, entry);
  return calendar.toString();
}

// The zone is the entry's and not the calendar's: what the calendar's own would put in local time must stay universal.
const emptyCalendar = (): ICalCalendar =>
  ical({
    prodId: { company: 'Reglab', product: 'Provrum', language: 'SV' },
    timezone: { name: null, generator: () => zoneRules },
  });

function statusOf({ cancelled, tentative = false }: CalendarEntry & { readonly tentative?: boolean }): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function putIn(calendar: ICalCalendar, entry: CalendarEntry & { readonly tentative?: boolean }): void {
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.stamp,
    timezone: zone,
    start: onTheWall(entry.starts),
    end: onTheWall(entry.ends),
    summary: oneLine(entry.summary),
    description: lines(entry.description),
    url: entry.url,
    organizer: { name: oneLine(entry.organiser.name), email: entry.organiser.address },
    status: statusOf(entry),
    busystatus: entry.cancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
  if (entry.place) event.location(oneLine(entry.place));
  if (entry.attendee) {
    event.createAttendee({
      name: oneLine(entry.attendee.name),
      email: entry.attendee.address,
      role: ICalAttendeeRole.REQ,
      status: entry.answer === 'accepted' ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
      rsvp: entry.answer !== undefined,
    });
  }
}

/**
 * A Swedish time for the library, which would else write a `Date` in the zone that the program happens to run in. It
 * knows luxon's dates by what they can; this one can say nothing but what stands on the wall.
 */
const onTheWall = (time: LocalTime): ICalLuxonDateTimeStub => ({
  isValid: true,
  zone: { type: 'iana' },
  setZone: () => onTheWall(time),
  toFormat: (format) =>
    format === 'yyyyLLdd' ? dayOfLocal(time).replaceAll('-', '') : `${hourOfLocal(time).replace(':', '')}00`,
  toJSDate: () => new Date(instantOf(time)),
  toJSON: () => instantOf(time),
});

/** Control characters end nobody's line here, and neither do Unicode's own line ends. */
const lines = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
const oneLine = (text: string): string => lines(text).replace(/\s+/g, ' ').trim();

/** Name and address of a setting such as `Provrum <provrum@reglab.se>`. */
export function mailboxOf(setting: string): Mailbox {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(setting) ?? [];
  return address === undefined ? { name: 'Provrum', address: setting.trim() } : { name: name || 'Provrum', address };
}

/** Who invites, for calendars: their answers go to the mailbox that is read, where there is one. */
export function organiserOf({ mailFrom, answersTo }: Pick<Config, 'mailFrom' | 'answersTo'>): Mailbox {
  const sender = mailboxOf(mailFrom);
  return answersTo === null ? sender : { name: sender.name, address: mailboxOf(answersTo).address };
}
