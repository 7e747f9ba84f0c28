import { type Context, Hono } from 'hono';
import type { ProvrumId } from '#kernel/id.ts';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { createDraft } from './draft.store.ts';
import { saveDraftText } from './draftSaving.page.tsx';
import { readFormKey, readProposal } from './proposal.form.ts';
import { messages } from './proposal.messages.ts';
import { asksForJson, proposerOr, signedInToWrite, writtenForAnother } from './proposal.scope.ts';
import { draftProposal } from './proposal.ts';
import { circumstances } from './provrum.scope.ts';
import { listThemes } from './theme.store.ts';
import { messages as words } from './writing.messages.ts';
import { showWriting } from './writing.page.tsx';

/** A new proposal. To look at the form creates nothing: the first saving does, once. */
export const newProposalPage = new Hono<ActorEnv>()
  .get(paths.newProposal(), signedInToWrite, async (c) => {
    const by = proposerOr(c);
    return by instanceof Response ? by : await showWriting(c, by, null, { values: {} });
  })
  .post(paths.newProposal(), signedInToWrite, async (c) => {
    const by = proposerOr(c);
    return by instanceof Response ? by : await create(c, by, await readValues(c));
  });

async function create(c: Context<ActorEnv>, by: Proposer, values: FormValues): Promise<Response> {
  const { db, language } = c.var;
  const { refused } = words[language];
  const { errors } = messages[language];
  const themes = await listThemes(db);
  if (writtenForAnother(values, by)) {
    return await showWriting(c, by, null, {
      values,
      themes,
      notice: refused.otherOrganisation(by.organisationName),
      status: 409,
    });
  }
  const read = readProposal(
    values,
    themes.map(({ key }) => key),
    language,
  );
  if (!read.ok) return await showWriting(c, by, null, { values, themes, errors: read.errors, status: 422 });
  const decision = draftProposal(by, read.value);
  if (!decision.ok)
    return await showWriting(c, by, null, { values, themes, errors: { title: errors.empty }, status: 422 });
  const { id, created } = await createDraft(circumstances(c, by), decision.event, readFormKey(values));
  // The same form has created its draft already: what it says now is that draft's next saving.
  return created
    ? answer(c, id, one(values, 'act'))
    : await saveDraftText(c, id, by, { values, themes, text: read.value });
}

function answer(c: Context<ActorEnv>, id: ProvrumId, act: string): Response {
  const { language } = c.var;
  const edit = localise(paths.editProposal(id), language);
  if (asksForJson(c)) {
    return c.json({
      values: { edition: 'draft-1' },
      action: edit,
      autosave: localise(paths.saveProposalDraft(id), language),
    });
  }
  if (act === 'preview') return c.redirect(localise(paths.previewProposal(id), language), 303);
  setFlash(c, words[language].flash.saved);
  return c.redirect(edit, 303);
}
