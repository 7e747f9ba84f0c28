import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readForm } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from './change.store.ts';
import { limits, reasonSchema, sayProposal } from './proposal.form.ts';
import { writerOr } from './proposal.scope.ts';
import { ownedBy, type ProposalRefusal, reopenProposal, withdrawProposal } from './proposal.ts';
import { crumbsTo } from './proposal.view.tsx';
import type { Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { messages } from './withdrawal.messages.ts';

/** Withdraws a proposal or a draft with a reason, and takes that back. */
export const withdrawalPage = new Hono<ProvrumEnv>()
  .get(paths.withdrawProposal(':id'), withProvrum, (c) => {
    const by = writerOr(c);
    return by instanceof Response ? by : show(c, by, c.var.provrum, {});
  })
  .post(paths.withdrawProposal(':id'), withProvrum, async (c) => {
    const by = writerOr(c);
    return by instanceof Response ? by : await withdraw(c, by);
  })
  .post(paths.reopenProposal(':id'), withProvrum, async (c) => {
    const by = writerOr(c);
    return by instanceof Response ? by : await reopen(c, by);
  });

async function withdraw(c: Context<ProvrumEnv>, by: Proposer): Promise<Response> {
  const { provrum, language } = c.var;
  const read = await readForm(c, reasonSchema, sayProposal(language));
  if (!read.ok) return show(c, by, provrum, { values: read.values, errors: read.errors, status: 422 });
  let current = provrum;
  const decision = await changeProvrum(circumstances(c, by), provrum.id, (fresh) => {
    current = fresh;
    return withdrawProposal(fresh, by, read.value.reason);
  });
  if (!decision) return await c.notFound();
  // Sent twice, it is withdrawn once: the reason of the first stands.
  if (decision.ok || current.state === 'withdrawn')
    return back(c, provrum.openedAt === null ? 'draftWithdrawn' : 'withdrawn');
  return show(c, by, provrum, {
    values: read.values,
    refusal: decision.refusal,
    status: decision.refusal.kind === 'not-yours' ? 403 : 409,
  });
}

async function reopen(c: Context<ProvrumEnv>, by: Proposer): Promise<Response> {
  const { provrum, language } = c.var;
  const decision = await changeProvrum(circumstances(c, by), provrum.id, (fresh) => reopenProposal(fresh, by));
  if (!decision) return await c.notFound();
  if (decision.ok) return back(c, provrum.openedAt === null ? 'draftReopened' : 'reopened');
  // Open already: somebody else, or the same button twice.
  return c.redirect(localise(paths.provrum(provrum.id), language), 303);
}

function back(c: Context<ProvrumEnv>, flash: 'withdrawn' | 'draftWithdrawn' | 'reopened' | 'draftReopened'): Response {
  const { provrum, language } = c.var;
  setFlash(c, messages[language].flash[flash]);
  return c.redirect(localise(paths.provrum(provrum.id), language), 303);
}

interface Shown {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: ProposalRefusal;
  readonly status?: PageStatus;
}

function show(
  c: Context<ProvrumEnv>,
  by: Proposer,
  provrum: Provrum,
  { values, errors, refusal, status = 200 }: Shown,
): Response {
  const { frame, language } = c.var;
  const text = messages[language];
  const draft = provrum.openedAt === null;
  const owner = ownedBy(provrum, by);
  const possible = owner && (provrum.state === 'draft' || provrum.state === 'open');
  return sendPage(
    c,
    <Page
      frame={frame}
      title={draft ? text.draftHeading : text.heading}
      lead={possible ? (draft ? text.draftLead : text.lead) : undefined}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      invalid={status !== 200}
      noindex
    >
      {(!possible || refusal) && (
        <Notice tone="warn" answer={refusal !== undefined}>
          <p>{owner ? text.closed : text.notOwner}</p>
        </Notice>
      )}
      {possible && (
        <Form
          action={localise(paths.withdrawProposal(provrum.id), language)}
          language={language}
          values={values}
          errors={errors}
        >
          {provrum.standings.length > 0 && <p>{text.standings(provrum.standings.length)}</p>}
          <Field
            type="textarea"
            name="reason"
            label={text.reason.label}
            hint={text.reason.hint}
            rows={4}
            maxlength={limits.reason}
          />
          <Actions>
            <Submit weight="stop">{draft ? text.draftSubmit : text.submit}</Submit>
            <LinkButton href={localise(paths.provrum(provrum.id), language)}>{text.keep}</LinkButton>
          </Actions>
        </Form>
      )}
    </Page>,
    possible ? status : status === 200 ? (owner ? 409 : 403) : status,
  );
}
