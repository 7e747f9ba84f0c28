import { type Context, Hono, type Next } from 'hono';
import type { ProvrumId } from '#kernel/id.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { readSection, readSectionKey, readVersion } from './plan.form.ts';
import { messages } from './plan.messages.ts';
import { findPlan } from './plan.store.ts';
import { type Plan, type PlanRefusal, savePlanSection } from './plan.ts';
import { noPlan, refusePlan } from './planRefused.page.tsx';
import { keepSection } from './planSaved.store.ts';
import type { TypedSection } from './planSection.view.tsx';
import { showPlan, type TypedSections } from './planShown.page.tsx';
import { type PlanContent, type SectionContent, type SectionKey } from './planText.ts';
import { readFormKey } from './proposal.form.ts';
import { asksForJson } from './proposal.scope.ts';
import type { Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { changeSavedForm, listSavedForms, type SavedFormKey } from './savedForm.store.ts';

/** One section of the plan, saved by its button or while somebody types in it. */
export const planSavingPage = new Hono<ProvrumEnv>().post(
  paths.savePlanSection(':id'),
  signedInToPlan,
  withProvrum,
  async (c) => {
    const by = voiceOf(c.var.actor);
    const values = await readValues(c);
    const section = readSectionKey(one(values, 'section'));
    const plan = await findPlan(c.var.db, c.var.provrum.id);
    if (!by) return refuseSaving(c, { kind: 'not-yours' });
    if (!plan) return asksForJson(c) ? refuseSaving(c, { kind: 'wrong-state', state: c.var.provrum.state }) : noPlan(c);
    if (!section) return await c.notFound();
    return one(values, 'act') === 'discard'
      ? await discard(c, by, section)
      : await save(c, by, { plan, section, values });
  },
);

/** The script is told in words that nothing was saved, not led to another page. */
async function signedInToPlan(c: Context<ProvrumEnv>, next: Next): Promise<Response | void> {
  const signedIn: unknown = c.var.actor;
  if (signedIn || !asksForJson(c)) return await next();
  return c.json({ message: messages[c.var.language].signedOut }, 401);
}

interface Typed {
  readonly plan: Plan;
  readonly section: SectionKey;
  readonly values: FormValues;
}

async function save(c: Context<ProvrumEnv>, by: Voice, { plan, section, values }: Typed): Promise<Response> {
  const { provrum, language } = c.var;
  const text = messages[language];
  if (one(values, 'organisation') !== String(by.organisation)) {
    return again(c, plan, section, { values, notice: text.otherOrganisation(by.organisationName) }, 409);
  }
  const read = readSection(section, values, language);
  if (!read.ok) return again(c, plan, section, { values, errors: read.errors }, 422);
  const kept = await keepSection(
    circumstances(c, by),
    provrum.id,
    { section, form: readFormKey(values) },
    (fresh, current, own) =>
      savePlanSection(fresh, current, by, {
        ...read.value,
        basedOn: own ? current.marks[section].version : readVersion(values, 'version'),
      }),
  );
  if (!kept) return await c.notFound();
  const { decision, plan: current } = kept;
  if (decision.ok) return await saved(c, by, section, decision.event.version);
  if (decision.refusal.kind === 'unchanged') return await saved(c, by, section, current.marks[section].version);
  return await refuse(c, by, { plan: current, section, values, written: read.value }, decision.refusal);
}

async function saved(c: Context<ProvrumEnv>, by: Voice, section: SectionKey, version: number): Promise<Response> {
  const { db, provrum, language } = c.var;
  await changeSavedForm(db, keptKey(provrum, by, section), null);
  if (asksForJson(c)) return c.json({ values: { version: String(version) } });
  setFlash(c, messages[language].flash.saved);
  return c.redirect(`${localise(paths.plan(provrum.id), language)}#del-${section}`, 303);
}

async function refuse(
  c: Context<ProvrumEnv>,
  by: Voice,
  { plan, section, values, written }: Typed & { readonly written: SectionContent },
  refusal: PlanRefusal,
): Promise<Response> {
  const { db, clock, provrum, language } = c.var;
  const text = messages[language];
  if (refusal.kind === 'not-yours') return refuseSaving(c, refusal);
  // What could not be saved is kept for its writer: it is there when the page is opened again.
  await changeSavedForm(db, keptKey(provrum, by, section), {
    content: values,
    basedOn: plan.marks[section].version,
    savedAt: clock.now(),
  });
  const beside =
    refusal.kind === 'stale' ? { beside: withSection(plan.content, written) } : { notice: text.refused[refusal.kind] };
  return again(c, plan, section, { values, ...beside }, 409);
}

/** The page again with what was typed; the script is told the first of what is wrong. */
function again(
  c: Context<ProvrumEnv>,
  plan: Plan,
  section: SectionKey,
  typed: TypedSection,
  status: 409 | 422,
): Response {
  const text = messages[c.var.language];
  if (asksForJson(c)) {
    return c.json({ message: typed.notice ?? Object.values(typed.errors ?? {})[0] ?? text.staleWhileTyping }, status);
  }
  return showPlan(c, plan, { [section]: typed }, status);
}

function refuseSaving(c: Context<ProvrumEnv>, refusal: PlanRefusal): Response {
  if (!asksForJson(c)) return refusePlan(c, refusal);
  return c.json({ message: messages[c.var.language].refused[refusal.kind] }, refusal.kind === 'not-yours' ? 403 : 409);
}

async function discard(c: Context<ProvrumEnv>, by: Voice, section: SectionKey): Promise<Response> {
  const { db, provrum, language } = c.var;
  await changeSavedForm(db, keptKey(provrum, by, section), null);
  setFlash(c, messages[language].flash.discarded);
  return c.redirect(`${localise(paths.plan(provrum.id), language)}#del-${section}`, 303);
}

const withSection = (content: PlanContent, { section, content: written }: SectionContent): PlanContent => ({
  ...content,
  [section]: written,
});

const keptForms = (provrum: { readonly id: ProvrumId }): string => `plan:${provrum.id}:`;
const keptKey = (provrum: Provrum, { person, organisation }: Voice, section: SectionKey): SavedFormKey => ({
  person,
  organisation,
  form: `${keptForms(provrum)}${section}`,
});

/** What somebody typed that could not be saved, beside what stands now. */
export async function keptSections(c: Context<ProvrumEnv>, plan: Plan, by: Voice): Promise<TypedSections> {
  const { db, provrum, language } = c.var;
  const kept = await listSavedForms(db, by, keptForms(provrum));
  return Object.fromEntries(
    kept.flatMap(({ form, content, savedAt }) => {
      const section = readSectionKey(form.slice(keptForms(provrum).length));
      const read = section && readSection(section, content, language);
      if (!section || !read) return [];
      const beside = read.ok ? { beside: withSection(plan.content, read.value) } : { errors: read.errors };
      return [[section, { values: content, keptAt: savedAt, ...beside }]];
    }),
  );
}
