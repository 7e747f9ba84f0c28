import { type Context, Hono, type Next } from 'hono';
import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise } from '#paths.ts';
import type { Database } from '#platform/database.ts';
import { type FormResult, type FormValues, one, readValues } from '#platform/form.ts';
import { readVersion } from './plan.form.ts';
import { readFormKey } from './proposal.form.ts';
import { asksForJson } from './proposal.scope.ts';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { changeSavedForm, listSavedForms, type SavedFormKey } from './savedForm.store.ts';
import { messages } from './sectionForm.messages.ts';
import type { TypedSection } from './sectionForm.view.tsx';
import type { Kept } from './sectionSaved.store.ts';

type C = Context<ProvrumEnv>;
type Address = (id: number | ':id') => string;

/** A text of several sections that several people write at once: what the saving of one of them needs to know of it. */
export interface SectionedText<Whole, Key extends string, Written, Refusal extends { readonly kind: string }, Beside> {
  /** What could not be saved is kept under this name. */
  readonly name: 'plan' | 'report';
  readonly page: Address;
  readonly savedAt: Address;
  readonly find: (db: Database, provrum: ProvrumId) => Promise<Whole | null>;
  readonly readKey: (typed: string) => Key | null;
  readonly read: (section: Key, values: FormValues, language: Language) => FormResult<Written>;
  /** What the button that was pressed adds to what was typed. */
  readonly prepare?: (c: C, whole: Whole, section: Key, values: FormValues) => Promise<FormValues>;
  readonly keep: (
    c: C,
    by: Voice,
    to: { readonly section: Key; readonly form: string | null; readonly basedOn: number },
    written: Written,
  ) => Promise<Kept<{ readonly version: number }, Refusal, Whole> | null>;
  readonly versionOf: (whole: Whole, section: Key) => number;
  /** The whole text as it would read with what was typed. */
  readonly beside: (whole: Whole, written: Written) => Beside;
  readonly refused: (language: Language) => Readonly<Record<Refusal['kind'], string>>;
  readonly show: (
    c: C,
    whole: Whole,
    typed: Readonly<Partial<Record<Key, TypedSection<Beside>>>>,
    status: 409 | 422,
  ) => Promise<Response> | Response;
  readonly refuse: (c: C, refusal: { readonly kind: Refusal['kind'] }) => Response;
  /** The text is not there. */
  readonly none: (c: C) => Response;
  readonly notYours: Refusal['kind'];
  readonly noneKind: Refusal['kind'];
}

/** Saves one section, by its button or while somebody types in it, and gives back what could not be saved. */
export function sectionSaving<
  Whole,
  Key extends string,
  Written,
  Refusal extends { readonly kind: string },
  Beside extends object,
>(text: SectionedText<Whole, Key, Written, Refusal, Beside>) {
  type Typed = { readonly whole: Whole; readonly section: Key; readonly values: FormValues };
  const keptForms = ({ id }: { readonly id: ProvrumId }): string => `${text.name}:${id}:`;
  const keptKey = (c: C, { person, organisation }: Voice, section: Key): SavedFormKey => ({
    person,
    organisation,
    form: `${keptForms(c.var.provrum)}${section}`,
  });
  const onward = (c: C, section: Key): Response =>
    c.redirect(`${localise(text.page(c.var.provrum.id), c.var.language)}#del-${section}`, 303);

  /** Says in the reader's way that nothing was saved: to the script in words, to a person as a page. */
  function refuse(c: C, kind: Refusal['kind']): Response {
    if (!asksForJson(c)) return text.refuse(c, { kind });
    return c.json({ message: text.refused(c.var.language)[kind] }, kind === text.notYours ? 403 : 409);
  }

  /** The page again with what was typed; the script is told the first of what is wrong. */
  async function again(c: C, { whole, section }: Typed, typed: TypedSection<Beside>, status: 409 | 422) {
    const { staleWhileTyping } = messages[c.var.language];
    if (!asksForJson(c)) return await text.show(c, whole, { [section]: typed } as never, status);
    return c.json({ message: typed.notice ?? Object.values(typed.errors ?? {})[0] ?? staleWhileTyping }, status);
  }

  async function saved(c: C, by: Voice, section: Key, version: number): Promise<Response> {
    await changeSavedForm(c.var.db, keptKey(c, by, section), null);
    if (asksForJson(c)) return c.json({ values: { version: String(version) } });
    setFlash(c, messages[c.var.language].flash.saved);
    return onward(c, section);
  }

  async function discard(c: C, by: Voice, section: Key): Promise<Response> {
    await changeSavedForm(c.var.db, keptKey(c, by, section), null);
    setFlash(c, messages[c.var.language].flash.discarded);
    return onward(c, section);
  }

  async function save(c: C, by: Voice, typed: Typed): Promise<Response> {
    const { section, values } = typed;
    const { language } = c.var;
    if (one(values, 'organisation') !== String(by.organisation)) {
      return await again(c, typed, { values, notice: messages[language].otherOrganisation(by.organisationName) }, 409);
    }
    const read = text.read(section, values, language);
    if (!read.ok) return await again(c, typed, { values, errors: read.errors }, 422);
    const basedOn = readVersion(values, 'version');
    const kept = await text.keep(c, by, { section, form: readFormKey(values), basedOn }, read.value);
    if (!kept) return await c.notFound();
    const { decision, whole } = kept;
    if (decision.ok) return await saved(c, by, section, decision.event.version);
    const { kind } = decision.refusal;
    if (kind === 'unchanged') return await saved(c, by, section, text.versionOf(whole, section));
    if (kind === text.notYours) return refuse(c, kind);
    // What could not be saved is kept for its writer: it is there when the page is opened again.
    const { db, clock } = c.var;
    const keeping = { content: values, basedOn: text.versionOf(whole, section), savedAt: clock.now() };
    await changeSavedForm(db, keptKey(c, by, section), keeping);
    const why =
      kind === 'stale'
        ? { beside: text.beside(whole, read.value) }
        : { notice: text.refused(language)[kind as Refusal['kind']] };
    return await again(c, { ...typed, whole }, { values, ...why }, 409);
  }

  /** The script is told in words that nothing was saved, not led to another page. */
  async function signedIn(c: C, next: Next): Promise<Response | void> {
    const actor: unknown = c.var.actor;
    if (actor || !asksForJson(c)) return await next();
    return c.json({ message: messages[c.var.language].signedOut }, 401);
  }

  const page = new Hono<ProvrumEnv>().post(text.savedAt(':id'), signedIn, withProvrum, async (c) => {
    const by = voiceOf(c.var.actor);
    const values = await readValues(c);
    const section = text.readKey(one(values, 'section'));
    const whole = await text.find(c.var.db, c.var.provrum.id);
    if (!by) return refuse(c, text.notYours);
    if (!whole) return asksForJson(c) ? refuse(c, text.noneKind) : text.none(c);
    if (!section) return await c.notFound();
    if (one(values, 'act') === 'discard') return await discard(c, by, section);
    const prepared = text.prepare ? await text.prepare(c, whole, section, values) : values;
    return await save(c, by, { whole, section, values: prepared });
  });

  /** What somebody typed that could not be saved, beside what stands now. */
  async function kept(c: C, whole: Whole, by: Voice): Promise<Readonly<Partial<Record<Key, TypedSection<Beside>>>>> {
    const { db, provrum, language } = c.var;
    const forms = await listSavedForms(db, by, keptForms(provrum));
    const typed = forms.flatMap(({ form, content, savedAt }) => {
      const section = text.readKey(form.slice(keptForms(provrum).length));
      const read = section && text.read(section, content, language);
      if (!section || !read) return [];
      const beside = read.ok ? { beside: text.beside(whole, read.value) } : { errors: read.errors };
      return [[section, { values: content, keptAt: savedAt, ...beside }] as const];
    });
    return Object.fromEntries(typed) as unknown as Readonly<Partial<Record<Key, TypedSection<Beside>>>>;
  }

  return { page, kept };
}
