import type { MeetingId, NetworkId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { dayOf } from './clock.ts';
import { type Database, sql } from './database.ts';
import { nextDigest } from './digestTime.ts';
import type { Jobs } from './jobs.ts';
import type { CalendarPart } from './mail.ts';

/** A mail as an act writes it. */
export interface OutgoingMail {
  /** What kind of mail it is, and of which occasion: nobody gets the same twice. */
  readonly purpose: string;
  readonly occurrence: string;
  readonly to: Recipient;
  readonly subject: string;
  readonly body: string;
  /** What it is about: withdrawn with it. Such mail waits a while, so that it can be read and stopped. */
  readonly provrum?: ProvrumId;
  readonly network?: NetworkId;
  readonly meeting?: MeetingId;
  /**
   * It tells of something and asks for nothing: more of the kind are made one mail, those who want a digest get it there, and
   * whoever wants none, or has muted what it is about, does not get it.
   */
  readonly news?: boolean;
  /** It answers what the receiver has just done: leaves at once. */
  readonly urgent?: boolean;
  /** Holds a code: never shown outside the demonstration, wiped once sent, and worthless after some minutes. */
  readonly secret?: boolean;
  /** An entry for the reader's calendar, and what is to be done with it. */
  readonly calendar?: CalendarPart;
  /** What is answered to it by mail becomes part of what it is about: how the letter says so. */
  readonly answer?: string;
  readonly at: Date;
}

export interface Recipient {
  readonly person: PersonId | null;
  readonly address: string;
  readonly language: Language;
}

export const mailQueue = 'mail';
/** Mails a job: enough to spare queries, few enough to be done before the job is thought lost. */
const mailsPerJob = 10;

/**
 * Puts mails in the outbox within the transaction one stands in, in one statement. One that was posted before is left as it
 * is, and news that somebody does not want is not written. Returns how many were written.
 */
export async function post(db: Database, jobs: Jobs, ...mails: readonly OutgoingMail[]): Promise<number> {
  if (mails.length === 0) return 0;
  const { rows } = await sql<Line>`
    insert into mail (purpose, occurrence, person_id, address, language, subject, body, provrum_id, network_id, meeting_id,
      secret, calendar, calendar_method, answer, created_at, news, leaves_at, gather)
    select purpose, occurrence, person, address, m.language, subject, body, provrum, network, meeting,
      secret, calendar, calendar_method, answer, at, news,
      case when not waits then null
        when news and p.mail_news = 'daily' then daily
        when news and p.mail_news = 'weekly' then weekly
        when hold_minutes > 0 then at + hold_minutes * interval '1 minute' end,
      case when not news or p.id is null then null when p.mail_news in ('daily', 'weekly') then 'digest'
        when hold_minutes > 0 then about end
    from json_to_recordset(${JSON.stringify(mails.map(toWrite))}) as m (purpose text, occurrence text, person bigint,
      address text, language text, subject text, body text, provrum bigint, network bigint, meeting bigint, secret boolean,
      calendar text, calendar_method text, answer text, at timestamptz, news boolean, waits boolean, about text, daily timestamptz,
      weekly timestamptz, number integer)
    cross join mail_setting
    left join person p on p.id = m.person
    where not news or (p.id is null or p.mail_news <> 'off')
      and not exists (select from subscription s where s.person_id = m.person and s.provrum_id = m.provrum and s.level = 'mute')
      and not exists (select from meeting_mute s where s.person_id = m.person and s.meeting_id = m.meeting)
      and not exists (
        select from network_subscription s where s.person_id = m.person and s.level = 'mute'
          and s.network_id = coalesce(m.network, (select network_id from meeting where id = m.meeting)))
    order by number
    on conflict on constraint mail_ledger do nothing
    returning id, leaves_at as "leavesAt"`.execute(db.q());
  await putInLine(db, jobs, rows);
  return rows.length;
}

const toWrite = (mail: OutgoingMail, number: number) => {
  const { to, calendar, provrum, network, meeting, at, urgent = false, secret = false } = mail;
  const about = aboutOf(mail);
  // What goes into a calendar is a letter of its own.
  const news = mail.news === true && about !== null && !urgent && !secret && calendar === undefined;
  return {
    number,
    purpose: mail.purpose,
    occurrence: mail.occurrence,
    subject: mail.subject,
    body: mail.body,
    ...to,
    provrum,
    network,
    meeting,
    at,
    news,
    secret,
    about,
    waits: about !== null && !urgent && !secret,
    calendar: calendar?.text,
    calendar_method: calendar?.method,
    answer: mail.answer,
    daily: nextDigest('daily', dayOf(at)),
    weekly: nextDigest('weekly', dayOf(at)),
  };
};

/** What mails are gathered by: the nearest thing that one follows or mutes. */
function aboutOf({ provrum, network, meeting }: OutgoingMail): string | null {
  if (provrum !== undefined) return `provrum:${provrum}`;
  if (network !== undefined) return `network:${network}`;
  return meeting === undefined ? null : `meeting:${meeting}`;
}

interface Line {
  readonly id: number;
  readonly leavesAt: Date | null;
}

/** Puts mails in line to be sent, those that leave at the same time together. */
export async function putInLine(db: Database, jobs: Jobs, mails: readonly Line[]): Promise<void> {
  const times = Map.groupBy(mails, ({ leavesAt }) => leavesAt?.getTime() ?? null);
  for (const [time, lines] of times) {
    const startAfter = time === null ? undefined : { startAfter: new Date(time) };
    for (let at = 0; at < lines.length; at += mailsPerJob) {
      const ids = lines.slice(at, at + mailsPerJob).map(({ id }) => id);
      await jobs.enqueue(db, mailQueue, { mails: ids }, startAfter);
    }
  }
}

/** Something that mail is about. */
export type MailAbout =
  | { readonly provrum: ProvrumId }
  | { readonly network: NetworkId }
  | { readonly meeting: MeetingId };

/** Some occasions of what mail is about. */
export interface Occasions {
  readonly occurrence?: string;
  /** How the names of all of them begin. */
  readonly beginning?: string;
  /** What is true still, and leaves: of this occasion, to this person, or both. */
  readonly keep?: { readonly occurrence?: string; readonly person?: PersonId };
}

/** Takes back what is not sent yet about something, or about some occasions of it; returns how many mails that were. */
export async function withdrawMail(
  db: Database,
  about: ProvrumId | MailAbout,
  purposes: readonly string[],
  which: string | Occasions = {},
): Promise<number> {
  const { occurrence, beginning = '', keep }: Occasions = typeof which === 'string' ? { occurrence: which } : which;
  const { provrum, network, meeting }: Readonly<Record<string, number | undefined>> =
    typeof about === 'object' ? { ...about } : { provrum: about };
  const { numAffectedRows } = await sql`
    update mail set state = 'withdrawn'
    where (provrum_id = ${provrum ?? null} or network_id = ${network ?? null} or meeting_id = ${meeting ?? null})
      and purpose = any(${[...purposes]}) and state = 'waiting'
      and (${occurrence ?? null}::text is null or occurrence = ${occurrence ?? null}) and starts_with(occurrence, ${beginning})
      and not (${keep !== undefined}::boolean
        and (${keep?.occurrence ?? null}::text is null or occurrence = ${keep?.occurrence ?? null})
        and (${keep?.person ?? null}::bigint is null or person_id is not distinct from ${keep?.person ?? null}))`.execute(
    db.q(),
  );
  return Number(numAffectedRows ?? 0);
}

/** Takes back what is not sent yet to some people, of one purpose and of all occasions whose names begin alike. */
export async function withdrawOccasions(
  db: Database,
  {
    purpose,
    beginning,
    people,
  }: { readonly purpose: string; readonly beginning: string; readonly people: readonly PersonId[] },
): Promise<void> {
  await sql`
    update mail set state = 'withdrawn'
    where purpose = ${purpose} and state = 'waiting' and starts_with(occurrence, ${beginning})
      and person_id = any(${[...people]}::bigint[])`.execute(db.q());
}

/**
 * Gives a mail that failed all its attempts anew, and with it what went within it; false where none has failed. A code is
 * not sent again: it has lost its worth.
 */
export async function sendAgain(db: Database, jobs: Jobs, id: number): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    update mail set state = 'waiting', attempts = 0, leaves_at = null,
      carried_by = case when id = ${id} then null else carried_by end
    where (id = ${id} or carried_by = ${id} and exists (select from mail c where c.id = ${id} and c.state = 'failed'))
      and state = 'failed' and not secret returning id`.execute(db.q());
  if (rows.length === 0) return false;
  await putInLine(db, jobs, [{ id, leavesAt: null }]);
  return true;
}
