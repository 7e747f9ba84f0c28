import type { Language } from '#kernel/text.ts';
import { carriedLetter } from './carriedLetter.ts';
import type { Clock } from './clock.ts';
import { type Database, sql } from './database.ts';
import type { Jobs } from './jobs.ts';
import { letterName } from './letterName.ts';
import type { Delivery, Letter, Mailer } from './mail.ts';
import { type Load, takeLoad, type WaitingRow } from './mailLoad.ts';
import { mailQueue, putInLine } from './outbox.ts';
import type { Unsubscribing } from './unsubscribe.ts';

/** Seconds until the next attempt, by how many there were. After the last the mail has failed. */
const pauses = [10, 60, 5 * 60, 15 * 60, 3600, 3 * 3600, 8 * 3600, 24 * 3600];
/** As long as a sign-in code holds. */
const secretMinutes = 10;

/** What the outbox is emptied with. */
export interface Post {
  readonly db: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly mailer: Mailer | null;
  /** Where mail of a kind is ended, in the receiver's language. */
  readonly unsubscribeUrl: (asked: Unsubscribing, language: Language) => string;
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
  const { rows } = await sql<{ id: number; leavesAt: Date | null }>`
    select id, leaves_at as "leavesAt" from mail where state = 'waiting' order by id`.execute(db.q());
  await putInLine(db, jobs, rows);
}

/**
 * Puts in line again what should have left an hour ago: a job that was given up, while the database was away for long,
 * leaves its mail waiting. One that is in line twice is sent once.
 */
export async function sendOverdue({ db, jobs, clock }: Pick<Post, 'db' | 'jobs' | 'clock'>): Promise<void> {
  const { rows } = await sql<{ id: number; leavesAt: null }>`
    select id, null as "leavesAt" from mail
    where state = 'waiting' and held_at is null and carried_by is null
      and coalesce(leaves_at, created_at) < ${new Date(clock.now().getTime() - 3_600_000)} order by id`.execute(db.q());
  await putInLine(db, jobs, rows);
}

/**
 * Sends one mail that waits, with what is gathered with it. Their rows stay locked meanwhile, so that two workers never send
 * the same and nobody takes it back half sent. Dies the program after the server took the letter and before that is on
 * record, it is sent again under the same Message-ID: no protocol rules that out.
 */
export async function sendMail(devices: Post, id: number): Promise<void> {
  const { db, clock, mailer } = devices;
  if (!mailer) return;
  let delivery: Delivery | undefined; // a transaction that is done again does not send again
  await db.tx(async () => {
    const load = await takeLoad(devices, id);
    if (!load) return;
    const [lead, ...carried] = load;
    delivery ??= tooLate(lead, clock.now()) ?? (await mailer.deliver(letterOf(load, { ...devices, mailer })));
    const others = carried.map((mail) => mail.id);
    if (delivery.ok) await markSent(db, { id: lead.id, others }, clock.now());
    else await markFailed(devices, { id: lead.id, others }, lead.attempts, delivery);
  });
}

function tooLate({ secret, createdAt }: WaitingRow, now: Date): Delivery | null {
  const minutes = (now.getTime() - createdAt.getTime()) / 60_000;
  return secret && minutes > secretMinutes ? { ok: false, permanent: true, reason: 'ETOOLATE' } : null;
}

function letterOf(load: Load, { unsubscribeUrl, mailer }: Post & { readonly mailer: Mailer }): Letter {
  const [lead, ...carried] = load;
  const { id, address, language, createdAt, calendar, method, news, person } = lead;
  const digest = lead.gather === 'digest';
  const of = digest ? 'digest' : lead.of;
  const unsubscribe = news && person !== null && of !== null ? unsubscribeUrl({ person, of }, language) : null;
  const answers = load.flatMap(({ answer }) => answer ?? []);
  // Of several things nobody could tell which is answered.
  const one = new Set(load.map((mail) => mail.of)).size === 1;
  const answer = mailer.readsAnswers && one ? (answers[0] ?? null) : null;
  return {
    id: letterName({ mail: id, written: createdAt.getTime() }),
    to: address,
    language,
    date: createdAt,
    calendar: calendar !== null && method !== null ? { method, text: calendar } : null,
    unsubscribe,
    answerable: answers.length > 0,
    ...carriedLetter([lead, ...carried], { language, digest, unsubscribe, answer }),
  };
}

interface Marked {
  readonly id: number;
  readonly others: readonly number[];
}

async function markSent(db: Database, { id, others }: Marked, at: Date) {
  await sql`
    update mail set state = 'sent', sent_at = ${at}, attempts = attempts + 1, failure = null, leaves_at = null,
      carried_by = case when id = ${id} then null::bigint else ${id} end,
      body = case when secret then '' else body end
    where id = any(${[id, ...others]}::bigint[])`.execute(db.q());
}

async function markFailed(
  { db, jobs, clock }: Post,
  { id, others }: Marked,
  attempts: number,
  delivery: Delivery & { ok: false },
) {
  const pause = delivery.permanent ? undefined : pauses[attempts];
  const given = pause === undefined;
  const leavesAt = given ? null : new Date(clock.now().getTime() + pause * 1000);
  await sql`
    update mail set attempts = attempts + 1, failure = ${delivery.reason}, leaves_at = ${leavesAt},
      carried_by = case when id = ${id} then null::bigint else ${id} end,
      state = ${given ? 'failed' : 'waiting'}, body = case when secret and ${given} then '' else body end
    where id = any(${[id, ...others]}::bigint[])`.execute(db.q());
  if (!given) await putInLine(db, jobs, [{ id, leavesAt }]);
}
