import { type Context, Hono } from 'hono';
import { type CommentId, parseId } from '#kernel/id.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Commentator, commentatorOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { htmlToText } from '#platform/richText.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton, PostButton } from '#ui/button.tsx';
import { Comments, RichText } from '#ui/comments.tsx';
import { Part } from '#ui/facts.tsx';
import { formatMoment, isoMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { readComment } from './comment.form.ts';
import { messages } from './comment.messages.ts';
import { crumbsTo, explain, pathOfPage, statusOf } from './comment.page.tsx';
import type { Returned } from './comment.section.ts';
import { type CommentShown, type CommentVersion, findComment, listCommentVersions } from './comment.store.ts';
import { mayChange, openForComments } from './comment.ts';
import { CommentForm, OneComment } from './comment.view.tsx';
import { commentChangeFormOf, sayCommentAnew, takeBackComment } from './commenting.store.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { findSavedForm } from './savedForm.store.ts';

/** One comment: what it has said before, and for its author a way to change it or take it back. */
export const oneCommentPage = new Hono<ProvrumEnv>()
  .get(paths.comment(':id', ':comment'), withProvrum, (c) => show(c))
  .post(paths.comment(':id', ':comment'), withProvrum, async (c) => {
    const { actor, provrum, language } = c.var;
    const by = commentatorOf(actor);
    const comment = commentOf(c);
    const said = readComment(await readValues(c));
    if (!by || !comment) return await show(c, { typed: said, refused: messages[language].write.notYou }, 403);
    const answer = await sayCommentAnew(circumstances(c, by), { provrum: provrum.id, comment }, by, said);
    if (!answer) return await c.notFound();
    if (answer.ok || answer.refusal.kind === 'said-already') return await toThread(c, comment, 'edit');
    return await show(c, { typed: said, ...explain(answer.refusal, language) }, statusOf(answer.refusal));
  })
  .get(paths.withdrawComment(':id', ':comment'), withProvrum, (c) => confirm(c))
  .post(paths.withdrawComment(':id', ':comment'), withProvrum, async (c) => {
    const { actor, provrum, language } = c.var;
    const comment = commentOf(c);
    if (!comment || !actor.organisation) return await c.notFound();
    const by = { person: actor.person.id, organisation: actor.organisation.id };
    const answer = await takeBackComment(circumstances(c, by), { provrum: provrum.id, comment });
    if (!answer) return await c.notFound();
    if (answer.ok || answer.refusal.kind === 'withdrawn') return await toThread(c, comment, 'withdraw');
    return await confirm(c, messages[language].refused['not-yours']);
  });

const commentOf = (c: Context<ProvrumEnv>) => parseId<CommentId>(c.req.param('comment'));

async function findOne(c: Context<ProvrumEnv>) {
  const id = commentOf(c);
  return id && (await findComment(c.var.db, c.var.provrum.id, id));
}

async function toThread(c: Context<ProvrumEnv>, comment: CommentId, did: 'edit' | 'withdraw'): Promise<Response> {
  const { db, provrum, language } = c.var;
  const found = await findComment(db, provrum.id, comment);
  setFlash(c, messages[language][did].done);
  return c.redirect(localise(`${pathOfPage(c, found?.page ?? 1)}#kommentar-${comment}`, language), 303);
}

async function show(c: Context<ProvrumEnv>, returned?: Returned, status: PageStatus = 200) {
  const { db, provrum, actor, language, frame } = c.var;
  const comment = await findOne(c);
  if (!comment) return await c.notFound();
  const versions = comment.version > 1 && !comment.withdrawn ? await listCommentVersions(db, comment.id) : [];
  const text = messages[language];
  const by = commentatorOf(actor);
  const mayEdit =
    by !== null && mayChange(comment, actor.person.id) && (openForComments(provrum) || returned !== undefined);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.one.title(comment.author)}
      section="proposals"
      crumbs={crumbsTo(c)}
      invalid={status !== 200}
      noindex
    >
      {returned?.refused && !mayEdit && <Refusal sentence={returned.refused} />}
      <Comments>
        <OneComment comment={comment} provrum={provrum.id} own={null} language={language} />
      </Comments>
      <p>
        <a href={localise(`${pathOfPage(c, comment.page)}#kommentar-${comment.id}`, language)}>{text.one.inContext}</a>
      </p>
      {mayEdit && (
        <Part title={text.edit.heading} id="andra">
          <CommentForm {...editForm(c, comment, by, returned ?? (await keptChange(c, comment, by)))} />
        </Part>
      )}
      {versions.length > 0 && <Versions versions={versions} c={c} />}
    </Page>,
    status,
  );
}

/** What was typed another time; not where the comment has been changed since. */
async function keptChange(
  { var: { db, provrum } }: Context<ProvrumEnv>,
  { id, version }: CommentShown,
  by: Commentator,
): Promise<Returned | undefined> {
  const saved = await findSavedForm(db, commentChangeFormOf({ provrum: provrum.id, comment: id }, by));
  return saved?.basedOn === version ? { typed: readComment(saved.content), kept: true } : undefined;
}

function editForm(c: Context<ProvrumEnv>, comment: CommentShown, by: Commentator, returned?: Returned) {
  const { provrum, language } = c.var;
  return {
    language,
    provrum: provrum.id,
    action: localise(paths.comment(provrum.id, comment.id), language),
    organisation: { id: by.organisation, name: by.organisationName },
    typed: returned?.typed ?? { html: comment.html, text: htmlToText(comment.html) },
    hidden: {
      version: comment.version,
      form: commentChangeFormOf({ provrum: provrum.id, comment: comment.id }, by).form,
    },
    purpose: 'edit' as const,
    autosave: localise(paths.savedForm(), language),
    kept: returned?.kept,
    errors: returned?.error ? { text: returned.error } : undefined,
    refused: returned?.refused,
  };
}

const Refusal = ({ sentence }: { readonly sentence: string }) => (
  <Notice tone="bad" answer>
    <p>{sentence}</p>
  </Notice>
);

function Versions({ versions, c }: { readonly versions: readonly CommentVersion[]; readonly c: Context<ProvrumEnv> }) {
  const { language } = c.var;
  const text = messages[language].versions;
  return (
    <Part title={text.heading} id="versioner">
      <ol class="comments">
        {versions.map(({ version, html, at }, place) => (
          <li key={version}>
            <h3>
              {place === 0 ? text.current : text.one(version)} ·{' '}
              <time dateTime={isoMoment(at)}>{formatMoment(at, language)}</time>
            </h3>
            <RichText html={html} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** Asks once more: a comment that is taken back cannot be brought back. */
async function confirm(c: Context<ProvrumEnv>, refused?: string) {
  const { provrum, actor, language, frame } = c.var;
  const comment = await findOne(c);
  if (!comment) return await c.notFound();
  const text = messages[language].withdraw;
  const mine = mayChange(comment, actor.person.id);
  const back = localise(`${pathOfPage(c, comment.page)}#kommentar-${comment.id}`, language);
  const status = refused ? 403 : 200;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.heading}
      section="proposals"
      crumbs={crumbsTo(c)}
      lead={mine && text.meaning}
      noindex
    >
      {!mine && (
        <Refusal sentence={refused ?? messages[language].refused[comment.withdrawn ? 'withdrawn' : 'not-yours']} />
      )}
      <Comments>
        <OneComment comment={comment} provrum={provrum.id} own={null} language={language} />
      </Comments>
      <Actions>
        {mine && (
          <PostButton action={localise(paths.withdrawComment(provrum.id, comment.id), language)} weight="stop">
            {text.submit}
          </PostButton>
        )}
        <LinkButton href={back}>{text.back}</LinkButton>
      </Actions>
    </Page>,
    status,
  );
}
