import type { PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import type { Carried } from './carriedLetter.ts';
import type { Clock } from './clock.ts';
import { type Database, sql } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { CalendarPart } from './mail.ts';
import { putInLine } from './outbox.ts';

/** While more comes, mail is gathered for so many times as long as it waits at the most. */
const longestWait = 4;

interface Taking {
  readonly db: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

/** A mail that waits, with all that its letter needs. */
export interface WaitingRow extends Carried {
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
  /** What the letter says of answering it by mail; null where that leads nowhere. */
  readonly answer: string | null;
}

/** What one letter is made of: the mail whose name it bears, and what goes within it. */
export type Load = readonly [lead: WaitingRow, ...carried: WaitingRow[]];

const waiting = sql`
  select m.id, purpose, person_id as person, address, m.language, subject, body, secret, news, attempts, gather,
    case when provrum_id is not null then 'provrum:' || provrum_id when network_id is not null then 'network:' || network_id
      when meeting_id is not null then 'meeting:' || meeting_id end as of,
    carried_by as "carriedBy", held_at as "heldAt", m.created_at as "createdAt", leaves_at as "leavesAt",
    calendar, calendar_method as method, answer,
    coalesce((select title from provrum where id = m.provrum_id), (select title from meeting where id = m.meeting_id),
      (select name from network where id = m.network_id)) as about
  from mail m where m.state = 'waiting'`;

/** Locks what is to leave now; null where that is nothing, or somebody else is at it. */
export async function takeLoad(devices: Taking, id: number): Promise<Load | null> {
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
async function letGo({ db, jobs }: Taking, id: number): Promise<void> {
  const { rows } = await sql<{ id: number; leavesAt: null }>`
    update mail m set carried_by = null, leaves_at = null from mail c
    where c.id = ${id} and c.state <> 'waiting' and m.carried_by = ${id} and m.state = 'waiting'
    returning m.id, m.leaves_at as "leavesAt"`.execute(db.q());
  await putInLine(db, jobs, rows);
}
