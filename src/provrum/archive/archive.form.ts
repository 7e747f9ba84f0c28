import { z } from 'zod';
import { checkValues, type FormResult, type FormValues } from '#platform/form.ts';
import { caseNumberMax } from './archive.ts';

const schema = z.object({
  caseNumber: z
    .string({ error: 'wrong' })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, { error: 'missing' }).max(caseNumberMax, { error: 'long' })),
});

/** Reads a case number: one line, as the receiver writes it. */
export const readCaseNumber = (values: FormValues, say: (key: string) => string): FormResult<{ caseNumber: string }> =>
  checkValues(schema, values, say);
