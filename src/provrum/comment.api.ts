import type { Context } from 'hono';
import { type CommentId, parseId } from '#kernel/id.ts';
import { type Commentator, commentatorOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { paginate } from '#platform/pagination.ts';
import { refuse } from '#platform/problem.ts';
import { id, iso, moment, Page, pageQuery, Ref } from '#platform/shapes.ts';
import { readComment } from './comment.form.ts';
import { type CommentRefusal, longestComment, mayChange } from './comment.ts';
import { type CommentShown, commentsPerPage, findComment, listComments, listCommentVersions } from './comment.store.ts';
import { addComment, changeComment, type CommentAnswer, takeBackComment } from './commenting.store.ts';
import { searchMentionable } from './mention.store.ts';
import { provrumInPath } from './provrum.api.ts';
import { circumstances } from './provrum.scope.ts';
import type { Provrum } from './provrum.ts';
import { refusals } from './refusal.messages.ts';
import { done } from './refused.scope.ts';

type C = Context<ApiEnv>;

const Comment = z
  .object({
    id,
    author: Ref,
    organisation: z.string(),
    html: z.string().nullable(),
    byMail: z.boolean(),
    version: z.number().int(),
    at: moment,
    editedAt: moment.nullable(),
    withdrawn: z.boolean(),
  })
  .openapi('Comment');
const Comments = z.object({ comments: z.array(Comment), page: Page }).openapi('Comments');
const CommentVersions = z
  .object({
    versions: z.array(z.object({ version: z.number().int(), html: z.string(), at: moment }).openapi('CommentVersion')),
  })
  .openapi('CommentVersions');
const Mentionable = z
  .object({
    people: z.array(
      z.object({ id, name: z.string(), organisations: z.array(z.string()) }).openapi('MentionablePerson'),
    ),
  })
  .openapi('MentionablePeople');

const CommentIn = z
  .strictObject({
    text: z
      .string()
      .optional()
      .openapi({ maxLength: longestComment, example: 'Vi har prövat något liknande. @Anna Berg vet mer.' }),
    html: z.string().optional().openapi({ maxLength: longestComment }),
    mentions: z.array(z.number().int().positive()).max(100).default([]),
  })
  .openapi('CommentToWrite');
type Sent = z.output<typeof CommentIn>;

const [tag, path] = ['comments', '/provrum/{id}/comments'] as const;
const onOne = { tag, path: `${path}/{comment}`, changes: true } as const;
const list = operation({
  id: 'listComments',
  tag,
  method: 'get',
  path,
  query: z.object(pageQuery),
  answers: { 200: Comments },
});
const write = operation({
  id: 'writeComment',
  tag,
  method: 'post',
  path,
  body: CommentIn,
  answers: { 201: Comment },
  problems: ['not-allowed', 'wrong-state'],
  once: true,
});
const one = operation({ id: 'findComment', tag, method: 'get', path: `${path}/{comment}`, answers: { 200: Comment } });
const edit = operation({
  ...onOne,
  id: 'editComment',
  method: 'put',
  body: CommentIn,
  answers: { 200: Comment },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
});
const withdraw = operation({
  ...onOne,
  id: 'withdrawComment',
  method: 'delete',
  answers: { 204: null },
  problems: ['not-allowed', 'conflict'],
});
const versions = operation({
  id: 'listCommentVersions',
  tag,
  method: 'get',
  path: `${path}/{comment}/versions`,
  answers: { 200: CommentVersions },
});
const people = operation({
  id: 'findMentionable',
  tag,
  method: 'get',
  path: '/provrum/{id}/mentionable',
  query: z.object({ q: z.string().max(100).default('') }),
  answers: { 200: Mentionable },
});

/** What was said about a provrum, and who may be called by name in it. */
export const commentApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const { id: provrum } = await provrumInPath(c);
    const { page: number } = c.req.valid('query');
    const { comments, total } = await listComments(c.var.db, provrum, number);
    // A page past the last holds no row to tell how many there are.
    const { page, headers } = paginate(c, {
      number,
      size: commentsPerPage,
      total: number > 1 && comments.length === 0 ? 0 : total,
    });
    return send(c, Comments, { comments: comments.map(showComment), page }, { headers });
  })
  .openapi(write, (c) =>
    once(c, async () => {
      const by = demandCommentator(c);
      const provrum = await provrumInPath(c);
      const answer = await addComment(circumstances(c, by), provrum.id, by, readSent(c.req.valid('json')));
      const { comment } = said(answer);
      const headers = { location: `${c.req.path}/${comment}` };
      return send(c, Comment, showComment(await findIn(c, provrum, comment)), { status: 201, headers });
    }),
  )
  .openapi(one, async (c) => send(c, Comment, showComment(await commentInPath(c))))
  .openapi(edit, async (c) => {
    const by = demandCommentator(c);
    const provrum = await provrumInPath(c);
    const before = await commentInPath(c, provrum);
    const sent = readSent(c.req.valid('json'));
    // Whoever sends the same once more changes nothing, whatever was read before it.
    if (mayChange(before, by.person) && before.html !== sent.html) demandMatch(c, tagOf(before));
    const place = { provrum: provrum.id, comment: before.id };
    // The version that was read goes along: somebody may write between here and there.
    said(await changeComment(circumstances(c, by), place, by, { ...sent, version: before.version }));
    return send(c, Comment, showComment(await findIn(c, provrum, before.id)));
  })
  .openapi(withdraw, async (c) => {
    const { actor } = c.var;
    const provrum = await provrumInPath(c);
    const before = await commentInPath(c, provrum);
    const organisation = actor.organisation?.id ?? refuse('not-allowed');
    if (mayChange(before, actor.person.id)) demandMatch(c, tagOf(before));
    const by = { person: actor.person.id, organisation };
    said(await takeBackComment(circumstances(c, by), { provrum: provrum.id, comment: before.id }));
    return c.body(null, 204);
  })
  .openapi(versions, async (c) => {
    const { id: number, withdrawn } = await commentInPath(c);
    const kept = withdrawn ? [] : await listCommentVersions(c.var.db, number);
    return send(c, CommentVersions, { versions: kept.map(({ at, ...version }) => ({ ...version, at: iso(at) })) });
  })
  .openapi(people, async (c) => {
    await provrumInPath(c);
    const { db, clock } = c.var;
    return send(c, Mentionable, { people: await searchMentionable(db, clock.today(), c.req.valid('query').q) });
  });

/** A comment that was taken back has left its line, and not its words. */
const showComment = ({ person, author, at, editedAt, html, ...comment }: CommentShown) => ({
  ...comment,
  author: { id: person, name: author },
  html: comment.withdrawn ? null : html,
  at: iso(at),
  editedAt: editedAt && iso(editedAt),
});

const tagOf = (comment: CommentShown): string => etagThrough(Comment, showComment(comment));

/** As the page's form reads it: rich text is cleaned, plain text becomes paragraphs. */
const readSent = ({ text, html, mentions }: Sent) =>
  readComment(asForm({ text: html ?? text ?? '', format: html === undefined ? 'text' : 'html', mention: mentions }));

/** What is wrong with the words themselves stands at their field. The same words again are said already, and that is well. */
function said(answer: CommentAnswer): { readonly comment: CommentId } {
  if (answer && !answer.ok) {
    const refusal: CommentRefusal = answer.refusal;
    if (refusal.kind === 'said-already') return { comment: refusal.comment };
    if (refusal.kind === 'empty' || refusal.kind === 'too-long') {
      refuse('invalid-fields', { errors: { text: refusals[refusal.kind] }, with: { refusal: refusal.kind } });
    }
  }
  return { comment: done(answer).comment as CommentId };
}

const demandCommentator = (c: C): Commentator => commentatorOf(c.var.actor) ?? refuse('not-allowed');

const findIn = async (c: C, { id: provrum }: Provrum, comment: CommentId): Promise<CommentShown> =>
  (await findComment(c.var.db, provrum, comment)) ?? refuse('not-found');

const commentInPath = async (c: C, provrum?: Provrum): Promise<CommentShown> =>
  await findIn(
    c,
    provrum ?? (await provrumInPath(c)),
    parseId<CommentId>(c.req.param('comment')) ?? refuse('not-found'),
  );
