import { z } from 'zod';
import type { Language } from '#kernel/text.ts';
import { checkValues, clean, type FormResult, type FormValues, one } from '#platform/form.ts';
import { messages } from './proposal.messages.ts';
import type { ChangeNote, Edition } from './proposal.ts';
import { type ProposalText, provrumKinds } from './provrum.ts';

/** The longest of each, in characters. The database says the same. */
export const limits = {
  title: 120,
  summary: 500,
  question: 300,
  whyNow: 4000,
  toTry: 4000,
  note: 300,
  reason: 1000,
} as const;
type Written = keyof typeof limits;

const themesMax = 5;

/** A message is a key for `sayProposal`: what is wrong, and with which field. */
const written = (field: Written) =>
  z
    .string(`wrong:${field}`)
    .overwrite((text) => clean(text).trim())
    .max(limits[field], `long:${field}`);

/** A line: whatever breaks it is a space. */
const line = (field: Written) =>
  z
    .string(`wrong:${field}`)
    .overwrite((text) => clean(text).replace(/\s+/g, ' ').trim())
    .max(limits[field], `long:${field}`);

/** A text with its empty lines kept to one. */
const paragraphs = (field: Written) =>
  written(field).overwrite((text) => text.replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n'));

const emptyAsNull = <Value extends string>(value: Value | '' | null | undefined): Value | null => value || null;

/** What a proposal says, from a form or the API. A draft may leave anything out. */
export const proposalShape = z.object({
  title: line('title').default(''),
  summary: paragraphs('summary').default(''),
  question: line('question').default(''),
  whyNow: paragraphs('whyNow').default(''),
  toTry: paragraphs('toTry').default(''),
  kind: z
    .enum([...provrumKinds, ''], 'wrong:kind')
    .nullish()
    .transform(emptyAsNull),
  themes: z
    .union([z.string(), z.array(z.string())], 'wrong:themes')
    .default([])
    .transform((themes) => [...new Set(typeof themes === 'string' ? [themes] : themes)].filter((theme) => theme !== ''))
    .refine((themes) => themes.length <= themesMax, 'many:themes'),
  wishedStart: z
    .string('wrong:wishedStart')
    .regex(/^(20\d\d-(0[1-9]|1[0-2]))?$/, 'wrong:wishedStart')
    .nullish()
    .transform(emptyAsNull),
});

/** The same, with none but the known themes. */
export const proposalSchema = (themes: readonly string[]) =>
  proposalShape.refine((text) => text.themes.every((theme) => themes.includes(theme)), {
    path: ['themes'],
    error: 'wrong:themes',
  });

/** What the author says of a change of an open proposal. */
export const changeNoteSchema = z.object({
  importance: z.enum(['small', 'material'], 'missing:importance'),
  note: line('note').min(1, 'missing:note'),
}) satisfies z.ZodType<ChangeNote>;

/** Why a proposal is withdrawn. */
export const reasonSchema = z.object({ reason: paragraphs('reason').min(1, 'missing:reason') });

/** The sentence behind a message key, in the reader's language. */
export const sayProposal =
  (language: Language) =>
  (key: string): string => {
    const { errors } = messages[language];
    const [problem, field] = key.split(':');
    if (problem === 'long' && field !== undefined && field in limits)
      return errors.long[field as Written](limits[field as Written]);
    if (problem === 'many') return errors.manyThemes(themesMax);
    return errors.wrong[field as keyof typeof errors.wrong] ?? errors.unreadable;
  };

/** Reads a proposal's text from its form. */
export const readProposal = (
  values: FormValues,
  themes: readonly string[],
  language: Language,
): FormResult<ProposalText> => checkValues(proposalSchema(themes), values, sayProposal(language));

/** Reads text and note of a change; what is wrong with either is told together. */
export function readChange(
  values: FormValues,
  themes: readonly string[],
  language: Language,
): FormResult<ChangeNote & { readonly text: ProposalText }> {
  const text = readProposal(values, themes, language);
  const note = checkValues(changeNoteSchema, values, sayProposal(language));
  if (text.ok && note.ok) return { ok: true, value: { ...note.value, text: text.value }, values };
  return { ok: false, errors: { ...(text.ok ? {} : text.errors), ...(note.ok ? {} : note.errors) }, values };
}

/** Upon what the form was opened; a form that does not say is upon nothing that ever was. */
export function readEdition(values: FormValues): Edition {
  const edition = one(values, 'edition');
  return /^(draft|text)-\d{1,9}$/.test(edition) ? (edition as Edition) : 'text-0';
}

/** The form's own key, made when it was shown; null where there is none. */
export const readFormKey = (values: FormValues): string | null =>
  /^[\w-]{16,64}$/.exec(one(values, 'form'))?.[0] ?? null;

/** A text as the form shows it. */
export const valuesOf = (text: ProposalText): FormValues => ({
  ...text,
  kind: text.kind ?? '',
  wishedStart: text.wishedStart ?? '',
});
