import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import { checkValues, type FormResult, type FormValues, one } from '#platform/form.ts';
import { uptakeAnswers } from './events.ts';
import type { Uptake, UptakeGiven } from './uptake.ts';

/** As much as an answer and a closing have room for. */
export const noteMax = 2000;
export const reasonMax = 4000;

const answer = z
  .object({
    answer: z.enum(uptakeAnswers, { error: 'answer' }),
    note: z.string({ error: 'note' }).trim().max(noteMax, { error: 'noteLong' }).default(''),
  })
  .refine((given) => given.answer !== 'notForUs' || given.note !== '', { path: ['note'], error: 'reason' });

const closing = z.object({
  reason: z
    .string({ error: 'closeReason' })
    .trim()
    .min(1, { error: 'closeReason' })
    .max(reasonMax, { error: 'closeReasonLong' }),
});

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Reads an answer: a no needs its reason. */
export function readUptake(values: FormValues, say: (key: string) => string): FormResult<UptakeGiven> {
  const result = checkValues(answer, values, say);
  if (!result.ok) return result;
  const read = one(values, 'answeredAt');
  const basedOn = values['answeredAt'] === undefined ? {} : { basedOn: instant.test(read) ? (read as Instant) : null };
  return { ...result, value: { ...result.value, ...basedOn } };
}

/** Reads why the follow-up is closed. */
export const readClosing = (values: FormValues, say: (key: string) => string): FormResult<{ reason: string }> =>
  checkValues(closing, values, say);

/** As much of an answer as is kept while it is being written. */
export const typedUptake = (values: FormValues): FormValues => ({
  answer: one(values, 'answer'),
  note: one(values, 'note'),
});

/** What a former answer puts in the form. */
export const uptakeValues = (own: Uptake | null): FormValues => (own ? { answer: own.answer, note: own.note } : {});
