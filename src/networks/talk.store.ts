import type { NetworkId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { NetworkEffect } from './effect.store.ts';
import type { NetworkTalkEvent, WrittenPost } from './talk.ts';

/** Writes what is said between meetings. */
export async function applyTalk({ db, network, event, by, at }: NetworkEffect<NetworkTalkEvent>): Promise<void> {
  if (event.kind === 'network-post-withdrawn') {
    await sql`update network_post set withdrawn_at = ${at} where id = ${event.post}`.execute(db.q());
    return;
  }
  const { html, key } = event.content;
  await sql`
    insert into network_post (id, network_id, person_id, organisation_id, html, created_with, by_mail, created_at)
    overriding system value
    values (${event.post}, ${network.id}, ${by?.person ?? null}, ${by?.organisation ?? null}, ${html}, ${key}, ${event.byMail},
      ${at})`.execute(db.q());
}

/** Something said, as it is shown. */
export interface PostShown extends WrittenPost {
  readonly html: string;
  readonly author: string;
  readonly organisation: string;
  readonly byMail: boolean;
  readonly at: Date;
}

export const postsPerPage = 50;

export interface PostPage {
  readonly posts: readonly PostShown[];
  readonly total: number;
}

const shown = sql`
  t.id, t.person_id as person, t.html, t.withdrawn_at is not null as withdrawn, p.name as author, o.name as organisation,
  t.by_mail as "byMail", t.created_at as at
  from network_post t join person p on p.id = t.person_id join organisation o on o.id = t.organisation_id`;

/** One page of the talk, the newest first. */
export async function listPosts(
  db: Database,
  network: NetworkId,
  { page, limit = postsPerPage }: { readonly page: number; readonly limit?: number },
): Promise<PostPage> {
  const { rows } = await sql<PostShown & { readonly total: number }>`
    select count(*) over () as total, ${shown} where t.network_id = ${network}
    order by t.id desc limit ${limit} offset ${(page - 1) * limit}`.execute(db.q());
  return { posts: rows, total: rows[0]?.total ?? 0 };
}

/** One thing that was said in a network, or null. */
export async function findPost(db: Database, network: NetworkId, id: number): Promise<PostShown | null> {
  const { rows } = await sql<PostShown>`select ${shown} where t.network_id = ${network} and t.id = ${id}`.execute(
    db.q(),
  );
  return rows[0] ?? null;
}

/** Days in which the same words again are taken for a program that answers by itself; a short thanks is said to many things. */
const lately = { days: 7, length: 80 };

interface SaidByMail {
  readonly network: NetworkId;
  readonly person: PersonId;
  readonly html: string;
  /** The number of what was answered. */
  readonly after: number;
  readonly now: Date;
}

/** True where somebody has said the very same there since what they answer, or, where it is long, lately. */
export async function saidLately(db: Database, { network, person, html, after, now }: SaidByMail): Promise<boolean> {
  const { rows } = await sql`
    select from network_post where network_id = ${network} and person_id = ${person} and html = ${html} and (id > ${after}
      or length(html) > ${lately.length} and created_at > ${now}::timestamptz - ${lately.days} * interval '1 day')
    limit 1`.execute(db.q());
  return rows.length > 0;
}

/** The number that the next gets, and whether the same form has been here. */
export async function postGround(
  db: Database,
  key: string | null,
): Promise<{ readonly next: number; readonly same: boolean }> {
  const { rows } = await sql<{ next: number; same: boolean }>`
    select nextval(pg_get_serial_sequence('network_post', 'id')) as next,
      exists (select from network_post where created_with = ${key}::text) as same`.execute(db.q());
  return rows[0]!;
}
