import type { Context } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import type { FormValues } from '#platform/form.ts';
import { formatList } from '#ui/format.ts';
import { changeProvrum } from './change.store.ts';
import { readChange, readEdition, readProposal } from './proposal.form.ts';
import { messages } from './proposal.messages.ts';
import { changeProposal, type Edition, editionOf, type ProposalRefusal } from './proposal.ts';
import { missingFields, type TextField, textFields } from './proposalText.ts';
import type { ProposalText, Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv } from './provrum.scope.ts';
import { changeSavedForm, type SavedFormKey } from './savedForm.store.ts';
import type { Theme } from './theme.store.ts';
import { messages as words } from './writing.messages.ts';
import { showWriting, type Written } from './writing.page.tsx';

/** Under which name what somebody types of a change is kept for them, until it is sent. */
export const changeFormOf = (provrum: Provrum, { person, organisation }: Proposer): SavedFormKey => ({
  person,
  organisation,
  form: `proposal:${provrum.id}`,
});

/** Shows what a change would alter. Nothing is saved. */
export async function reviewChange(
  c: Context<ProvrumEnv>,
  by: Proposer,
  values: FormValues,
  themes: readonly Theme[],
): Promise<Response> {
  const { provrum, language } = c.var;
  const read = readProposal(
    values,
    themes.map(({ key }) => key),
    language,
  );
  if (!read.ok) return await showWriting(c, by, provrum, { values, themes, errors: read.errors, status: 422 });
  const missing = missingErrors(missingFields(read.value), language);
  if (missing) return await showWriting(c, by, provrum, { values, themes, errors: missing, status: 422 });
  const stale = readEdition(values) !== editionOf(provrum);
  return await showWriting(c, by, provrum, {
    values,
    themes,
    typed: read.value,
    review: true,
    stale,
    status: stale ? 409 : 200,
  });
}

/** Saves a change as the proposal's next version. */
export async function sendChange(
  c: Context<ProvrumEnv>,
  by: Proposer,
  values: FormValues,
  themes: readonly Theme[],
): Promise<Response> {
  const { db, provrum, language } = c.var;
  const keys = themes.map(({ key }) => key);
  const read = readChange(values, keys, language);
  if (!read.ok) {
    const text = readProposal(values, keys, language);
    const typed = text.ok ? text.value : null;
    return await showWriting(c, by, provrum, { values, themes, errors: read.errors, typed, review: true, status: 422 });
  }
  let current = provrum;
  const decision = await db.tx(async () => {
    const decided = await changeProvrum(circumstances(c, by), provrum.id, (fresh) => {
      current = fresh;
      return changeProposal(fresh, by, { ...read.value, basedOn: readEdition(values) });
    });
    if (decided?.ok) await changeSavedForm(db, changeFormOf(provrum, by), null);
    return decided;
  });
  if (!decision) return await c.notFound();
  if (decision.ok) return done(c, decision.event.material ? 'changedMaterially' : 'changed');
  if (decision.refusal.kind === 'unchanged') return done(c, 'unchanged');
  return await showWriting(c, by, current, {
    values,
    themes,
    typed: read.value.text,
    review: true,
    ...explain(decision.refusal, language),
  });
}

function done(c: Context<ProvrumEnv>, flash: 'changed' | 'changedMaterially' | 'unchanged'): Response {
  const { provrum, language } = c.var;
  setFlash(c, words[language].flash[flash]);
  return c.redirect(localise(paths.provrum(provrum.id), language), 303);
}

/** A refusal in the reader's words: at the field where it is about one, else above the form. */
function explain(
  refusal: ProposalRefusal,
  language: keyof typeof messages,
): Pick<Written, 'errors' | 'notice' | 'stale' | 'status'> {
  const { errors } = messages[language];
  const { refused } = words[language];
  switch (refusal.kind) {
    case 'stale':
      return { stale: true, status: 409 };
    case 'incomplete':
      return { errors: missingErrors(refusal.missing, language), status: 422 };
    case 'not-small': {
      const fields = formatList(
        refusal.fields.map((field) => errors.notSmallFields[field] ?? field),
        language,
      );
      return { errors: { importance: errors.notSmall(fields) }, status: 409 };
    }
    case 'not-yours':
      return { notice: refused['not-yours'], status: 403 };
    case 'wrong-state':
    case 'empty':
    case 'unchanged':
      return { notice: refused['wrong-state'], status: 409 };
  }
}

/** What is missing, at its field; undefined where nothing is. */
export function missingErrors(missing: readonly TextField[], language: keyof typeof messages) {
  if (missing.length === 0) return undefined;
  return Object.fromEntries(missing.map((field) => [field, messages[language].errors.missing[field]]));
}

const keptFields: readonly string[] = [...textFields, 'note', 'importance'];

/** Keeps what was typed of a change for its writer; null throws it away. */
export async function keepChange(c: Context<ProvrumEnv>, by: Proposer, values: FormValues | null): Promise<void> {
  const { db, provrum, clock } = c.var;
  const kept = values && {
    content: Object.fromEntries(Object.entries(values).filter(([name]) => keptFields.includes(name))),
    basedOn: numberOf(readEdition(values)),
    savedAt: clock.now(),
  };
  await changeSavedForm(db, changeFormOf(provrum, by), kept);
}

const numberOf = (edition: Edition): number | null =>
  edition.startsWith('text-') ? Number(edition.slice('text-'.length)) : null;

export const typedText = (
  values: FormValues,
  themes: readonly Theme[],
  language: keyof typeof messages,
): ProposalText | null => {
  const read = readProposal(
    values,
    themes.map(({ key }) => key),
    language,
  );
  return read.ok ? read.value : null;
};
