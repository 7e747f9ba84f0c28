import { type Database, sql } from '#platform/database.ts';
import type { Jobs } from '#platform/jobs.ts';
import { putInLine, sendAgain } from '#platform/outbox.ts';
import type { Doing } from './organisations.store.ts';

export const mailStates = ['waiting', 'sent', 'failed', 'withdrawn'] as const;
export type MailState = (typeof mailStates)[number];

export const mailSubjects = ['provrum', 'network', 'meeting'] as const;
/** Something that mail is about. */
export interface MailSubject {
  readonly of: (typeof mailSubjects)[number];
  readonly id: number;
}

/** A mail as those read it who look after the outbox. */
export interface MailRow {
  readonly id: number;
  readonly purpose: string;
  /** The receiver's name, where they are on record. */
  readonly name: string | null;
  readonly address: string;
  readonly subject: string;
  /** Empty where it holds a code that the reader may not see, or that is wiped. */
  readonly body: string;
  readonly secret: boolean;
  readonly state: MailState;
  readonly attempts: number;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** Not before this, or the time of the next attempt. */
  readonly leavesAt: Date | null;
  /** The secretariat keeps it back. */
  readonly heldAt: Date | null;
  readonly about: (MailSubject & { readonly name: string }) | null;
  readonly digest: boolean;
  /** It went, or tries to go, within another. */
  readonly carried: boolean;
  /** When the receiver's server sent it back. */
  readonly bouncedAt: Date | null;
}

export interface MailAsked {
  readonly state: MailState | null;
  readonly about?: MailSubject | null;
  /** Counted from one. */
  readonly page: number;
  /** True in the demonstration only. */
  readonly withCodes: boolean;
  /** How many there are on a page. */
  readonly size?: number;
  /** False where nobody is shown them. */
  readonly withBodies?: boolean;
}

export const mailsPerPage = 20;

export interface MailList {
  readonly mails: readonly MailRow[];
  readonly counts: Readonly<Record<MailState, number>>;
  /** Reports of what did not arrive that nobody has looked at. */
  readonly bounced: number;
  readonly holdMinutes: number;
}

const ofAbout = (about: MailSubject | null) => sql`
  (${about?.of ?? null}::text is null
    or case ${about?.of ?? null}::text when 'provrum' then m.provrum_id when 'network' then m.network_id else m.meeting_id end
      = ${about?.id ?? null}::bigint)`;

/** One page of the outbox, the newest first, and how many there are in each state. */
export async function listMail(
  db: Database,
  { state, page, withCodes, about = null, size = mailsPerPage, withBodies = true }: MailAsked,
): Promise<MailList> {
  const [mails, counts] = await Promise.all([
    sql<MailRow>`
      select m.id, m.purpose, p.name, m.address, m.subject, case when not ${withBodies} or m.secret and not ${withCodes} then '' else m.body end as body,
        m.secret, m.state, m.attempts, m.failure, m.created_at as "createdAt", m.sent_at as "sentAt",
        m.leaves_at as "leavesAt", m.held_at as "heldAt", coalesce(m.gather = 'digest', false) as digest,
        m.carried_by is not null as carried,
        (select max(b.at) from bounce b where b.mail_id = m.id and b.kind = 'failed') as "bouncedAt",
        case when m.provrum_id is not null
            then (select json_build_object('of', 'provrum', 'id', v.id, 'name', v.title) from provrum v where v.id = m.provrum_id)
          when m.meeting_id is not null
            then (select json_build_object('of', 'meeting', 'id', g.id, 'name', g.title) from meeting g where g.id = m.meeting_id)
          when m.network_id is not null
            then (select json_build_object('of', 'network', 'id', n.id, 'name', n.name) from network n where n.id = m.network_id)
        end as about
      from mail m left join person p on p.id = m.person_id
      where (${state}::text is null or m.state = ${state}) and ${ofAbout(about)}
      order by m.id desc limit ${size} offset ${(page - 1) * size}`.execute(db.q()),
    sql<{ what: MailState | 'bounced' | 'hold'; amount: number }>`
      select m.state as what, count(*) as amount from mail m where ${ofAbout(about)} group by m.state
      union all select 'bounced', count(*) from bounce where cleared_at is null
      union all select 'hold', hold_minutes from mail_setting`.execute(db.q()),
  ]);
  const none = { waiting: 0, sent: 0, failed: 0, withdrawn: 0, bounced: 0, hold: 0 };
  const { bounced, hold, ...states } = Object.assign(
    none,
    Object.fromEntries(counts.rows.map(({ what, amount }) => [what, amount])),
  );
  return { mails: mails.rows, counts: states, bounced, holdMinutes: hold };
}

/** True where there is such a mail, whatever became of it. */
export async function isMail(db: Database, id: number): Promise<boolean> {
  return (await sql`select 1 from mail where id = ${id}`.execute(db.q())).rows.length > 0;
}

/** Who does something with a mail, and when. */
export type MailAct = Omit<Doing, 'today'>;

/** Stops a mail that waits; false where there is none such any more. */
export const stopMail = async (act: MailAct, id: number): Promise<boolean> =>
  await changed(act, 'mail-stopped', id, async ({ db }) => {
    const { numAffectedRows } = await sql`
      update mail set state = 'withdrawn', body = case when secret then '' else body end
      where id = ${id} and state = 'waiting'`.execute(db.q());
    return numAffectedRows === 1n;
  });

/** Keeps a mail back that waits, until somebody lets it go; false where there is none such. */
export const holdMail = async (act: MailAct, id: number): Promise<boolean> =>
  await changed(act, 'mail-held', id, async ({ db, at }) => {
    const { numAffectedRows } = await sql`
      update mail set held_at = ${at} where id = ${id} and state = 'waiting' and held_at is null and not secret`.execute(
      db.q(),
    );
    return numAffectedRows === 1n;
  });

/** Sends a mail that waits or is kept back, at once and by itself; false where there is none such. */
export const releaseMail = async (act: MailAct, jobs: Jobs, id: number): Promise<boolean> =>
  await changed(act, 'mail-released', id, async ({ db, at }) => {
    const { numAffectedRows } = await sql`
      update mail set held_at = null, leaves_at = null, gather = null
      where id = ${id} and state = 'waiting' and (held_at is not null or leaves_at > ${at}) and carried_by is null`.execute(
      db.q(),
    );
    if (numAffectedRows !== 1n) return false;
    await putInLine(db, jobs, [{ id, leavesAt: null }]);
    return true;
  });

/** Puts a mail that failed in line again, with all its attempts before it; false where there is none such. */
export const resendMail = async (act: MailAct, jobs: Jobs, id: number): Promise<boolean> =>
  await changed(act, 'mail-resent', id, async ({ db }) => await sendAgain(db, jobs, id));

type MailEvent = 'mail-stopped' | 'mail-held' | 'mail-released' | 'mail-resent';

async function changed(
  act: MailAct,
  kind: MailEvent,
  id: number,
  change: (act: MailAct) => Promise<boolean>,
): Promise<boolean> {
  const { db, by, at, version } = act;
  return await db.tx(async () => {
    const done = await change(act);
    if (done)
      await sql`
        insert into event (at, kind, person_id, organisation_id, subject_person_id, rulebook_version, detail)
        select ${at}, ${kind}, ${by.person}, ${by.organisation}, person_id, ${version},
          jsonb_build_object('mail', id, 'purpose', purpose)
        from mail where id = ${id}`.execute(db.q());
    return done;
  });
}

/** Stops all that waits about something, except what the receiver has asked for; returns how many mails that were. */
export async function stopMailAbout({ db, by, at, version }: MailAct, about: MailSubject): Promise<number> {
  return await db.tx(async () => {
    const { rows } = await sql<{ purpose: string }>`
      update mail m set state = 'withdrawn' where state = 'waiting' and not secret and ${ofAbout(about)}
      returning purpose`.execute(db.q());
    if (rows.length > 0)
      await sql`
        insert into event (at, kind, person_id, organisation_id, rulebook_version, detail)
        values (${at}, 'mail-stopped', ${by.person}, ${by.organisation}, ${version},
          ${JSON.stringify({ about: `${about.of}:${about.id}`, mails: rows.length })}::jsonb)`.execute(db.q());
    return rows.length;
  });
}

/** The longest that mail can wait: a day. */
export const longestHold = 24 * 60;

/** How many minutes mail waits. */
export async function findHold(db: Database): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`select hold_minutes as minutes from mail_setting`.execute(db.q());
  return rows[0]!.minutes;
}

/**
 * Changes how many minutes mail waits from now on; false where it is that already. What waits keeps its time. `demandRead`
 * refuses, by throwing, where what is overwritten was not read.
 */
export async function changeHold(
  { db, by, at, version }: MailAct,
  minutes: number,
  demandRead: (before: number) => void = () => {},
): Promise<boolean> {
  return await db.tx(async () => {
    await sql`select from mail_setting for update`.execute(db.q());
    const before = await findHold(db);
    if (before === minutes) return false;
    demandRead(before);
    await sql`update mail_setting set hold_minutes = ${minutes}`.execute(db.q());
    await sql`
      insert into event (at, kind, person_id, organisation_id, rulebook_version, detail)
      values (${at}, 'mail-hold-changed', ${by.person}, ${by.organisation}, ${version},
        ${JSON.stringify({ minutes })}::jsonb)`.execute(db.q());
    return true;
  });
}
