import type { NetworkId, PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { LetterName } from '#platform/letterName.ts';
import type { AnsweredLetter } from './answering.ts';

interface Row {
  readonly person: PersonId | null;
  readonly purpose: string;
  readonly occurrence: string;
  readonly subject: string;
  readonly body: string;
  readonly network: NetworkId | null;
  readonly provrum: ProvrumId | null;
  readonly about: string;
  readonly answerable: boolean;
}

/** A letter by its name, with what went within it; null where there is none, or it went to nobody whom we know. */
export async function findAnsweredLetter(db: Database, { mail, written }: LetterName): Promise<AnsweredLetter | null> {
  const { rows } = await sql<Row>`
    with lead as (
      select id from mail where id = ${mail} and (extract(epoch from created_at) * 1000)::bigint = ${written})
    select m.person_id as person, m.purpose, m.occurrence, m.subject, m.body, m.network_id as network, m.provrum_id as provrum,
      concat_ws(' ', m.provrum_id, '-', m.network_id, '-', m.meeting_id) as about, m.answer is not null as answerable
    from mail m join lead on m.id = lead.id or m.carried_by = lead.id
    order by m.id = lead.id desc, m.id`.execute(db.q());
  const [lead] = rows;
  if (!lead || lead.person === null) return null;
  const answerable = rows.findLast((row) => row.answerable) ?? null;
  const { network, provrum } = answerable ?? lead;
  return {
    person: lead.person,
    subject: lead.subject,
    body: lead.body,
    about: { network, provrum },
    several: new Set(rows.map(({ about }) => about)).size > 1,
    answerable,
  };
}

/** How many answers by mail somebody has had posted since a moment. */
export async function countPostedByMail(db: Database, person: PersonId, since: Date): Promise<number> {
  const { rows } = await sql<{ amount: number }>`
    select count(*) as amount from incoming_mail
    where person_id = ${person} and outcome = 'posted' and received_at > ${since}`.execute(db.q());
  return rows[0]?.amount ?? 0;
}
