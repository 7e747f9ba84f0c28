import type { Decision } from '#kernel/decision.ts';
import type { CommentId, OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Commentator } from '#organisations/authority.ts';
import { changeProvrum, type Circumstances } from './change.store.ts';
import { type CommentRefusal, editComment, withdrawComment, writeComment } from './comment.ts';
import { findComment, findSameComment, nextCommentId } from './comment.store.ts';
import type { CommentEvent } from './events.ts';
import { mentionedIn } from './mention.ts';
import { listNamedPeople } from './mention.store.ts';
import { forgetWhenDone, type SavedFormKey, savedFormKey } from './savedForm.store.ts';

/** What a page or the API has read of a comment. */
export interface Said {
  readonly html: string;
  readonly text: string;
  readonly chosen: readonly PersonId[];
  readonly writtenFor: OrganisationId | null;
  readonly byMail?: boolean;
}

/** What became of it; null where there is no such provrum. */
export type CommentAnswer = Decision<CommentEvent, CommentRefusal> | null;

/** Writes a comment from its form. `after` is the last one its writer had seen: the same words again are the same form sent twice. */
export async function sayComment(
  circumstances: Circumstances,
  provrum: ProvrumId,
  by: Commentator,
  said: Said & { readonly after: number },
): Promise<CommentAnswer> {
  return await forgetWhenDone(circumstances.db, commentFormOf(provrum, by), () =>
    addComment(circumstances, provrum, by, said),
  );
}

/** The form in which somebody writes about a provrum: what is typed there is kept until it is sent. */
export const commentFormOf = (provrum: ProvrumId, by: Pick<Commentator, 'person' | 'organisation'>): SavedFormKey =>
  savedFormKey('comment', by, provrum);

/** The form in which they change one of their comments. */
export const commentChangeFormOf = (
  { provrum, comment }: CommentPlace,
  by: Pick<Commentator, 'person' | 'organisation'>,
): SavedFormKey => savedFormKey('commentChange', by, provrum, comment);

/** The same from elsewhere than the form: what is being typed there is nobody else's to forget. */
export async function addComment(
  circumstances: Circumstances,
  provrum: ProvrumId,
  by: Commentator,
  said: Said & { readonly after: number },
): Promise<CommentAnswer> {
  const { db } = circumstances;
  return await changeProvrum(circumstances, provrum, async (current) => {
    const same = await findSameComment(db, { provrum, person: by.person, html: said.html, after: said.after });
    return writeComment(current, by, await draftOf(circumstances, said), { next: await nextCommentId(db), same });
  });
}

/** Where a comment stands. */
export interface CommentPlace {
  readonly provrum: ProvrumId;
  readonly comment: CommentId;
}

/** Changes a comment from its form. */
export async function sayCommentAnew(
  circumstances: Circumstances,
  place: CommentPlace,
  by: Commentator,
  said: Said & { readonly version: number | null },
): Promise<CommentAnswer> {
  return await forgetWhenDone(circumstances.db, commentChangeFormOf(place, by), () =>
    changeComment(circumstances, place, by, said),
  );
}

/** The same from elsewhere than the form. */
export async function changeComment(
  circumstances: Circumstances,
  { provrum, comment }: CommentPlace,
  by: Commentator,
  said: Said & { readonly version: number | null },
): Promise<CommentAnswer> {
  const { db } = circumstances;
  return await changeProvrum(circumstances, provrum, async (current) => {
    const draft = { ...(await draftOf(circumstances, said)), version: said.version };
    return editComment(current, await findComment(db, provrum, comment), by, draft);
  });
}

/** Takes a comment back. */
export async function takeBackComment(
  circumstances: Circumstances,
  { provrum, comment }: CommentPlace,
): Promise<CommentAnswer> {
  const { db, by } = circumstances;
  return await changeProvrum(circumstances, provrum, async () =>
    withdrawComment(await findComment(db, provrum, comment), by),
  );
}

async function draftOf({ db, today }: Circumstances, { html, text, chosen, writtenFor, byMail = false }: Said) {
  const mentions = mentionedIn(text, await listNamedPeople(db, today, text), chosen);
  return { html, text, mentions, writtenFor, byMail };
}
