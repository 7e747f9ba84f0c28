import { Hono } from 'hono';
import { parseId } from '#kernel/id.ts';
import type { Commentator } from '#organisations/authority.ts';
import { proposerOf, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { CommentItem, Comments } from '#ui/comments.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { type Again, backTo, forAnother, invalid, type NetworkContext, refuseHere, statusOf } from './answer.view.tsx';
import { changeNetwork } from './change.store.ts';
import { messages as forms } from './forms.messages.ts';
import { listParts } from './life.store.ts';
import { readKey } from './network.form.ts';
import { type Circle, circleOf } from './network.ts';
import { networkCircumstances, type NetworkEnv, withNetwork } from './network.scope.ts';
import { crumbsToNetwork } from './network.view.tsx';
import { cleanPost } from './post.form.ts';
import { messages } from './talk.messages.ts';
import { findPost, listPosts, postGround, postsPerPage, type PostShown } from './talk.store.ts';
import { longestPost, talks, withdrawPost, writePost } from './talk.ts';
import { Stopped } from './wish.page.tsx';

/** The talk between meetings: read and written by those who take part, and the secretariat. */
export const networkTalkPage = new Hono<NetworkEnv>()
  .get(paths.networkTalk(':network'), withNetwork, (c) => inside(c, (circle) => show(c, circle)))
  .post(paths.networkTalk(':network'), withNetwork, (c) =>
    inside(c, async (circle) => (circle.speaker ? await say(c, circle, circle.speaker) : refuseHere(c, 'inside'))),
  )
  .post(paths.withdrawNetworkPost(':network', ':post'), withNetwork, (c) =>
    inside(c, async ({ speaker }) => (speaker ? await withdraw(c, speaker) : refuseHere(c, 'inside'))),
  );

/** Lets in those who are in the network. */
export async function inside(
  c: NetworkContext,
  act: (circle: Circle) => Promise<Response> | Response,
): Promise<Response> {
  const { db, network, actor, clock } = c.var;
  const today = clock.today();
  const circle = circleOf(actor, await listParts(db, network.id, today), today);
  return circle.inside ? await act(circle) : refuseHere(c, 'inside');
}

async function say(c: NetworkContext, circle: Circle, by: Commentator): Promise<Response> {
  const { db, network, language } = c.var;
  const { write, refused } = messages[language];
  const values = await readValues(c);
  if (forAnother(values, by.organisation)) {
    const notice = forms[language].answers.otherOrganisation(by.organisationName);
    return await show(c, circle, { values, notice });
  }
  const key = readKey(values);
  const draft = { ...cleanPost(one(values, 'text'), one(values, 'format') === 'html'), key, byMail: false };
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    writePost(fresh, by, draft, await postGround(db, key)),
  );
  if (!decision) return await c.notFound();
  if (decision.ok) return backTo(c, paths.networkTalk(network.id), write.done);
  switch (decision.refusal.kind) {
    case 'said-already':
      return backTo(c, paths.networkTalk(network.id), write.said);
    case 'empty':
    case 'too-long':
      return await show(c, circle, { values, errors: { text: refused[decision.refusal.kind] } });
    default:
      return await show(c, circle, { values, notice: refused.closed });
  }
}

async function withdraw(c: NetworkContext, by: Commentator): Promise<Response> {
  const { db, network, actor, language } = c.var;
  const text = messages[language];
  const number = parseId(c.req.param('post'));
  const who = { person: by.person, secretariat: secretariatOf(actor) !== null };
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    withdrawPost(fresh, number === null ? null : await findPost(db, network.id, number), who),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'withdrawn') {
    return backTo(c, paths.networkTalk(network.id), text.withdrawn);
  }
  return decision.refusal.kind === 'not-yours' ? refuseHere(c, 'writer') : await c.notFound();
}

async function show(c: NetworkContext, circle: Circle, again: Again = {}): Promise<Response> {
  const { db, network, language, frame, config } = c.var;
  const text = messages[language];
  const page = Number(/^[1-9]\d{0,5}$/.exec(c.req.query('sida') ?? '1')?.[0] ?? 1);
  const { posts, total } = await listPosts(db, network.id, { page });
  if (posts.length === 0 && page > 1) return await c.notFound();
  const here = paths.networkTalk(network.id);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(network.name)}
      heading={text.heading}
      lead={config.imapUrl === null ? text.lead : `${text.lead} ${text.byReply}`}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      invalid={invalid(again)}
      noindex
    >
      <Stopped again={again} />
      {circle.speaker && talks(network) ? (
        <Write c={c} by={circle.speaker} again={again} />
      ) : (
        !talks(network) && <p class="quiet">{text.refused.closed}</p>
      )}
      {posts.length === 0 ? (
        <Empty title={text.none}>{circle.speaker && text.noneMore}</Empty>
      ) : (
        <Comments>
          {posts.map((post) => (
            <Post key={post.id} c={c} post={post} />
          ))}
        </Comments>
      )}
      <Pager
        language={language}
        page={page}
        pages={Math.ceil(total / postsPerPage)}
        href={(number) => localise(`${here}?sida=${number}`, language)}
      />
    </Page>,
    statusOf(again),
  );
}

function Write({ c, by, again }: { readonly c: NetworkContext; readonly by: Commentator; readonly again: Again }) {
  const { network, language } = c.var;
  const { write: text } = messages[language];
  const { values } = again;
  const rich = values && one(values, 'format') === 'html' ? cleanPost(one(values, 'text'), true) : null;
  const typed: FormValues | undefined = rich ? { ...values, text: rich.text } : values;
  return (
    <Part title={text.heading} id="skriv">
      <Form
        action={localise(paths.networkTalk(network.id), language)}
        language={language}
        values={typed}
        errors={again.errors}
      >
        <Hidden name="form" value={(values && readKey(values)) ?? randomToken(16)} />
        <Hidden name="as" value={by.organisation} />
        <Field
          type="textarea"
          name="text"
          label={text.label}
          rows={4}
          maxlength={longestPost}
          rich={rich ? { html: rich.html } : {}}
        />
        <Submit>{text.send}</Submit>
      </Form>
    </Part>
  );
}

/** One thing that was said, with what its reader may do with it. */
function Post({ c, post }: { readonly c: NetworkContext; readonly post: PostShown }) {
  const { network, actor, language } = c.var;
  const text = messages[language];
  const { id, author, organisation, at, html, withdrawn, person, byMail } = post;
  const own = actor?.person.id === person || secretariatOf(actor) !== null;
  const to = (path: string) => localise(path, language);
  return (
    <CommentItem
      language={language}
      id={id}
      author={author}
      organisation={byMail ? `${organisation}, ${text.byMail}` : organisation}
      at={at}
      html={withdrawn ? null : html}
      actions={
        <>
          {proposerOf(actor) && (
            <a href={to(`${paths.networkInitiative(network.id)}?inlagg=${id}`)} aria-label={text.proposeLabel(author)}>
              {text.propose}
            </a>
          )}
          {own && (
            <PostButton
              action={to(paths.withdrawNetworkPost(network.id, id))}
              weight="quiet"
              label={text.withdrawLabel(author, formatMoment(at, language))}
            >
              {text.withdraw}
            </PostButton>
          )}
        </>
      }
    />
  );
}
