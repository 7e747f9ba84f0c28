import { z } from 'zod';
import { type Day, parseDay } from '#kernel/day.ts';
import { checkValues, type FormResult, type FormValues } from '#platform/form.ts';
import { documentMax, type FormatEvaluation, noteMax } from './formatEvaluation.ts';

const schema = z.object({
  on: z
    .string({ error: 'on' })
    .trim()
    .refine((text) => (parseDay(text) ?? '') >= '2000', { error: 'on' })
    .transform((text) => text as Day),
  document: z
    .string({ error: 'document' })
    .trim()
    .min(1, { error: 'document' })
    .max(documentMax, { error: 'documentLong' }),
  note: z.string({ error: 'noteLong' }).trim().max(noteMax, { error: 'noteLong' }).default(''),
});

/** Reads what is recorded of an evaluation, from page and API alike. */
export const readFormatEvaluation = (
  values: FormValues,
  say: (key: string) => string,
): FormResult<Pick<FormatEvaluation, 'on' | 'document' | 'note'>> => checkValues(schema, values, say);
