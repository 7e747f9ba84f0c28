import { type Context, Hono } from 'hono';
import { type ActorEnv, setFlash, signedIn } from '#organisations/actor.scope.ts';
import { commentatorOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import {
  type Again,
  backTo,
  forAnother,
  invalid,
  type NetworkContext,
  refuseHere,
  sayIn,
  statusOf,
} from './answer.view.tsx';
import { changeNetwork } from './change.store.ts';
import { messages } from './forms.messages.ts';
import { limits, readKey, readWish, readWished } from './network.form.ts';
import { networkCircumstances, type NetworkEnv, withNetwork } from './network.scope.ts';
import { crumbsToNetwork, crumbsToNetworks } from './network.view.tsx';
import { giveWish, interestRoles, wishOf, withdrawWish } from './wish.ts';
import { createWish, listWishes } from './wish.store.ts';
import { WishList } from './wish.view.tsx';

/** A network that somebody wishes for: members, partners and the secretariat may. */
export const wishPage = new Hono<ActorEnv>()
  .get(paths.newNetwork(), signedIn, (c) => showWish(c))
  .post(paths.newNetwork(), signedIn, (c) => wish(c));

/** The answers to a wished network, and the reader's own. */
export const interestInNetworkPage = new Hono<NetworkEnv>()
  .get(paths.networkInterest(':network'), withNetwork, (c) => show(c))
  .post(paths.networkInterest(':network'), withNetwork, (c) => asVoice(c, answer))
  .post(paths.withdrawNetworkInterest(':network'), withNetwork, (c) => asVoice(c, withdraw));

async function wish(c: Context<ActorEnv>): Promise<Response> {
  const { actor, language } = c.var;
  const by = commentatorOf(actor);
  const values = await readValues(c);
  if (!by) return showWish(c);
  if (forAnother(values, by.organisation)) {
    return showWish(c, { values, notice: messages[language].answers.otherOrganisation(by.organisationName) });
  }
  const say = sayIn(language);
  const read = readWished(values, say);
  if (!read.ok) return showWish(c, { values, errors: read.errors });
  const id = await createWish(networkCircumstances(c, by), { ...read.value, key: readKey(values) });
  if (id === null) return showWish(c, { values, errors: { name: say('nameTaken') } });
  setFlash(c, messages[language].wish.done);
  return c.redirect(localise(paths.network(id), language), 303);
}

function showWish(c: Context<ActorEnv>, again: Again = {}): Response {
  const { actor, language, frame } = c.var;
  const { wish: text, refused } = messages[language];
  const by = commentatorOf(actor);
  const page = { frame, section: 'networks', crumbs: crumbsToNetworks(language), noindex: true } as const;
  if (!by) return sendPage(c, <Page {...page} title={refused.title} lead={refused.voice} />, 403);
  return sendPage(
    c,
    <Page {...page} title={text.title} lead={text.lead} invalid={invalid(again)}>
      <Stopped again={again} />
      <Form
        action={localise(paths.newNetwork(), language)}
        language={language}
        values={again.values}
        errors={again.errors}
      >
        <Hidden name="form" value={(again.values && readKey(again.values)) ?? randomToken(16)} />
        <Hidden name="as" value={by.organisation} />
        <Field name="name" label={text.name} maxlength={limits.name} />
        <Field type="textarea" name="purpose" label={text.purpose} maxlength={limits.purpose} />
        <Submit>{text.send}</Submit>
      </Form>
    </Page>,
    statusOf(again),
  );
}

/** Why a form could not be carried out, before it. */
export const Stopped = ({ again: { notice } }: { readonly again: Again }) =>
  notice ? (
    <Notice tone="warn" answer>
      <p>{notice}</p>
    </Notice>
  ) : null;

async function asVoice(c: NetworkContext, act: (c: NetworkContext, by: Voice) => Promise<Response>): Promise<Response> {
  const by = voiceOf(c.var.actor);
  return by ? await act(c, by) : refuseHere(c, 'voice');
}

async function answer(c: NetworkContext, by: Voice): Promise<Response> {
  const { db, network, language } = c.var;
  const { interest: text, answers } = messages[language];
  const values = await readValues(c);
  if (forAnother(values, by.organisation)) {
    return await show(c, { values, notice: answers.otherOrganisation(by.organisationName) });
  }
  const read = readWish(values, sayIn(language));
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    giveWish(fresh, await listWishes(db, network.id), by, read.value),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return backTo(c, paths.networkInterest(network.id), text.done);
  }
  return await show(c, { values, notice: text.closed });
}

async function withdraw(c: NetworkContext, by: Voice): Promise<Response> {
  const { db, network, language } = c.var;
  const { interest: text, answers } = messages[language];
  if (forAnother(await readValues(c), by.organisation)) {
    return await show(c, { notice: answers.otherOrganisation(by.organisationName) });
  }
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    withdrawWish(fresh, await listWishes(db, network.id), by),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'no-standing') {
    return backTo(c, paths.networkInterest(network.id), text.withdrawn);
  }
  return await show(c, { notice: text.closed });
}

async function show(c: NetworkContext, again: Again = {}): Promise<Response> {
  const { db, network, actor, language, frame } = c.var;
  const text = messages[language].interest;
  const wishes = await listWishes(db, network.id);
  const by = voiceOf(actor);
  const open = network.state === 'wished';
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(network.name)}
      lead={text.lead}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      invalid={invalid(again)}
      noindex
    >
      <Stopped again={again} />
      {!open && !again.notice && <p class="quiet">{text.closed}</p>}
      {open && by && <Answer c={c} by={by} again={again} own={wishOf(wishes, by.organisation)} />}
      <Part title={text.answers} id="svaren" count={wishes.length}>
        {wishes.length === 0 ? <p class="quiet">{text.none}</p> : <WishList wishes={wishes} language={language} />}
      </Part>
    </Page>,
    statusOf(again),
  );
}

interface AnswerProps {
  readonly c: NetworkContext;
  readonly by: Voice;
  readonly again: Again;
  readonly own: ReturnType<typeof wishOf>;
}

function Answer({ c, by, again, own }: AnswerProps) {
  const { network, language } = c.var;
  const text = messages[language].interest;
  return (
    <>
      <Form
        action={localise(paths.networkInterest(network.id), language)}
        language={language}
        values={again.values ?? (own ? { role: own.role, wants: own.wants } : {})}
        errors={again.errors}
      >
        <Hidden name="as" value={by.organisation} />
        <Radios
          name="role"
          legend={text.role(by.organisationName)}
          choices={interestRoles.map((role) => ({ value: role, label: text.choices[role] }))}
        />
        <Field type="textarea" name="wants" label={text.wants} rows={3} maxlength={limits.wants} optional />
        <Submit>{own ? text.change : text.send}</Submit>
      </Form>
      {own && (
        <PostButton
          action={localise(paths.withdrawNetworkInterest(network.id), language)}
          weight="quiet"
          hidden={{ as: by.organisation }}
        >
          {text.withdraw}
        </PostButton>
      )}
    </>
  );
}
