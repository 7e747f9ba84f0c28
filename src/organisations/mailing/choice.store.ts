import type { NetworkId, PersonId, ProvrumId } from '#kernel/id.ts';
import { dayOf } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { nextDigest } from '#platform/digestTime.ts';
import type { Jobs } from '#platform/jobs.ts';
import { putInLine } from '#platform/outbox.ts';
import type { NewsRhythm } from './newsRhythm.ts';

/** Something that a person has chosen about, one by one. */
export interface Chosen {
  readonly of: 'provrum' | 'network' | 'meeting';
  readonly id: ProvrumId | NetworkId | number;
  readonly name: string;
  readonly level: 'follow' | 'mute';
}

export interface MailChoice {
  readonly news: NewsRhythm;
  readonly chosen: readonly Chosen[];
  /** Where the last letter to the address that is on record now could not be delivered. */
  readonly bounced: { readonly address: string; readonly at: Date } | null;
}

/** How a person gets mail, and whether it arrives. */
export async function findMailChoice(db: Database, person: PersonId): Promise<MailChoice> {
  const { rows } = await sql<MailChoice & { readonly bouncedAt: Date | null; readonly address: string }>`
    select mail_news as news, email as address,
      (select max(at) from bounce b where b.person_id = p.id and b.address = p.email and b.kind = 'failed'
        and b.cleared_at is null) as "bouncedAt",
      coalesce((select json_agg(json_build_object('of', c.of, 'id', c.id, 'name', c.name, 'level', c.level) order by c.name collate sv)
        from (
          select 'provrum' as of, v.id, v.title as name, s.level from subscription s join provrum v on v.id = s.provrum_id
            where s.person_id = p.id
          union all select 'network', n.id, n.name, s.level from network_subscription s join network n on n.id = s.network_id
            where s.person_id = p.id
          union all select 'meeting', m.id, m.title, 'mute' from meeting_mute s join meeting m on m.id = s.meeting_id
            where s.person_id = p.id) c), '[]') as chosen
    from person p where p.id = ${person}`.execute(db.q());
  const row = rows[0];
  if (!row) throw new Error('A signed-in person is not on record');
  const { news, chosen, bouncedAt, address } = row;
  return { news, chosen, bounced: bouncedAt && { address, at: bouncedAt } };
}

export interface NewsChange {
  readonly news: NewsRhythm;
  readonly at: Date;
  /** Refuses, by throwing, where what is overwritten was not read. */
  readonly demandRead?: () => Promise<void>;
}

/** Changes how a person gets news, and with it what waits already. The same again changes nothing. */
export async function changeNews(
  db: Database,
  jobs: Jobs,
  person: PersonId,
  { news, at, demandRead }: NewsChange,
): Promise<void> {
  await db.tx(async () => {
    const before = await sql<{ news: NewsRhythm }>`
      select mail_news as news from person where id = ${person} for update`.execute(db.q());
    if (before.rows[0]?.news === news) return;
    await demandRead?.();
    await sql`update person set mail_news = ${news} where id = ${person}`.execute(db.q());
    if (news === 'off') {
      await sql`update mail set state = 'withdrawn' where person_id = ${person} and news and state = 'waiting'`.execute(
        db.q(),
      );
      return;
    }
    const digest = news === 'each' ? null : nextDigest(news, dayOf(at));
    const { rows } = await sql<{ id: number; leavesAt: Date | null }>`
      update mail set gather = case when ${digest}::timestamptz is not null then 'digest'
          when provrum_id is not null then 'provrum:' || provrum_id
          when network_id is not null then 'network:' || network_id else 'meeting:' || meeting_id end,
        leaves_at = coalesce(${digest}::timestamptz,
          ${at}::timestamptz + (select hold_minutes from mail_setting) * interval '1 minute')
      where person_id = ${person} and news and state = 'waiting' and attempts = 0 and carried_by is null
      returning id, leaves_at as "leavesAt"`.execute(db.q());
    await putInLine(db, jobs, rows);
  });
}

/** Takes a muting back; false where there was none. */
export async function unmute(db: Database, person: PersonId, { of, id }: Pick<Chosen, 'of' | 'id'>): Promise<boolean> {
  const { numAffectedRows } =
    of === 'provrum'
      ? await sql`delete from subscription where person_id = ${person} and provrum_id = ${id} and level = 'mute'`.execute(
          db.q(),
        )
      : of === 'network'
        ? await sql`delete from network_subscription where person_id = ${person} and network_id = ${id} and level = 'mute'`.execute(
            db.q(),
          )
        : await sql`delete from meeting_mute where person_id = ${person} and meeting_id = ${id}`.execute(db.q());
  return numAffectedRows === 1n;
}
