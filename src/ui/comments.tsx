import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import { formatMoment, initials, isoMoment, type Moment } from './format.ts';
import { messages } from './ui.messages.ts';

export interface CommentItemProps {
  readonly language: Language;
  readonly id: number;
  readonly author: string;
  readonly organisation: string;
  readonly at: Moment;
  readonly editedAt?: Moment | null | undefined;
  /** The cleaned HTML of the comment; null where its author has taken it away. */
  readonly html: string | null;
  /** What the reader may do with it: edit, withdraw, its history. */
  readonly actions?: ComponentChildren;
}

/** What one person said, for whom they spoke, and when. */
export function CommentItem(props: CommentItemProps) {
  const { language, id, author, organisation, at, editedAt, html, actions } = props;
  const text = messages[language].comments;
  const time = formatMoment(at, language);
  return (
    <li class="comment" id={`kommentar-${id}`}>
      <Avatar name={author} />
      <article>
        <p class="by">
          <b>{author}</b> {organisation} ·{' '}
          <a href={`#kommentar-${id}`} aria-label={text.link(author, time)}>
            <time dateTime={isoMoment(at)}>{time}</time>
          </a>
          {editedAt && ` · ${text.edited} ${formatMoment(editedAt, language)}`}
        </p>
        {html === null ? <p class="withdrawn">{text.withdrawn}</p> : <RichText html={html} />}
        {html !== null && actions && <div class="comment-actions">{actions}</div>}
      </article>
    </li>
  );
}

export const Comments = ({ children }: { readonly children: ComponentChildren }) => (
  <ol class="comments">{children}</ol>
);

/** Text with headings, lists and links. `html` has been cleaned on the server before it was saved; nothing else may come here. */
export const RichText = ({ html }: { readonly html: string }) => (
  <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
);

/** Two letters for a person; the colour follows from the name, so that it is the same everywhere. */
export function Avatar({ name }: { readonly name: string }) {
  const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return (
    <span class={`avatar avatar-${sum % 4}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
