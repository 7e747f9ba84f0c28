import type { PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Carried, carriedLetter } from './carriedLetter.ts';
import type { Clock } from './clock.ts';
import { type Database, sql } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { CalendarPart, Delivery, Letter, Mailer } from './mail.ts';
import { mailQueue, putInLine } from './outbox.ts';
import type { Unsubscribing } from './unsubscribe.ts';

/** Seconds until the next attempt, by how many there were. After the last the mail has failed. */
const pauses = [10, 60, 5 * 60, 15 * 60, 3600, 3 * 3600, 8 * 3600, 24 * 3600];
/** As long as a sign-in code holds. */
const secretMinutes = 10;
/** While more comes, mail is gathered for so many times as long as it waits at the most. */
const longestWait = 4;

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

interface WaitingRow extends Carried {
  readonly id: number;
  readonly purpose: string;
  readonly person: PersonId | null;
  readonly address: string;
  readonly language: Language;
  readonly secret: boolean;
  readonly news: boolean;
  readonly attempts: number;
  readonly gather: string | null;
  /** What one would follow or mute, `provrum:12`. */
  readonly of: string | null;
  readonly carriedBy: number | null;
  readonly heldAt: Date | null;
  readonly createdAt: Date;
  readonly leavesAt: Date | null;
  readonly calendar: string | null;
  readonly method: CalendarPart['method'] | null;
}

/** What one letter is made of: the mail whose name it bears, and what goes within it. */
type Load = readonly [lead: WaitingRow, ...carried: WaitingRow[]];

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
    delivery ??= tooLate(lead, clock.now()) ?? (await mailer.deliver(letterOf(load, devices)));
    const others = carried.map((mail) => mail.id);
    if (delivery.ok) await markSent(db, { id: lead.id, others }, clock.now());
    else await markFailed(devices, { id: lead.id, others }, lead.attempts, delivery);
  });
}

const waiting = sql`
  select m.id, purpose, person_id as person, address, m.language, subject, body, secret, news, attempts, gather,
    case when provrum_id is not null then 'provrum:' || provrum_id when network_id is not null then 'network:' || network_id
      when meeting_id is not null then 'meeting:' || meeting_id end as of,
    carried_by as "carriedBy", held_at as "heldAt", m.created_at as "createdAt", leaves_at as "leavesAt",
    calendar, calendar_method as method,
    coalesce((select title from provrum where id = m.provrum_id), (select title from meeting where id = m.meeting_id),
      (select name from network where id = m.network_id)) as about
  from mail m where m.state = 'waiting'`;

/** Locks what is to leave now; null where that is nothing, or somebody else is at it. */
async function takeLoad(devices: Post, id: number): Promise<Load | null> {
  const { db, jobs, clock } = devices;
  const own = await lock(db, id);
  if (own?.carriedBy != null) {
    if (await carrierWaits(db, own.carriedBy)) return null;
    await sql`update mail set carried_by = null where id = ${id}`.execute(db.q());
  }
  if (!own) await letGo(devices, id);
  // What has been tried once goes on as it was: the server may have taken it, and knows it by its name.
  if (own && (own.gather === null || own.attempts > 0)) {
    if (own.heldAt) return null;
    if (!due(own, clock.now())) {
      await putInLine(db, jobs, [own]);
      return null;
    }
    return [own, ...(await lockCarried(db, id))];
  }
  const group = await findGroup(db, id);
  const [lead, ...others] = group.filter((mail) => due(mail, clock.now()));
  const later = group.filter((mail) => !due(mail, clock.now()));
  if (later.length > 0 && (!lead || stillGathers(lead, clock.now()))) {
    // More of it is on its way, and its own job comes with it. A job that came before its time comes again.
    if (own && later.some((mail) => mail.id === id)) await putInLine(db, jobs, [own]);
    return null;
  }
  if (!lead) return null;
  const first = lead.id === own?.id ? own : await lock(db, lead.id);
  if (!first) {
    // Another worker is at it, and may not have seen this one.
    if (own) await putInLine(db, jobs, [{ id, leavesAt: new Date(clock.now().getTime() + 60_000) }]);
    return null;
  }
  const rest = await lockOthers(
    db,
    others.map((mail) => mail.id),
  );
  return [first, ...rest, ...(await lockCarried(db, first.id))];
}

const due = ({ leavesAt }: Pick<WaitingRow, 'leavesAt'>, now: Date) => leavesAt === null || leavesAt <= now;

const stillGathers = ({ createdAt, leavesAt }: Pick<WaitingRow, 'createdAt' | 'leavesAt'>, now: Date) =>
  leavesAt !== null && now.getTime() < createdAt.getTime() + longestWait * (leavesAt.getTime() - createdAt.getTime());

async function lock(db: Database, id: number): Promise<WaitingRow | null> {
  const { rows } = await sql<WaitingRow>`${waiting} and m.id = ${id} for update skip locked`.execute(db.q());
  return rows[0] ?? null;
}

async function lockOthers(db: Database, ids: readonly number[]): Promise<readonly WaitingRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<WaitingRow>`
    ${waiting} and m.id = any(${[...ids]}::bigint[]) and carried_by is null and held_at is null and attempts = 0
    order by m.id for update skip locked`.execute(db.q());
  return rows;
}

async function lockCarried(db: Database, carrier: number): Promise<readonly WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    ${waiting} and carried_by = ${carrier} and held_at is null order by m.id for update skip locked`.execute(db.q());
  return rows;
}

type Gathered = Pick<WaitingRow, 'id' | 'createdAt' | 'leavesAt'>;

/** All that waits for the same person to be made one letter, in the order it was written. */
async function findGroup(db: Database, id: number): Promise<readonly Gathered[]> {
  const { rows } = await sql<Gathered>`
    select m.id, m.created_at as "createdAt", m.leaves_at as "leavesAt"
    from mail own join mail m on m.person_id = own.person_id and m.gather = own.gather and m.address = own.address
    where own.id = ${id} and m.state = 'waiting' and m.carried_by is null and m.held_at is null and m.attempts = 0
    order by m.id`.execute(db.q());
  return rows;
}

async function carrierWaits(db: Database, id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from mail where id = ${id} and state = 'waiting'`.execute(db.q());
  return rows.length > 0;
}

/** What should have gone within a mail that was taken back goes by itself. */
async function letGo({ db, jobs }: Post, id: number): Promise<void> {
  const { rows } = await sql<{ id: number; leavesAt: null }>`
    update mail m set carried_by = null, leaves_at = null from mail c
    where c.id = ${id} and c.state <> 'waiting' and m.carried_by = ${id} and m.state = 'waiting'
    returning m.id, m.leaves_at as "leavesAt"`.execute(db.q());
  await putInLine(db, jobs, rows);
}

function tooLate({ secret, createdAt }: WaitingRow, now: Date): Delivery | null {
  const minutes = (now.getTime() - createdAt.getTime()) / 60_000;
  return secret && minutes > secretMinutes ? { ok: false, permanent: true, reason: 'ETOOLATE' } : null;
}

function letterOf(load: Load, { unsubscribeUrl }: Post): Letter {
  const [lead, ...carried] = load;
  const { id, address, language, createdAt, calendar, method, news, person } = lead;
  const digest = lead.gather === 'digest';
  const of = digest ? 'digest' : lead.of;
  const unsubscribe = news && person !== null && of !== null ? unsubscribeUrl({ person, of }, language) : null;
  return {
    // With its time: after a restore from a backup the same number may be another letter.
    id: `mail.${id}.${createdAt.getTime()}`,
    to: address,
    language,
    date: createdAt,
    calendar: calendar !== null && method !== null ? { method, text: calendar } : null,
    unsubscribe,
    ...carriedLetter([lead, ...carried], { language, digest, unsubscribe }),
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
