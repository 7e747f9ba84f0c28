import { z } from 'zod';
import { parseId, type NetworkId, type OrganisationId } from '#kernel/id.ts';
import { checkValues, type FormResult, type FormValues, one } from '#platform/form.ts';
import { type ExemptionGiven, exemptionReasonMax } from './exemption.ts';

const year = (error: string) =>
  z
    .string({ error })
    .trim()
    .regex(/^2[01]\d{2}$/, { error })
    .transform(Number);
const lastYear = z
  .string({ error: 'toYear' })
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    if (/^2[01]\d{2}$/.test(text)) return Number(text);
    context.addIssue({ code: 'custom', message: 'toYear' });
    return z.NEVER;
  });
const chosen = (error: string) =>
  z
    .string({ error })
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null;
      const id = parseId(text);
      if (id !== null) return id as number;
      context.addIssue({ code: 'custom', message: error });
      return z.NEVER;
    });
const reason = z
  .string({ error: 'reason' })
  .trim()
  .min(1, { error: 'reason' })
  .max(exemptionReasonMax, { error: 'reasonLong' });

const given = z
  .object({
    network: chosen('network'),
    organisation: chosen('organisation'),
    fromYear: year('fromYear'),
    toYear: lastYear,
    reason,
  })
  .refine(({ network, organisation }) => network !== null || organisation !== null, {
    path: ['network'],
    error: 'subject',
  })
  .refine(({ fromYear, toYear }) => toYear === null || fromYear <= toYear, { path: ['toYear'], error: 'order' });

const ending = z
  .object({ how: z.enum(['last', 'back'], { error: 'how' }), lastYear, reason })
  .refine(({ how, lastYear: last }) => how === 'back' || last !== null, { path: ['lastYear'], error: 'lastYear' })
  .transform(({ how, lastYear: last, reason: why }) => ({ lastYear: how === 'back' ? null : last, reason: why }));

/** Reads a new exemption: at least a network or an organisation, its years and its reason. */
export function readExemption(values: FormValues, say: (key: string) => string): FormResult<ExemptionGiven> {
  const result = checkValues(given, values, say);
  if (!result.ok) return result;
  const { network, organisation, ...rest } = result.value;
  return {
    ...result,
    value: { ...rest, network: network as NetworkId | null, organisation: organisation as OrganisationId | null },
  };
}

/** Reads how an exemption ends: after a last year, or taken back altogether. */
export const readEnding = (
  values: FormValues,
  say: (key: string) => string,
): FormResult<{ readonly lastYear: number | null; readonly reason: string }> => checkValues(ending, values, say);

/** Names the form, so that it acts once however often it is sent. */
export const readKey = (values: FormValues): string | null => /^[\w-]{16,64}$/.exec(one(values, 'form'))?.[0] ?? null;
