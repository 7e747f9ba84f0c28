import { type Context, Hono } from 'hono';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { readUnsubscribing, type Unsubscribing } from '#platform/unsubscribe.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton, PostButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import type { ActorEnv } from '../actor.scope.ts';
import { messages } from './mailing.messages.ts';
import { findUnsubscribing, subscribeAgain, unsubscribe, type UnsubscribingFrom } from './unsubscribe.store.ts';

type C = Context<ActorEnv>;

/**
 * Ends news from a letter, without signing in. To look changes nothing: link scanners look. The post is what mail programs
 * send of themselves (RFC 8058), from no page and with no cookie, and they follow no redirect: the answer is the page.
 */
export const unsubscribePage = new Hono<ActorEnv>()
  .get(paths.unsubscribe(':token'), (c) => withAsked(c, (_, from) => ask(c, from)))
  .post(paths.unsubscribe(':token'), (c) =>
    withAsked(c, async (asked, from) => {
      const { db, clock } = c.var;
      if (one(await readValues(c), 'act') === 'again') {
        await subscribeAgain(db, asked);
        return again(c, from);
      }
      await unsubscribe(db, asked, clock.now());
      return done(c, from);
    }),
  );

type Answer = (asked: Unsubscribing, from: UnsubscribingFrom) => Response | Promise<Response>;

async function withAsked(c: C, answer: Answer): Promise<Response> {
  const asked = readUnsubscribing(c.var.config, c.req.param('token') ?? '');
  const from = asked && (await findUnsubscribing(c.var.db, asked));
  return asked && from ? await answer(asked, from) : gone(c);
}

const here = (c: C) => localise(paths.unsubscribe(c.req.param('token') ?? ''), c.var.language);

function ask(c: C, { name }: UnsubscribingFrom) {
  const text = messages[c.var.language].unsubscribe;
  return sendPage(
    c,
    <Page frame={c.var.frame} title={text.title} lead={text.asks(name)} noindex>
      <p>{text.others}</p>
      <PostButton action={here(c)} weight="main">
        {text.act}
      </PostButton>
    </Page>,
  );
}

function done(c: C, { name }: UnsubscribingFrom) {
  const text = messages[c.var.language].unsubscribe;
  return sendPage(
    c,
    <Page frame={c.var.frame} title={text.done} lead={text.doneLead(name)} noindex>
      <p>{text.others}</p>
      <Actions>
        <PostButton action={here(c)} hidden={{ act: 'again' }}>
          {text.again}
        </PostButton>
        <ToChoice c={c} />
      </Actions>
    </Page>,
  );
}

function again(c: C, { name }: UnsubscribingFrom) {
  const text = messages[c.var.language].unsubscribe;
  return sendPage(
    c,
    <Page frame={c.var.frame} title={text.againDone} lead={text.againLead(name)} noindex>
      <ToChoice c={c} />
    </Page>,
  );
}

function gone(c: C) {
  const text = messages[c.var.language].unsubscribe;
  return sendPage(
    c,
    <Page frame={c.var.frame} title={text.goneTitle} lead={text.gone} noindex>
      <ToChoice c={c} />
    </Page>,
    404,
  );
}

const ToChoice = ({ c }: { readonly c: C }) => (
  <LinkButton href={localise(paths.accountMail(), c.var.language)}>
    {messages[c.var.language].unsubscribe.choose}
  </LinkButton>
);
