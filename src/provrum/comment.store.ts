import type { CommentId, PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, prepared, sql } from '#platform/database.ts';
import type { Effect } from './effect.store.ts';
import type { WrittenComment } from './comment.ts';
import type { CommentEvent } from './events.ts';

/** Writes a comment, its next version, or that it was withdrawn. Earlier versions are kept. */
export async function applyComment({ db, provrum, event, by, at }: Effect<CommentEvent>): Promise<void> {
  switch (event.kind) {
    case 'comment-written':
      await sql`
        insert into comment (id, provrum_id, person_id, organisation_id, html, by_mail, created_at) overriding system value
        values (${event.comment}, ${provrum.id}, ${by.person}, ${by.organisation}, ${event.html}, ${event.byMail},
          ${at})`.execute(db.q());
      await keepVersion(db, event.comment, at);
      await mention(db, event.comment, event.mentions);
      break;
    case 'comment-edited':
      await sql`
        update comment set html = ${event.html}, version = version + 1, edited_at = ${at}
        where id = ${event.comment}`.execute(db.q());
      await keepVersion(db, event.comment, at);
      await mention(db, event.comment, event.mentions);
      break;
    case 'comment-withdrawn':
      await sql`update comment set withdrawn_at = ${at} where id = ${event.comment}`.execute(db.q());
  }
  await sql`
    update provrum set commented = (select count(*) from comment where provrum_id = ${provrum.id} and withdrawn_at is null)
    where id = ${provrum.id}`.execute(db.q());
}

async function keepVersion(db: Database, comment: number, at: Date) {
  await sql`
    insert into comment_version (comment_id, version, html, at)
    select id, version, html, ${at} from comment where id = ${comment}`.execute(db.q());
}

async function mention(db: Database, comment: number, people: readonly PersonId[]) {
  await sql`
    insert into mention (comment_id, person_id)
    select ${comment}, unnest(${[...people]}::bigint[]) on conflict do nothing`.execute(db.q());
}

/** The number that the next comment gets: known before it is written, so that its event can name it. */
export async function nextCommentId(db: Database): Promise<CommentId> {
  const { rows } = await sql<{ id: CommentId }>`
    select nextval(pg_get_serial_sequence('comment', 'id')) as id`.execute(db.q());
  return rows[0]!.id;
}

/** Somebody's comment with the very same words, later than the last one they had seen: the same form sent twice. */
export async function findSameComment(
  db: Database,
  said: { readonly provrum: ProvrumId; readonly person: PersonId; readonly html: string; readonly after: number },
): Promise<CommentId | null> {
  const { rows } = await sql<{ id: CommentId }>`
    select id from comment
    where provrum_id = ${said.provrum} and person_id = ${said.person} and id > ${said.after} and html = ${said.html}
      and withdrawn_at is null
    order by id limit 1`.execute(db.q());
  return rows[0]?.id ?? null;
}

/** A comment as it is shown. */
export interface CommentShown extends WrittenComment {
  readonly author: string;
  readonly organisation: string;
  readonly byMail: boolean;
  readonly at: Date;
  readonly editedAt: Date | null;
}

const shown = sql`
  c.id, c.person_id as person, c.version, c.html, c.withdrawn_at is not null as withdrawn, p.name as author,
  o.name as organisation, c.by_mail as "byMail", c.created_at as at, c.edited_at as "editedAt"
  from comment c join person p on p.id = c.person_id join organisation o on o.id = c.organisation_id`;

export const commentsPerPage = 100;

export interface CommentPage {
  readonly comments: readonly CommentShown[];
  /** Those withdrawn included: each leaves its line. */
  readonly total: number;
  /** The last comment of them all; 0 where there is none. */
  readonly last: number;
}

/** One page of what was said about a provrum, the oldest first. */
export async function listComments(db: Database, provrum: ProvrumId, page: number): Promise<CommentPage> {
  const { rows } = await sql<CommentShown & { readonly total: number; readonly last: number }>`${prepared}
    select count(*) over () as total, max(c.id) over () as last, ${shown}
    where c.provrum_id = ${provrum}
    order by c.id limit ${commentsPerPage} offset ${(page - 1) * commentsPerPage}`.execute(db.q());
  return { comments: rows, total: rows[0]?.total ?? 0, last: rows[0]?.last ?? 0 };
}

/** A comment of a provrum with the page it stands on, or null. */
export async function findComment(
  db: Database,
  provrum: ProvrumId,
  id: CommentId,
): Promise<(CommentShown & { readonly page: number }) | null> {
  const { rows } = await sql<CommentShown & { readonly earlier: number }>`
    select (select count(*) from comment e where e.provrum_id = c.provrum_id and e.id < c.id) as earlier, ${shown}
    where c.provrum_id = ${provrum} and c.id = ${id}`.execute(db.q());
  const row = rows[0];
  return row ? { ...row, page: Math.floor(row.earlier / commentsPerPage) + 1 } : null;
}

export interface CommentVersion {
  readonly version: number;
  readonly html: string;
  readonly at: Date;
}

/** What a comment has said, the newest first. */
export async function listCommentVersions(db: Database, comment: CommentId): Promise<readonly CommentVersion[]> {
  const { rows } = await sql<CommentVersion>`
    select version, html, at from comment_version where comment_id = ${comment} order by version desc`.execute(db.q());
  return rows;
}
