import { decided } from '#kernel/decision.ts';
import type { NetworkId, ProvrumId } from '#kernel/id.ts';
import type { Proposer } from '#organisations/authority.ts';
import { changeProvrum, type Circumstances } from './change.store.ts';
import { createDraft } from './draft.store.ts';
import { cameOutOf } from './links/link.ts';
import { draftProposal } from './proposal.ts';

/** An idea in a network: what it is called, and what it is about. */
export interface Idea {
  readonly title: string;
  readonly whyNow: string;
}

/**
 * Puts a draft on record with the network that it came out of, once for each form. Null where there is nothing to draft of.
 */
export async function createInitiative(
  circumstances: Circumstances,
  by: Proposer,
  {
    network,
    idea,
    form,
  }: {
    readonly network: { readonly id: NetworkId; readonly name: string };
    readonly idea: Idea;
    readonly form: string | null;
  },
): Promise<ProvrumId | null> {
  const empty = { summary: '', question: '', toTry: '', kind: null, themes: [], wishedStart: null };
  const decision = draftProposal(by, { ...empty, ...idea });
  if (!decision.ok) return null;
  return await circumstances.db.tx(async () => {
    const draft = await createDraft(circumstances, decision.event, form);
    if (draft.created) await changeProvrum(circumstances, draft.id, () => decided(cameOutOf(network)));
    return draft.id;
  });
}
