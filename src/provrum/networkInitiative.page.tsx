import { type Context, Hono } from 'hono';
import { parseId } from '#kernel/id.ts';
import { listParts } from '#networks/life.store.ts';
import { circleOf } from '#networks/network.ts';
import { type NetworkEnv, withNetwork } from '#networks/network.scope.ts';
import { crumbsToNetwork } from '#networks/network.view.tsx';
import { findPost } from '#networks/talk.store.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { htmlToText } from '#platform/richText.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { readIdea } from './networkInitiative.form.ts';
import { messages } from './networkInitiative.messages.ts';
import { createInitiative } from './networkInitiative.store.ts';
import { limits, readFormKey } from './proposal.form.ts';
import { proposerOr, writtenForAnother } from './proposal.scope.ts';
import { circumstances } from './provrum.scope.ts';

type C = Context<NetworkEnv>;

/** Carries an idea in a network to a draft of a proposal; the two know of each other. */
export const networkInitiativePage = new Hono<NetworkEnv>()
  .get(paths.networkInitiative(':network'), withNetwork, async (c) => {
    const by = proposerOr(c);
    return by instanceof Response ? by : show(c, by, { values: { why: await quoted(c) } });
  })
  .post(paths.networkInitiative(':network'), withNetwork, async (c) => {
    const by = proposerOr(c);
    return by instanceof Response ? by : await create(c, by, await readValues(c));
  });

/** The words of the post that the idea stands in, for those who read the network's talk. */
async function quoted(c: C): Promise<string> {
  const { db, network, actor, clock } = c.var;
  const number = parseId(c.req.query('inlagg'));
  const today = clock.today();
  if (number === null || !circleOf(actor, await listParts(db, network.id, today), today).inside) return '';
  const post = await findPost(db, network.id, number);
  return post && !post.withdrawn ? htmlToText(post.html).slice(0, limits.whyNow) : '';
}

async function create(c: C, by: Proposer, values: FormValues): Promise<Response> {
  const { network, language } = c.var;
  const text = messages[language];
  if (writtenForAnother(values, by)) {
    return show(c, by, { values, notice: text.otherOrganisation(by.organisationName) });
  }
  const read = readIdea(values, language);
  if (!read.ok) return show(c, by, { values, errors: read.errors });
  const id = await createInitiative(circumstances(c, by), by, {
    network,
    idea: read.value,
    form: readFormKey(values),
  });
  if (id === null) return show(c, by, { values, errors: { title: text.missing } });
  setFlash(c, text.done);
  return c.redirect(localise(paths.editProposal(id), language), 303);
}

interface Again {
  readonly values: FormValues;
  readonly errors?: FieldErrors;
  readonly notice?: string;
}

function show(c: C, by: Proposer, { values, errors, notice }: Again): Response {
  const { network, language, frame } = c.var;
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.title}: ${network.name}`}
      heading={text.title}
      lead={text.lead(network.name)}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      invalid={Boolean(errors ?? notice)}
      noindex
    >
      {notice && (
        <Notice tone="warn" answer>
          <p>{notice}</p>
        </Notice>
      )}
      <Form
        action={localise(paths.networkInitiative(network.id), language)}
        language={language}
        values={values}
        errors={errors}
      >
        <Hidden name="form" value={readFormKey(values) ?? randomToken(16)} />
        <Hidden name="organisation" value={by.organisation} />
        <Field name="title" label={text.name} maxlength={limits.title} />
        <Field type="textarea" name="why" label={text.why} hint={text.whyHint} maxlength={limits.whyNow} optional />
        <Submit>{text.send}</Submit>
      </Form>
    </Page>,
    notice ? 409 : errors ? 422 : 200,
  );
}
