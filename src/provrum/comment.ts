import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { CommentId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Commentator } from '#organisations/authority.ts';
import type { CommentEvent } from './events.ts';
import type { Provrum, State } from './provrum.ts';

/** Counted as text: what the reader sees, not the tags around it. */
export const longestComment = 10_000;
/** What the table holds, tags included. */
const longestHtml = 40_000;

/** From the day a proposal is posted until its result is out. */
const openStates: readonly State[] = ['open', 'approved', 'planning', 'running', 'reporting', 'review', 'published'];

/** A decision that is not announced closes nothing: it would give itself away. */
export const openForComments = ({ state, decision }: Commented): boolean =>
  decision?.announcedAt === null || openStates.includes(state);

/** What must be known of a provrum before somebody comments on it. */
export type Commented = Pick<Provrum, 'state' | 'decision'>;

/** What somebody has written, cleaned. */
export interface CommentDraft {
  readonly html: string;
  /** The same without tags. */
  readonly text: string;
  readonly mentions: readonly PersonId[];
  /** Whom the form was filled in for; null where the sender does not say. */
  readonly writtenFor: OrganisationId | null;
  /** An answer by mail. */
  readonly byMail?: boolean;
}

/** A comment as it stands. */
export interface WrittenComment {
  readonly id: CommentId;
  readonly person: PersonId;
  readonly version: number;
  readonly html: string;
  readonly withdrawn: boolean;
}

export type CommentRefusal =
  | { readonly kind: 'closed'; readonly state: State }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number }
  /** The reader has gone over to another organisation since the form was shown. */
  | { readonly kind: 'other-organisation' }
  /** The same form again: nothing is said twice. */
  | { readonly kind: 'said-already'; readonly comment: CommentId }
  | { readonly kind: 'no-such-comment' }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'withdrawn' }
  /** Changed elsewhere since it was opened for editing. */
  | { readonly kind: 'stale'; readonly current: WrittenComment };

/** What the thread looked like to whoever writes. */
export interface Thread {
  /** The number that the comment gets. */
  readonly next: CommentId;
  /** The writer's own comment with the very same words, made after the form was shown. */
  readonly same: CommentId | null;
}

/** Says something about a provrum, for one's organisation. */
export function writeComment(
  provrum: Commented,
  by: Commentator,
  draft: CommentDraft,
  { next, same }: Thread,
): Decision<CommentEvent, CommentRefusal> {
  if (same !== null) return refused({ kind: 'said-already', comment: same });
  const refusal = closed(provrum) ?? wrongDraft(draft, by);
  if (refusal) return refused(refusal);
  const { html, mentions, byMail = false } = draft;
  return decided({ kind: 'comment-written', comment: next, html, mentions, byMail });
}

/** Changes one's own words. What they were before can still be read. */
export function editComment(
  provrum: Commented,
  comment: WrittenComment | null,
  by: Commentator,
  { version, ...draft }: CommentDraft & { readonly version: number | null },
): Decision<CommentEvent, CommentRefusal> {
  const own = ownComment(comment, by);
  if (!own.ok) return own;
  const refusal = closed(provrum) ?? wrongDraft(draft, by);
  if (refusal) return refused(refusal);
  const { id, html, version: newest } = own.event;
  if (draft.html === html) return refused({ kind: 'said-already', comment: id });
  if (version !== null && version !== newest) return refused({ kind: 'stale', current: own.event });
  return decided({ kind: 'comment-edited', comment: id, html: draft.html, mentions: draft.mentions });
}

/** Takes one's own words back, whatever has become of the provrum. A line is left where they stood. */
export function withdrawComment(
  comment: WrittenComment | null,
  by: { readonly person: PersonId },
): Decision<CommentEvent, CommentRefusal> {
  const own = ownComment(comment, by);
  return own.ok ? decided({ kind: 'comment-withdrawn', comment: own.event.id }) : own;
}

/** True where somebody may still change what they said. */
export const mayChange = (comment: Pick<WrittenComment, 'person' | 'withdrawn'>, person: PersonId): boolean =>
  comment.person === person && !comment.withdrawn;

const closed = (provrum: Commented): CommentRefusal | null =>
  openForComments(provrum) ? null : { kind: 'closed', state: provrum.state };

function ownComment(
  comment: WrittenComment | null,
  by: { readonly person: PersonId },
): Decision<WrittenComment, CommentRefusal> {
  if (!comment) return refused({ kind: 'no-such-comment' });
  if (comment.person !== by.person) return refused({ kind: 'not-yours' });
  return comment.withdrawn ? refused({ kind: 'withdrawn' }) : decided(comment);
}

function wrongDraft({ html, text, writtenFor }: CommentDraft, by: Commentator): CommentRefusal | null {
  if (writtenFor !== null && writtenFor !== by.organisation) return { kind: 'other-organisation' };
  if (text.trim() === '') return { kind: 'empty' };
  if (text.length > longestComment || html.length > longestHtml) return { kind: 'too-long', length: text.length };
  return null;
}
