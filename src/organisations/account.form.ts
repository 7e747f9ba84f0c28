import { z } from 'zod';
import { languages } from '#kernel/text.ts';
import { nameField } from './signIn.form.ts';

export const accountForm = z.object({
  name: nameField,
  language: z.enum(languages, { error: 'languageMissing' }),
});

/** Days that a key to the API may hold. */
export const tokenDays = ['30', '90', '365'] as const;

export const tokenForm = z.object({
  name: z.string({ error: 'tokenNameMissing' }).trim().min(1, 'tokenNameMissing').max(100, 'tokenNameLong'),
  days: z.enum(tokenDays, { error: 'daysMissing' }).transform(Number),
  /** Made with the page; the same form sent twice gives the same key. */
  form: z.string({ error: 'formMissing' }).regex(/^[\w-]{20,100}$/, 'formMissing'),
});
