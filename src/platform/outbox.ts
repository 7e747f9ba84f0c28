import type { MeetingId, NetworkId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import type { Clock } from './clock.ts';
import { type Database, sql } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { CalendarPart, Delivery, Mailer } from './mail.ts';

/** A mail as an act writes it. */
export interface OutgoingMail {
  /** What kind of mail it is, and of which occasion: nobody gets the same twice. */
  readonly purpose: string;
  readonly occurrence: string;
  readonly to: Recipient;
  readonly subject: string;
  readonly body: string;
  /** What it is about: withdrawn with it. */
  readonly provrum?: ProvrumId;
  readonly network?: NetworkId;
  readonly meeting?: MeetingId;
  /** Holds a code: never shown outside the demonstration, wiped once sent, and worthless after some minutes. */
  readonly secret?: boolean;
  /** An entry for the reader's calendar, and what is to be done with it. */
  readonly calendar?: CalendarPart;
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
/** Seconds until the next attempt, by how many there were. After the last the mail has failed. */
const pauses = [10, 60, 5 * 60, 15 * 60, 3600, 3 * 3600, 8 * 3600, 24 * 3600];
/** As long as a sign-in code holds. */
const secretMinutes = 10;

/** Puts mails in the outbox within the transaction one stands in. One that was posted before is left as it is. */
export async function post(db: Database, jobs: Jobs, ...mails: readonly OutgoingMail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = await db
    .q()
    .insertInto('mail')
    .values(
      mails.map(({ to, at, provrum, network, meeting, secret, calendar, ...mail }) => ({
        ...mail,
        person_id: to.person,
        address: to.address,
        language: to.language,
        provrum_id: provrum ?? null,
        network_id: network ?? null,
        meeting_id: meeting ?? null,
        secret: secret ?? false,
        calendar: calendar?.text ?? null,
        calendar_method: calendar?.method ?? null,
        created_at: at,
      })),
    )
    .onConflict((conflict) => conflict.constraint('mail_ledger').doNothing())
    .returning('id')
    .execute();
  await putInLine(
    db,
    jobs,
    rows.map(({ id }) => id),
  );
}

async function putInLine(db: Database, jobs: Jobs, mails: readonly number[]) {
  for (let at = 0; at < mails.length; at += mailsPerJob) {
    await jobs.enqueue(db, mailQueue, { mails: mails.slice(at, at + mailsPerJob) });
  }
}

/** Takes back what is not sent yet about a provrum, or about one occasion of it; returns how many mails that were. */
export async function withdrawMail(
  db: Database,
  provrum: ProvrumId,
  purposes: readonly string[],
  occurrence: string | null = null,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update mail set state = 'withdrawn'
    where provrum_id = ${provrum} and purpose = any(${[...purposes]}) and state = 'waiting'
      and (${occurrence}::text is null or occurrence = ${occurrence})`.execute(db.q());
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

/** Gives a mail that failed all its attempts anew; false where none has failed. A code is not sent again: it has lost its worth. */
export async function sendAgain(db: Database, jobs: Jobs, id: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update mail set state = 'waiting', attempts = 0
    where id = ${id} and state = 'failed' and not secret`.execute(db.q());
  if (numAffectedRows !== 1n) return false;
  await putInLine(db, jobs, [id]);
  return true;
}

/** What the outbox is emptied with. */
export interface Post {
  readonly db: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly mailer: Mailer | null;
}

/**
 * Says who sends the mail: registers the queue, and puts in line again what was left waiting, so that nothing is lost
 * where a mail server was set up later. Without a mail server everything stays in the outbox.
 */
export async function handleMail(devices: Post): Promise<void> {
  const { db, jobs, mailer } = devices;
  await jobs.handle<{ mails: readonly number[] }>(mailQueue, async ({ mails }) => {
    for (const mail of mails) await sendMail(devices, mail);
  });
  if (!mailer) return;
  const { rows } = await sql<{ id: number }>`select id from mail where state = 'waiting' order by id`.execute(db.q());
  await putInLine(
    db,
    jobs,
    rows.map(({ id }) => id),
  );
}

interface WaitingRow {
  readonly address: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly secret: boolean;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly calendar: string | null;
  readonly method: CalendarPart['method'] | null;
}

/**
 * Sends one mail that waits. Its row stays locked meanwhile, so that two workers never send the same and nobody takes it
 * back half sent. Dies the program after the server took the letter and before that is on record, it is sent again
 * under the same Message-ID: no protocol rules that out.
 */
export async function sendMail(devices: Post, id: number): Promise<void> {
  const { db, clock, mailer } = devices;
  if (!mailer) return;
  let delivery: Delivery | undefined; // a transaction that is done again does not send again
  await db.tx(async () => {
    const { rows } = await sql<WaitingRow>`
      select address, language, subject, body, secret, attempts, created_at as "createdAt", calendar, calendar_method as method
      from mail where id = ${id} and state = 'waiting' for update skip locked`.execute(db.q());
    const mail = rows[0];
    if (!mail) return;
    delivery ??= tooLate(mail, clock.now()) ?? (await mailer.deliver(letterOf(id, mail)));
    if (delivery.ok) await markSent(db, id, clock.now());
    else await markFailed(devices, id, mail.attempts, delivery);
  });
}

function tooLate({ secret, createdAt }: WaitingRow, now: Date): Delivery | null {
  const minutes = (now.getTime() - createdAt.getTime()) / 60_000;
  return secret && minutes > secretMinutes ? { ok: false, permanent: true, reason: 'ETOOLATE' } : null;
}

const letterOf = (id: number, { address, language, subject, body, createdAt, calendar, method }: WaitingRow) => ({
  // With its time: after a restore from a backup the same number may be another letter.
  id: `mail.${id}.${createdAt.getTime()}`,
  to: address,
  language,
  subject,
  text: body,
  date: createdAt,
  calendar: calendar !== null && method !== null ? { method, text: calendar } : null,
});

async function markSent(db: Database, id: number, at: Date) {
  await sql`
    update mail set state = 'sent', sent_at = ${at}, attempts = attempts + 1, failure = null,
      body = case when secret then '' else body end
    where id = ${id}`.execute(db.q());
}

async function markFailed({ db, jobs, clock }: Post, id: number, attempts: number, delivery: Delivery & { ok: false }) {
  const pause = delivery.permanent ? undefined : pauses[attempts];
  const given = pause === undefined;
  await sql`
    update mail set attempts = attempts + 1, failure = ${delivery.reason},
      state = ${given ? 'failed' : 'waiting'}, body = case when secret and ${given} then '' else body end
    where id = ${id}`.execute(db.q());
  if (given) return;
  await jobs.enqueue(db, mailQueue, { mails: [id] }, { startAfter: new Date(clock.now().getTime() + pause * 1000) });
}
