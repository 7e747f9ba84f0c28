import { type Database, sql } from '#platform/database.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Effect } from './change.store.ts';
import type { CommentEvent } from './events.ts';

/** Writes a comment, its next version, or that it was withdrawn. Earlier versions are kept. */
export async function applyComment({ db, provrum, event, by, at }: Effect<CommentEvent>): Promise<void> {
  switch (event.kind) {
    case 'comment-written': {
      const { rows } = await sql<{ id: number }>`
        insert into comment (provrum_id, person_id, organisation_id, html, created_at)
        values (${provrum.id}, ${by.person}, ${by.organisation}, ${event.html}, ${at}) returning id`.execute(db.q());
      await keepVersion(db, rows[0]?.id ?? 0, at);
      await mention(db, rows[0]?.id ?? 0, event.mentions);
      break;
    }
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
