import type { Context } from 'hono';
import type { ProvrumId } from '#kernel/id.ts';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one } from '#platform/form.ts';
import { keepDraft } from './draft.store.ts';
import { readEdition, readFormKey } from './proposal.form.ts';
import { asksForJson } from './proposal.scope.ts';
import { editionOf, type ProposalRefusal, saveDraft } from './proposal.ts';
import type { ProposalText, Provrum } from './provrum.ts';
import { circumstances } from './provrum.scope.ts';
import type { Theme } from './theme.store.ts';
import { messages } from './writing.messages.ts';
import { showWriting } from './writing.page.tsx';

/** A draft's text as it was typed, and read. */
export interface TypedDraft {
  readonly values: FormValues;
  readonly text: ProposalText;
  readonly themes: readonly Theme[];
}

/** Saves a draft, or shows it again beside what somebody else has saved meanwhile. */
export async function saveDraftText<E extends ActorEnv>(
  c: Context<E>,
  id: ProvrumId,
  by: Proposer,
  typed: TypedDraft,
): Promise<Response> {
  const { values, text } = typed;
  let current: Provrum | null = null;
  const decision = await keepDraft(circumstances(c, by), id, readFormKey(values), (provrum, ownForm) => {
    current = provrum;
    return saveDraft(provrum, by, { text, basedOn: ownForm ? editionOf(provrum) : readEdition(values) });
  });
  const provrum = current as Provrum | null;
  if (!decision || !provrum) return await c.notFound();
  // A saving raises the revision by one.
  if (decision.ok) return saved(c, { ...provrum, revision: provrum.revision + 1 }, one(values, 'act'));
  if (decision.refusal.kind === 'unchanged') return saved(c, provrum, one(values, 'act'));
  return await refuse(c, by, provrum, typed, decision.refusal);
}

function saved<E extends ActorEnv>(c: Context<E>, provrum: Provrum, act: string): Response {
  const { language } = c.var;
  if (asksForJson(c)) return c.json({ values: { edition: editionOf(provrum) } });
  if (act === 'preview') return c.redirect(localise(paths.previewProposal(provrum.id), language), 303);
  setFlash(c, messages[language].flash.saved);
  return c.redirect(localise(paths.editProposal(provrum.id), language), 303);
}

async function refuse<E extends ActorEnv>(
  c: Context<E>,
  by: Proposer,
  provrum: Provrum,
  { values, text, themes }: TypedDraft,
  refusal: ProposalRefusal,
): Promise<Response> {
  const { refused } = messages[c.var.language];
  const shown = { values, themes, typed: text };
  // Posted meanwhile: what was typed can still become a change of it.
  if (refusal.kind === 'stale' || (refusal.kind === 'wrong-state' && refusal.state === 'open')) {
    return await showWriting(c, by, provrum, { ...shown, stale: true, review: provrum.state === 'open', status: 409 });
  }
  const notYours = refusal.kind === 'not-yours';
  return await showWriting(c, by, provrum, {
    ...shown,
    notice: refused[notYours ? 'not-yours' : 'wrong-state'],
    status: notYours ? 403 : 409,
  });
}
