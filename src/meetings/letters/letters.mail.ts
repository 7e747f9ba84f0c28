import type { Language } from '#kernel/text.ts';
import { type Mailbox, writeCalendar } from '#platform/calendar.ts';
import { type CalendarPart, letter } from '#platform/mail.ts';
import { formatDay, formatList, formatMoment } from '#ui/format.ts';
import type { AttendanceMode, Gathering } from '../gathering/gathering.ts';
import { spanInWords } from '../inWords.ts';
import type { QueueReason } from '../registration/events.ts';
import type { InvitationOccasion } from './invitations.ts';
import { messages, type PlaceOccasion } from './letters.messages.ts';
import type { Reminder } from './reminders.ts';

/** A gathering as those hear of it who may come. */
export interface Told {
  readonly gathering: Gathering;
  /** The page about it. */
  readonly url: string;
  readonly organiser: Mailbox;
  readonly stamp: Date;
}

export interface Letter {
  readonly subject: string;
  readonly body: string;
  readonly calendar?: CalendarPart;
}

/** Somebody who has, had or waits for a place. */
export interface PlaceReader extends Mailbox {
  readonly language: Language;
  readonly mode: AttendanceMode;
  /** Their own registration: signed, so that no account is needed. */
  readonly own: string;
}

/** What is to be told of a place. */
export interface PlaceNews {
  readonly occasion: PlaceOccasion;
  readonly who?: string | null;
  /** Why, in the words of whoever did it. */
  readonly why?: string;
  readonly place?: number;
  readonly until?: Date | null;
  /** Why the queue gave the place. */
  readonly reason?: QueueReason | null;
  /** True where no calendar has it: nothing is put in or taken out. */
  readonly inWords?: boolean;
}

const puttingIn: readonly PlaceOccasion[] = [
  'confirmed',
  'signedUp',
  'handedOver',
  'moved',
  'changedMode',
  'placeFreed',
];
const takingOff: readonly PlaceOccasion[] = ['cancelled', 'left', 'transferred', 'takenOff'];
const waiting: readonly PlaceOccasion[] = ['queued', 'offered', 'handedInQueue', 'movedInQueue', 'changedModeQueue'];
/** After these there is nothing of one's own to see. */
const nothingLeft: readonly PlaceOccasion[] = ['cancelled', 'left', 'transferred'];
/** What one had is gone, and no calendar had it. */
const goneInWords: readonly PlaceOccasion[] = ['expired', 'takenOffQueue', 'transferredInQueue'];

/** As those see it who have no place yet: the way in is for those who have one. */
const withoutLink = (gathering: Gathering): Gathering => ({ ...gathering, text: { ...gathering.text, link: '' } });

/** A letter about somebody's own place: in words, and where their calendar is concerned as an entry that it acts on. */
export function writePlace(told: Told, news: PlaceNews, reader: PlaceReader): Letter {
  const { gathering } = told;
  const { language, mode, own } = reader;
  const { occasion, inWords = false } = news;
  const text = messages[language];
  const until = news.until ? formatMoment(news.until, language) : '';
  const of = { ...namesOf(gathering, language), who: news.who ?? '', mode, place: news.place ?? 0, until };
  const off = occasion === 'cancelled';
  const gone = takingOff.includes(occasion) || goneInWords.includes(occasion);
  const moved = occasion === 'moved' || occasion === 'movedInQueue';
  const method = puttingIn.includes(occasion) ? 'REQUEST' : takingOff.includes(occasion) ? 'CANCEL' : null;
  const body = letter(
    text.lead[occasion](of),
    news.reason && occasion === 'moved' ? text.lead.placeFreed(of) : '',
    news.reason ? text.reasons[news.reason] : '',
    facts(waiting.includes(occasion) ? withoutLink(gathering) : gathering, language, gone ? null : mode, moved),
    off && gathering.reason ? text.reason(gathering.reason) : '',
    news.why ? text.reason(news.why) : '',
    occasion === 'moved' ? text.stillComing : '',
    occasion === 'offered' ? text.accept(until) : '',
    gone || occasion === 'offered' ? '' : gathering.text.about,
    nothingLeft.includes(occasion) ? `${text.read}:\n${told.url}` : `${gone ? text.see : text.own}:\n${own}`,
    `-- \n${text.why.place}`,
  );
  const entry = method && !inWords && entryOf(told, reader, method, occasion === 'moved' ? 'asked' : 'accepted');
  return { subject: text.subject[occasion](of), body, ...(entry && { calendar: entry }) };
}

/** Somebody who answers for organisations that are invited. */
export interface InvitedReader {
  readonly language: Language;
  /** Where they sign up in their own name, without an account. */
  readonly alone: string;
  readonly organisations: readonly string[];
}

/** A letter to those who are invited. */
export function writeInvitation(told: Told, occasion: InvitationOccasion, reader: InvitedReader): Letter {
  const { gathering, url } = told;
  const text = messages[reader.language];
  const of = namesOf(gathering, reader.language);
  const off = occasion === 'cancelled';
  const { lastDay } = gathering.places;
  const signUp = gathering.state === 'open' && !off;
  const body = letter(
    text.invitation.lead[occasion](of),
    [
      facts(gathering, reader.language, off ? null : 'both', occasion === 'moved'),
      signUp && lastDay && text.lastDay(formatDay(lastDay, reader.language)),
    ]
      .filter(Boolean)
      .join('\n'),
    off && gathering.reason ? text.reason(gathering.reason) : '',
    off || occasion === 'moved' ? '' : gathering.invitation || gathering.text.about,
    `${signUp ? text.signUp : text.read}:\n${url}`,
    signUp ? `${text.alone}:\n${reader.alone}` : '',
    `-- \n${text.why.answering(formatList(reader.organisations, reader.language))}`,
  );
  return { subject: text.invitation.subject[occasion](of), body };
}

/** Before the meeting: to those who come, and to those who have signed nobody up. */
export function writeReminder(told: Told, reminder: Reminder, reader: PlaceReader | InvitedReader): Letter {
  const { gathering, url } = told;
  const { language } = reader;
  const text = messages[language];
  const { lastDay } = gathering.places;
  const of = { ...namesOf(gathering, language), last: lastDay && formatDay(lastDay, language) };
  const coming = 'own' in reader;
  const body = letter(
    text.reminderLead[reminder](of),
    // Some of those who are asked have no place yet.
    facts(reminder === 'answers' ? withoutLink(gathering) : gathering, language, coming ? reader.mode : 'both', false),
    coming
      ? `${reminder === 'answers' ? text.answer : text.own}:\n${reader.own}`
      : `${text.signUp}:\n${url}\n\n${text.alone}:\n${reader.alone}`,
    `-- \n${coming ? text.why.place : text.why.answering(formatList(reader.organisations, language))}`,
  );
  return { subject: text.reminder[reminder](of), body };
}

/** The calendar said no: does the place go to somebody else? */
export function writeRelease(told: Told, { language, own, mode }: PlaceReader): Letter {
  const { release, why } = messages[language];
  const of = namesOf(told.gathering, language);
  const body = letter(
    release.lead(of),
    facts(told.gathering, language, mode, false),
    `${release.act}:\n${own}`,
    `-- \n${why.place}`,
  );
  return { subject: release.subject(of), body };
}

/** What is left of it can be read. */
export function writeDocumented({ gathering, url }: Told, language: Language): Letter {
  const { documented, why } = messages[language];
  const of = namesOf(gathering, language);
  const body = letter(documented.lead(of), `${documented.act}:\n${url}`, `-- \n${why.place}`);
  return { subject: documented.subject(of), body };
}

const namesOf = ({ text, network, provrum, when }: Gathering, language: Language) => {
  const host = network?.name ?? provrum?.name;
  return {
    title: text.title,
    of: host === undefined ? '' : ` (${host})`,
    when: when ? spanInWords(when)[language] : '',
  };
};

/** When, and where for those who come this way; nothing of where for those who do not come. */
function facts(gathering: Gathering, language: Language, mode: AttendanceMode | 'both' | null, moved: boolean): string {
  const text = messages[language];
  const { when, movedFrom, where } = gathering;
  const { link } = gathering.text;
  const [now, before] = [when, movedFrom].map((span) => span && spanInWords(span)[language]);
  return [
    now && text.when(now),
    moved && before && before !== now && text.before(before),
    (mode === 'physical' || mode === 'both') && where && text.where(where),
    // The way in is for those who have a place.
    mode === 'digital' && link && text.joins(link),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The gathering as an entry of somebody's calendar, who comes in their way. Their own signed address is not in it: calendars are shared. */
function entryOf(
  { gathering, url, organiser, stamp }: Told,
  { name, address, mode }: PlaceReader,
  method: CalendarPart['method'],
  answer: 'accepted' | 'asked',
): CalendarPart {
  if (!gathering.when) throw new Error(`Gathering ${gathering.id} has no date`);
  const { title, about, link } = gathering.text;
  const host = gathering.network?.name ?? gathering.provrum?.name;
  const text = writeCalendar(
    {
      ...gathering.when,
      uid: gathering.uid,
      sequence: gathering.sequence,
      cancelled: method === 'CANCEL',
      summary: [title, host].filter(Boolean).join(' · '),
      description: [about, mode === 'digital' && link, url].filter(Boolean).join('\n\n'),
      place: mode === 'digital' ? link || gathering.where : gathering.where,
      url,
      organiser,
      attendee: { name, address },
      ...(method === 'REQUEST' && { answer }),
      stamp,
    },
    method,
  );
  return { method, text };
}
