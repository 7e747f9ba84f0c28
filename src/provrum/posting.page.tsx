import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { StateChip } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from './change.store.ts';
import { readEdition } from './proposal.form.ts';
import { messages } from './posting.messages.ts';
import { messages as proposalMessages } from './proposal.messages.ts';
import { writerOr } from './proposal.scope.ts';
import { editionOf, ownedBy, postProposal, type ProposalRefusal } from './proposal.ts';
import { crumbsTo, ProposalBody } from './proposal.view.tsx';
import { missingFields, startPassed } from './proposalText.ts';
import type { Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { wordsOf } from './searchTerms.ts';
import { listSimilar } from './similar.store.ts';
import { SimilarRows } from './similar.view.tsx';

/** A draft as others will read it, what is like it, what it lacks, and the button that posts it. */
export const postingPage = new Hono<ProvrumEnv>()
  .get(paths.previewProposal(':id'), withProvrum, async (c) => {
    const by = writerOr(c);
    return by instanceof Response ? by : await show(c, by, c.var.provrum);
  })
  .post(paths.postProposal(':id'), withProvrum, async (c) => {
    const by = writerOr(c);
    return by instanceof Response ? by : await post(c, by);
  });

async function post(c: Context<ProvrumEnv>, by: Proposer): Promise<Response> {
  const { provrum, clock, language } = c.var;
  const basedOn = readEdition(await readValues(c));
  let current = provrum;
  const decision = await changeProvrum(circumstances(c, by), provrum.id, (fresh) => {
    current = fresh;
    return postProposal(fresh, by, { on: clock.today(), basedOn });
  });
  if (!decision) return await c.notFound();
  // Sent twice, it is posted once, and both lead to what was posted.
  const posted = decision.ok || (decision.refusal.kind === 'wrong-state' && current.openedAt !== null);
  if (!posted) return await show(c, by, current, decision.refusal);
  setFlash(c, messages[language].flash.posted);
  return c.redirect(localise(paths.provrum(provrum.id), language), 303);
}

async function show(
  c: Context<ProvrumEnv>,
  by: Proposer,
  provrum: Provrum,
  refusal?: ProposalRefusal,
): Promise<Response> {
  const { db, frame, language } = c.var;
  if (provrum.state !== 'draft') return c.redirect(localise(paths.provrum(provrum.id), language), 303);
  const { title, summary, question } = provrum.text;
  const text = messages[language];
  const { noTitle, similar: similarText } = proposalMessages[language];
  const similar = await listSimilar(db, wordsOf(`${title} ${summary} ${question}`, 40), provrum.id);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.heading}: ${title || noTitle}`}
      heading={title || noTitle}
      chip={<StateChip state="draft" language={language} />}
      lead={summary}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      invalid={refusal !== undefined}
      noindex
    >
      {refusal?.kind === 'stale' && (
        <Notice tone="warn" answer>
          <p>{text.changed}</p>
        </Notice>
      )}
      <Missing c={c} provrum={provrum} answer={refusal?.kind === 'incomplete'} />
      <p class="quiet">{text.lead}</p>
      <ProposalBody text={provrum.text} language={language} />
      <Part title={similarText.heading} id="liknande">
        {similar.length === 0 ? (
          <p class="quiet">{similarText.none}</p>
        ) : (
          <>
            <p>{similarText.lead}</p>
            <SimilarRows similar={similar} language={language} />
          </>
        )}
      </Part>
      <PostForm c={c} provrum={provrum} by={by} />
    </Page>,
    refusal ? (refusal.kind === 'incomplete' ? 422 : refusal.kind === 'not-yours' ? 403 : 409) : 200,
  );
}

/** What a draft lacks, each a link to its field. */
function Missing({
  c,
  provrum,
  answer,
}: {
  readonly c: Context<ProvrumEnv>;
  readonly provrum: Provrum;
  readonly answer: boolean;
}) {
  const { language, clock } = c.var;
  const { errors } = proposalMessages[language];
  const missing = missingFields(provrum.text);
  const passed = startPassed(provrum.text, clock.today());
  if (missing.length === 0 && !passed) return null;
  const edit = localise(paths.editProposal(provrum.id), language);
  return (
    <Notice tone={answer ? 'bad' : 'warn'} title={messages[language].missing} answer={answer}>
      <ul>
        {missing.map((field) => (
          <li key={field}>
            <a href={`${edit}#${field}`}>{errors.missing[field]}</a>
          </li>
        ))}
        {passed && (
          <li>
            <a href={`${edit}#wishedStart`}>{errors.startPassed}</a>
          </li>
        )}
      </ul>
    </Notice>
  );
}

interface PostFormProps {
  readonly c: Context<ProvrumEnv>;
  readonly provrum: Provrum;
  readonly by: Proposer;
}

/** The button that posts, where it would: a draft that lacks something is written on first. */
function PostForm({ c, provrum, by }: PostFormProps) {
  const { language, clock } = c.var;
  const text = messages[language];
  const complete = missingFields(provrum.text).length === 0 && !startPassed(provrum.text, clock.today());
  const edit = localise(paths.editProposal(provrum.id), language);
  const own = ownedBy(provrum, by);
  return (
    <Form action={localise(paths.postProposal(provrum.id), language)} language={language} label={text.post}>
      {(complete || !own) && <p>{own ? text.postLead : text.onlyOwner(provrum.organisation.name)}</p>}
      <Hidden name="edition" value={editionOf(provrum)} />
      <Actions>
        {own && complete && <Submit>{text.post}</Submit>}
        <LinkButton href={edit} weight={complete ? 'second' : 'main'}>
          {text.back}
        </LinkButton>
      </Actions>
    </Form>
  );
}
