import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { saveDraftText } from './draftSaving.page.tsx';
import { notYours } from './notYours.view.tsx';
import { readProposal, valuesOf } from './proposal.form.ts';
import { asksForJson, signedInToWrite, writerOr } from './proposal.scope.ts';
import { crumbsTo } from './proposal.view.tsx';
import { type Edition, editionOf } from './proposal.ts';
import { changeFormOf, keepChange, reviewChange, sendChange, typedText } from './proposalChange.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { findSavedForm } from './savedForm.store.ts';
import { listThemes } from './theme.store.ts';
import { messages } from './writing.messages.ts';
import { showWriting } from './writing.page.tsx';

/** A draft that is written on, or a change of what is posted. */
export const editProposalPage = new Hono<ProvrumEnv>()
  .use(paths.editProposal(':id'), signedInToWrite, withProvrum)
  .use(paths.saveProposalDraft(':id'), signedInToWrite, withProvrum)
  .get(paths.editProposal(':id'), async (c) => {
    const by = writerOr(c);
    return by instanceof Response ? by : await show(c, by);
  })
  .post(paths.editProposal(':id'), async (c) => {
    const by = writerOr(c);
    return by instanceof Response ? by : await act(c, by, await readValues(c));
  })
  .post(paths.saveProposalDraft(':id'), async (c) => {
    const by = writerOr(c);
    return by instanceof Response ? by : await saveWhileTyping(c, by, await readValues(c));
  });

async function show(c: Context<ProvrumEnv>, by: Proposer): Promise<Response> {
  const { db, provrum, language } = c.var;
  if (provrum.state !== 'draft' && provrum.state !== 'open') {
    return notYours(c, { ...messages[language].closed, crumbs: crumbsTo(provrum, language), status: 409 });
  }
  const [themes, kept] = await Promise.all([
    listThemes(db),
    provrum.state === 'open' ? findSavedForm(db, changeFormOf(provrum, by)) : null,
  ]);
  if (!kept) return await showWriting(c, by, provrum, { values: valuesOf(provrum.text), themes });
  const edition: Edition = `text-${kept.basedOn ?? 0}`;
  return await showWriting(c, by, provrum, {
    values: kept.content,
    themes,
    typed: typedText(kept.content, themes, language),
    keptAt: kept.savedAt,
    stale: edition !== editionOf(provrum),
  });
}

async function act(c: Context<ProvrumEnv>, by: Proposer, values: FormValues): Promise<Response> {
  const { db, provrum, language } = c.var;
  const pressed = one(values, 'act');
  if (pressed === 'discard') return await discard(c, by);
  const themes = await listThemes(db);
  if (provrum.openedAt !== null) {
    if (pressed === 'keep') return await keep(c, by, values);
    return await (pressed === 'review' ? reviewChange(c, by, values, themes) : sendChange(c, by, values, themes));
  }
  const read = readProposal(
    values,
    themes.map(({ key }) => key),
    language,
  );
  if (!read.ok) return await showWriting(c, by, provrum, { values, themes, errors: read.errors, status: 422 });
  return await saveDraftText(c, provrum.id, by, { values, themes, text: read.value });
}

async function keep(c: Context<ProvrumEnv>, by: Proposer, values: FormValues): Promise<Response> {
  const { provrum, language } = c.var;
  await keepChange(c, by, values);
  setFlash(c, messages[language].flash.kept);
  return c.redirect(localise(paths.provrum(provrum.id), language), 303);
}

async function discard(c: Context<ProvrumEnv>, by: Proposer): Promise<Response> {
  const { provrum, language } = c.var;
  await keepChange(c, by, null);
  setFlash(c, messages[language].flash.discarded);
  return c.redirect(localise(paths.editProposal(provrum.id), language), 303);
}

/** What the script sends while somebody types: a draft is saved, a change of what is posted is kept for its writer. */
async function saveWhileTyping(c: Context<ProvrumEnv>, by: Proposer, values: FormValues): Promise<Response> {
  if (c.var.provrum.openedAt === null) return await act(c, by, { ...values, act: 'save' });
  if (!asksForJson(c)) return await keep(c, by, values);
  await keepChange(c, by, values);
  return c.json({});
}
