import { type Context, Hono } from 'hono';
import type { CommentId } from '#kernel/id.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { commentatorOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { type Link, Page } from '#ui/page.tsx';
import { readComment } from './comment.form.ts';
import { messages } from './comment.messages.ts';
import { commentSection, type Returned } from './comment.section.ts';
import { findComment } from './comment.store.ts';
import type { CommentRefusal } from './comment.ts';
import { CommentSection } from './comment.view.tsx';
import { sayComment } from './commenting.store.ts';
import { searchMentionable } from './mention.store.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';

/** All that was said about a provrum, page by page, and where it is said. */
export const commentPage = new Hono<ProvrumEnv>()
  .get(paths.comments(':id'), withProvrum, (c) =>
    show(c, Number(/^[1-9]\d{0,5}$/.exec(c.req.query('sida') ?? '1')?.[0] ?? 1)),
  )
  .post(paths.comments(':id'), withProvrum, async (c) => {
    const { actor, provrum, language } = c.var;
    const text = messages[language];
    const by = commentatorOf(actor);
    const said = readComment(await readValues(c));
    if (!by) return await show(c, 1, { typed: said, refused: text.write.notYou }, 403);
    const answer = await sayComment(circumstances(c, by), provrum.id, by, said);
    if (!answer) return await c.notFound();
    if (answer.ok) return await toComment(c, answer.event.comment as CommentId);
    const { refusal } = answer;
    if (refusal.kind === 'said-already') return await toComment(c, refusal.comment);
    return await show(c, 1, { typed: said, ...explain(refusal, language) }, statusOf(refusal));
  })
  .get(paths.mentionable(':id'), withProvrum, async (c) => {
    const { db, clock } = c.var;
    const people = await searchMentionable(db, clock.today(), (c.req.query('q') ?? '').slice(0, 100));
    return c.json(people.map(({ id, name, organisations }) => ({ id, name, organisation: organisations.join(', ') })));
  });

/** A refusal in the reader's words: at the field where it is about what was typed, else above it. */
export function explain(
  refusal: Exclude<CommentRefusal, { kind: 'said-already' }>,
  language: keyof typeof messages,
): Omit<Returned, 'typed'> {
  const text = messages[language];
  if (refusal.kind === 'stale') return { refused: `${text.edit.stale}. ${text.edit.staleMeaning}` };
  if (refusal.kind === 'no-such-comment') return {};
  const sentence = text.refused[refusal.kind];
  return refusal.kind === 'empty' || refusal.kind === 'too-long' ? { error: sentence } : { refused: sentence };
}

export const statusOf = ({ kind }: CommentRefusal): PageStatus =>
  kind === 'empty' || kind === 'too-long' ? 422 : kind === 'not-yours' ? 403 : 409;

/** To the comment in its place among the others. */
async function toComment(c: Context<ProvrumEnv>, comment: CommentId): Promise<Response> {
  const { db, provrum, language } = c.var;
  const found = await findComment(db, provrum.id, comment);
  setFlash(c, messages[language].write.done);
  return c.redirect(localise(`${pathOfPage(c, found?.page ?? 1)}#kommentar-${comment}`, language), 303);
}

/** The first page of comments stands on the provrum's own page. */
export const pathOfPage = ({ var: { provrum } }: Context<ProvrumEnv>, page: number): string =>
  page === 1 ? paths.provrum(provrum.id) : `${paths.comments(provrum.id)}?sida=${page}`;

/** From the list to the provrum itself. */
export const crumbsTo = ({ var: { provrum, language } }: Context<ProvrumEnv>): readonly Link[] => [
  { href: localise(paths.provrums(), language), label: messages[language].proposals },
  { href: localise(paths.provrum(provrum.id), language), label: provrum.text.title },
];

async function show(c: Context<ProvrumEnv>, page: number, returned?: Returned, status: PageStatus = 200) {
  const { provrum, language, frame } = c.var;
  const section = await commentSection(c, page, returned);
  if (!section) return await c.notFound();
  return sendPage(
    c,
    <Page
      frame={frame}
      title={messages[language].pageTitle(provrum.text.title)}
      heading={provrum.text.title}
      section="proposals"
      crumbs={crumbsTo(c)}
      invalid={returned !== undefined}
      noindex
    >
      <CommentSection {...section} />
    </Page>,
    status,
  );
}
