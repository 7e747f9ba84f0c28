import type { PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Jobs } from '#platform/jobs.ts';
import { sendAgain } from '#platform/outbox.ts';

export const mailStates = ['waiting', 'sent', 'failed', 'withdrawn'] as const;
export type MailState = (typeof mailStates)[number];

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
}

export interface MailAsked {
  readonly state: MailState | null;
  /** Counted from one. */
  readonly page: number;
  /** True in the demonstration only. */
  readonly withCodes: boolean;
}

export const mailsPerPage = 20;

export interface MailList {
  readonly mails: readonly MailRow[];
  readonly counts: Readonly<Record<MailState, number>>;
}

/** One page of the outbox, the newest first, and how many there are in each state. */
export async function listMail(db: Database, { state, page, withCodes }: MailAsked): Promise<MailList> {
  const [mails, counts] = await Promise.all([
    sql<MailRow>`
      select m.id, m.purpose, p.name, m.address, m.subject, case when m.secret and not ${withCodes} then '' else m.body end as body,
        m.secret, m.state, m.attempts, m.failure, m.created_at as "createdAt", m.sent_at as "sentAt"
      from mail m left join person p on p.id = m.person_id
      where ${state}::text is null or m.state = ${state}
      order by m.id desc limit ${mailsPerPage} offset ${(page - 1) * mailsPerPage}`.execute(db.q()),
    sql<{ state: MailState; amount: number }>`select state, count(*) as amount from mail group by state`.execute(
      db.q(),
    ),
  ]);
  const none = { waiting: 0, sent: 0, failed: 0, withdrawn: 0 };
  return {
    mails: mails.rows,
    counts: Object.assign(none, Object.fromEntries(counts.rows.map((row) => [row.state, row.amount]))),
  };
}

/** Who stops or resends a mail, and when. */
export interface MailAct {
  readonly db: Database;
  readonly by: { readonly person: PersonId; readonly organisation: number };
  readonly at: Date;
}

/** Stops a mail that waits; false where there is none such any more. */
export async function stopMail({ db, by, at }: MailAct, id: number): Promise<boolean> {
  return await db.tx(async () => {
    const { numAffectedRows } = await sql`
      update mail set state = 'withdrawn', body = case when secret then '' else body end
      where id = ${id} and state = 'waiting'`.execute(db.q());
    if (numAffectedRows !== 1n) return false;
    await recordMailAct({ db, by, at }, 'mail-stopped', id);
    return true;
  });
}

/** Puts a mail that failed in line again, with all its attempts before it; false where there is none such. */
export async function resendMail({ db, by, at }: MailAct, jobs: Jobs, id: number): Promise<boolean> {
  return await db.tx(async () => {
    const again = await sendAgain(db, jobs, id);
    if (again) await recordMailAct({ db, by, at }, 'mail-resent', id);
    return again;
  });
}

async function recordMailAct({ db, by, at }: MailAct, kind: 'mail-stopped' | 'mail-resent', id: number) {
  await sql`
    insert into event (at, kind, person_id, organisation_id, subject_person_id, detail)
    select ${at}, ${kind}, ${by.person}, ${by.organisation}, person_id,
      jsonb_build_object('mail', id, 'purpose', purpose)
    from mail where id = ${id}`.execute(db.q());
}
