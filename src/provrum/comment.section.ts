import type { Context } from 'hono';
import { type Commentator, commentatorOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { readComment } from './comment.form.ts';
import { openForComments } from './comment.ts';
import { commentsPerPage, listComments } from './comment.store.ts';
import type { CommentFormProps, CommentSectionProps, Typed } from './comment.view.tsx';
import { commentFormOf } from './commenting.store.ts';
import type { ProvrumEnv } from './provrum.scope.ts';
import { findSavedForm, type SavedForm } from './savedForm.store.ts';

/** What was just sent and not taken: shown again with the reason. */
export interface Returned {
  readonly typed: Typed;
  readonly error?: string | undefined;
  readonly refused?: string | undefined;
  /** Typed another time and never sent. */
  readonly kept?: boolean | undefined;
}

const keptForm = (saved: SavedForm | null): Returned | undefined =>
  saved ? { typed: readComment(saved.content), kept: true } : undefined;

/** Everything the comment section of a provrum's page shows; null where there is no such page of it. */
export async function commentSection(
  c: Context<ProvrumEnv>,
  page = 1,
  returned?: Returned,
): Promise<CommentSectionProps | null> {
  const { db, provrum, actor, language } = c.var;
  const { comments, total, last } = await listComments(db, provrum.id, page);
  if (comments.length === 0 && page > 1) return null;
  const by = commentatorOf(actor);
  const mayWrite = by !== null && (openForComments(provrum) || returned !== undefined);
  const kept = mayWrite && !returned ? await findSavedForm(db, commentFormOf(provrum.id, by)) : null;
  return {
    language,
    provrum: provrum.id,
    person: actor.person.id,
    comments,
    count: provrum.commented,
    page,
    pages: Math.ceil(total / commentsPerPage),
    form: mayWrite ? formProps(c, by, last, returned ?? keptForm(kept)) : null,
    closed: by === null ? 'notYou' : 'closed',
  };
}

function formProps(c: Context<ProvrumEnv>, by: Commentator, last: number, returned?: Returned): CommentFormProps {
  const { provrum, language } = c.var;
  return {
    language,
    provrum: provrum.id,
    action: localise(paths.comments(provrum.id), language),
    organisation: { id: by.organisation, name: by.organisationName },
    typed: returned?.typed ?? { html: '', text: '' },
    hidden: { after: last, form: commentFormOf(provrum.id, by).form },
    purpose: 'write',
    autosave: localise(paths.savedForm(), language),
    kept: returned?.kept,
    errors: returned?.error ? { text: returned.error } : undefined,
    refused: returned?.refused,
  };
}
