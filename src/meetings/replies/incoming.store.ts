import type { MeetingId, NetworkId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Outcome } from './outcome.ts';

export interface Incoming {
  readonly hash: Uint8Array;
  readonly at: Date;
  readonly byHand: boolean;
  readonly sender: string;
  readonly subject: string;
}

/** Claims a mail within the transaction one stands in; null where it has been taken before, by whichever node. */
export async function claimIncoming(
  db: Database,
  { hash, at, byHand, sender, subject }: Incoming,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into incoming_mail (hash, received_at, by_hand, outcome, sender, subject)
    values (${Buffer.from(hash)}, ${at}, ${byHand}, 'unread', ${sender.slice(0, 254)}, ${subject.slice(0, 300)})
    on conflict on constraint incoming_mail_once do nothing returning id`.execute(db.q());
  return rows[0]?.id ?? null;
}

/** Says what became of a mail that was claimed. */
export async function settleIncoming(
  db: Database,
  hash: Uint8Array,
  { outcome, meeting, network, provrum, person }: Settled,
): Promise<void> {
  await sql`
    update incoming_mail set outcome = ${outcome}, meeting_id = ${meeting}, network_id = ${network},
      provrum_id = ${provrum}, person_id = ${person}
    where hash = ${Buffer.from(hash)}`.execute(db.q());
}

export interface Settled {
  readonly outcome: Outcome;
  readonly meeting: MeetingId | null;
  readonly network: NetworkId | null;
  readonly provrum: ProvrumId | null;
  readonly person: PersonId | null;
}

/** Lets go of a mail that was posted by hand and says nothing: it is as if it had not come. */
export async function forgetIncoming(db: Database, hash: Uint8Array): Promise<void> {
  await sql`delete from incoming_mail where hash = ${Buffer.from(hash)} and outcome = 'unread'`.execute(db.q());
}

/** What became of a mail before; null where it never came. */
export async function findIncoming(db: Database, hash: Uint8Array): Promise<Settled | null> {
  const { rows } = await sql<Settled>`
    select outcome, meeting_id as meeting, network_id as network, provrum_id as provrum, person_id as person from incoming_mail
    where hash = ${Buffer.from(hash)}`.execute(db.q());
  return rows[0] ?? null;
}

/** A mail that came in, in the secretariat's list. Its text is not kept. */
export interface IncomingRow {
  readonly id: number;
  readonly at: Instant;
  readonly byHand: boolean;
  readonly outcome: Outcome;
  readonly sender: string;
  readonly subject: string;
  readonly meeting: { readonly id: MeetingId; readonly name: string } | null;
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  readonly provrum: { readonly id: ProvrumId; readonly name: string } | null;
  readonly person: { readonly id: PersonId; readonly name: string } | null;
}

export const incomingPerPage = 20;

/** A page of what came in, the newest first, and one more where there is another page. */
export async function listIncoming(
  db: Database,
  page: number,
  size = incomingPerPage,
): Promise<readonly IncomingRow[]> {
  const { rows } = await sql<IncomingRow>`
    select i.id, to_char(i.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, i.by_hand as "byHand",
      i.outcome, i.sender, i.subject,
      case when m.id is not null then json_build_object('id', m.id, 'name', m.title) end as meeting,
      case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end as network,
      case when v.id is not null then json_build_object('id', v.id, 'name', v.title) end as provrum,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person
    from incoming_mail i left join meeting m on m.id = i.meeting_id left join person p on p.id = i.person_id
    left join network n on n.id = i.network_id left join provrum v on v.id = i.provrum_id
    order by i.id desc limit ${size + 1} offset ${(page - 1) * size}`.execute(db.q());
  return rows;
}
