import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { dayOf } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import type { MailAct } from '../mail.store.ts';
import { type Bounce, readBounce, type ReportingMail } from './bounce.ts';

/** Days in which a letter may come back from a server that does not say which letter it was. */
const recentDays = 7;

/**
 * Takes up a mail that came in, where it is a report of what did not arrive; false where it is any other mail. Only what was
 * sent from here is believed: by the letter's own name, or else to an address that a letter went to lately.
 */
export async function takeBounce(db: Database, mail: ReportingMail, at: Date): Promise<boolean> {
  const bounce = readBounce(mail);
  if (!bounce) return false;
  await db.tx(async () => {
    const version = versionInForce(await loadVersions(db), dayOf(at))?.id ?? null;
    for (const one of bounce.receivers) await keep(db, bounce, one, { at, version });
  });
  return true;
}

interface Came {
  readonly at: Date;
  readonly version: string | null;
}

async function keep(db: Database, { report, letter }: Bounce, one: Bounce['receivers'][number], { at, version }: Came) {
  const { address, kind, status, reason } = one;
  await sql`
    with letter as (
      select id, person_id, address from mail
      where state = 'sent' and case when ${letter?.mail ?? null}::bigint is not null
        then id = ${letter?.mail ?? null} and (extract(epoch from created_at) * 1000)::bigint = ${letter?.written ?? null}
        else address = ${address} and sent_at > ${at}::timestamptz - ${recentDays} * interval '1 day' end
      order by id desc limit 1
    ), kept as (
      insert into bounce (mail_id, person_id, address, kind, status, reason, report, at)
      select id, person_id, address, ${kind}, ${status}, ${reason}, ${`${report} ${address}`.slice(0, 1000)}, ${at} from letter
      on conflict on constraint bounce_report_unique do nothing
      returning mail_id, person_id, kind, status
    )
    insert into event (at, kind, subject_person_id, rulebook_version, detail)
    select ${at}, 'mail-bounced', person_id, ${version}, jsonb_build_object('mail', mail_id, 'status', status)
    from kept where kind = 'failed'`.execute(db.q());
}

/** An address from which letters came back, with the last of them. */
export interface BounceRow {
  readonly id: number;
  readonly address: string;
  readonly person: { readonly id: PersonId; readonly name: string } | null;
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string }[];
  readonly subject: string | null;
  readonly kind: 'failed' | 'delayed';
  readonly status: string;
  readonly reason: string;
  readonly at: Date;
  readonly amount: number;
  /** The person has another address by now. */
  readonly changed: boolean;
}

/** Every address from which letters came back and that nobody has dealt with, the latest first. */
export async function listBounces(db: Database): Promise<readonly BounceRow[]> {
  const { rows } = await sql<BounceRow>`
    select * from (
      select distinct on (b.address) b.id, b.address, b.kind, b.status, b.reason, b.at, m.subject,
        count(*) over (partition by b.address) as amount,
        coalesce(p.email <> b.address, false) as changed,
        case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person,
        coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name collate sv)
          from organisation o where o.id in (select organisation_id from mandate d where d.person_id = p.id
            and (d.to_day is null or d.to_day >= b.at::date))), '[]') as organisations
      from bounce b left join person p on p.id = b.person_id left join mail m on m.id = b.mail_id
      where b.cleared_at is null
      order by b.address, (b.kind = 'failed') desc, b.id desc) latest
    order by at desc, id desc limit 200`.execute(db.q());
  return rows;
}

/** Says that somebody has dealt with an address: with all that came back from it; false where somebody had already. */
export async function clearBounce({ db, by, at, version }: MailAct, id: number): Promise<boolean> {
  return await db.tx(async () => {
    const { rows } = await sql<{ person: PersonId | null }>`
      update bounce set cleared_at = ${at}, cleared_by = ${by.person}
      where cleared_at is null and address = (select address from bounce where id = ${id})
      returning person_id as person`.execute(db.q());
    if (rows.length === 0) return false;
    await sql`
      insert into event (at, kind, person_id, organisation_id, subject_person_id, rulebook_version)
      values (${at}, 'mail-bounce-cleared', ${by.person}, ${by.organisation}, ${rows[0]?.person ?? null},
        ${version})`.execute(db.q());
    return true;
  });
}

/** True where such a report is on record, dealt with or not. */
export async function isBounce(db: Database, id: number): Promise<boolean> {
  return (await sql`select 1 from bounce where id = ${id}`.execute(db.q())).rows.length > 0;
}

/** Those of an organisation's people whom mail does not reach. */
export async function listUnreached(db: Database, organisation: OrganisationId): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`
    select distinct p.id as person from person p
    join mandate m on m.person_id = p.id and m.organisation_id = ${organisation}
    join bounce b on b.person_id = p.id and b.address = p.email and b.kind = 'failed' and b.cleared_at is null`.execute(
    db.q(),
  );
  return new Set(rows.map(({ person }) => person));
}
