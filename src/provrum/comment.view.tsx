import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { remembered } from '#platform/remembered.tsx';
import { Submit } from '#ui/button.tsx';
import { CommentItem, Comments } from '#ui/comments.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Pager } from '#ui/pager.tsx';
import { longestComment, mayChange } from './comment.ts';
import { messages } from './comment.messages.ts';
import type { CommentShown } from './comment.store.ts';

/** What stands in the box: as rich text for the script, and as plain text without it. */
export interface Typed {
  readonly html: string;
  readonly text: string;
}

export interface CommentSectionProps {
  readonly language: Language;
  readonly provrum: ProvrumId;
  readonly person: PersonId;
  readonly comments: readonly CommentShown[];
  /** Those that have not been withdrawn. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly form: CommentFormProps | null;
  /** Why there is no form. */
  readonly closed: 'closed' | 'notYou';
}

/** What was said about a provrum, the oldest first, and a box to say more in. */
export function CommentSection({
  language,
  provrum,
  person,
  comments,
  count,
  page,
  pages,
  form,
  closed,
}: CommentSectionProps) {
  const text = messages[language];
  return (
    <Part title={text.heading} id="kommentarer" count={count}>
      {comments.length === 0 && <Empty title={text.none}>{form && text.noneMore}</Empty>}
      {comments.length > 0 && (
        <Comments>
          {comments.map((comment) => commentOf({ comment, provrum, language, own: mayChange(comment, person) }))}
        </Comments>
      )}
      <Pager
        language={language}
        page={page}
        pages={pages}
        href={(number) => localise(`${paths.comments(provrum)}?sida=${number}#kommentarer`, language)}
      />
      {form ? <CommentForm {...form} /> : <p class="quiet">{text.write[closed]}</p>}
    </Part>
  );
}

export interface OneCommentProps {
  readonly comment: CommentShown;
  readonly provrum: ProvrumId;
  /** True where its reader may change it; null: shown by itself, without anything to do. */
  readonly own: boolean | null;
  readonly language: Language;
}

const commentsRemembered = 2_000;

/** A comment looks alike to everybody but its writer: its markup is written once. It has no icons, whose sheet it would have to know. */
const commentOf = remembered<OneCommentProps>((of) => <OneComment {...of} />, commentsRemembered);

/** One comment, with what its reader may do with it. */
export function OneComment({ comment, provrum, own, language }: OneCommentProps) {
  const { id, author, organisation, byMail, at, editedAt, withdrawn, html, version } = comment;
  const offers = own === true || (own !== null && version > 1);
  return (
    <CommentItem
      language={language}
      id={id}
      author={author}
      organisation={byMail ? `${organisation}, ${messages[language].byMail}` : organisation}
      at={at}
      editedAt={editedAt}
      html={withdrawn ? null : html}
      actions={offers && <CommentActions comment={comment} provrum={provrum} own={own ?? false} language={language} />}
    />
  );
}

function CommentActions(props: Omit<OneCommentProps, 'own'> & { readonly own: boolean }) {
  const { comment, provrum, own, language } = props;
  const { id, author, at, version } = comment;
  const text = messages[language];
  const time = formatMoment(at, language);
  const page = localise(paths.comment(provrum, id), language);
  return (
    <>
      {version > 1 && (
        <a href={`${page}#versioner`} aria-label={text.versions.linkTo(author, time)}>
          {text.versions.link(version)}
        </a>
      )}
      {own && (
        <>
          <a href={`${page}#andra`} aria-label={text.edit.linkTo(author, time)}>
            {text.edit.link}
          </a>
          <a
            href={localise(paths.withdrawComment(provrum, id), language)}
            aria-label={text.withdraw.linkTo(author, time)}
          >
            {text.withdraw.link}
          </a>
        </>
      )}
    </>
  );
}

export interface CommentFormProps {
  readonly language: Language;
  readonly provrum: ProvrumId;
  readonly action: string;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  readonly typed: Typed;
  /** What travels unseen: the last comment seen, the version edited. */
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Writing anew or changing: the heading and the button's words. */
  readonly purpose: 'write' | 'edit';
  readonly errors?: FieldErrors | undefined;
  readonly refused?: string | undefined;
  /** Where what is typed is kept meanwhile. */
  readonly autosave?: string | undefined;
  /** What stands in the box was kept from another time. */
  readonly kept?: boolean | undefined;
}

/** The box one writes in. */
export function CommentForm(props: CommentFormProps) {
  const { language, provrum, action, organisation, typed, hidden, purpose, errors, refused, autosave, kept } = props;
  const text = messages[language];
  const values: FieldValues = { text: typed.text };
  return (
    <Form
      action={action}
      id="kommentera"
      language={language}
      label={text[purpose].heading}
      values={values}
      errors={errors}
      autosave={autosave}
      kept={kept}
    >
      {refused && (
        <Notice tone="bad" answer>
          <p>{refused}</p>
        </Notice>
      )}
      {Object.entries({ organisation: organisation.id, ...hidden }).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <Field
        type="textarea"
        name="text"
        label={text.write.label}
        hint={text.write.hint}
        rows={6}
        maxlength={longestComment}
        rich={{ html: typed.html }}
        mentions={localise(paths.mentionable(provrum), language)}
      />
      <p class="quiet">{text.write.speakingFor(organisation.name)}</p>
      <Submit>{text[purpose].submit}</Submit>
    </Form>
  );
}
