import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import { checkValues, type FormResult, type FormValues, one } from '#platform/form.ts';
import type { Role } from '#rulebook/facts.ts';
import type { Basis, InterestAnswer } from './interest.ts';

/** As many characters as there is room for in "what we bring". */
export const bringsMax = 1000;

/** What the form asks. The lead question may be left empty here: the rule itself says that it must be answered (P122). */
const schema = z
  .object({
    how: z.enum(['participate', 'follow'], { error: 'how' }),
    lead: z.enum(['yes', 'no'], { error: 'lead' }).optional(),
    brings: z.string({ error: 'brings' }).trim().max(bringsMax, { error: 'bringsLong' }).default(''),
  })
  .refine(({ how, lead }) => how !== 'follow' || lead !== 'yes', { path: ['lead'], error: 'followerLeads' });

/** Reads an answer. `asked` is false for a partner, who is not asked to lead. */
export function readAnswer(
  values: FormValues,
  asked: boolean,
  say: (key: string) => string,
): FormResult<InterestAnswer> {
  const { lead, ...others } = values;
  const result = checkValues(schema, lead === '' ? others : values, say);
  if (!result.ok) return result;
  const { how, lead: answer, brings } = result.value;
  return { ok: true, values, value: { role: roleOf(how, answer, asked), brings, basedOn: readBasis(values) } };
}

function roleOf(how: 'participate' | 'follow', lead: 'yes' | 'no' | undefined, asked: boolean): Role | null {
  if (lead === 'yes') return 'lead';
  return how === 'participate' && asked && lead === undefined ? null : how;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function readBasis(values: FormValues): Basis | null {
  const textVersion = one(values, 'textVersion');
  const answeredAt = one(values, 'answeredAt');
  if (!/^\d{1,9}$/.test(textVersion)) return null;
  return { textVersion: Number(textVersion), answeredAt: instant.test(answeredAt) ? (answeredAt as Instant) : null };
}

/** The organisation that the form was filled in for: one may have begun to act for another since. */
export const readWrittenFor = (values: FormValues): OrganisationId | null =>
  parseId<OrganisationId>(one(values, 'organisation'));

/** As much of an answer as is kept while it is being written. */
export const typedAnswer = (values: FormValues): FormValues => ({
  how: one(values, 'how'),
  lead: one(values, 'lead'),
  brings: one(values, 'brings'),
});

/** What a former answer puts in the form. */
export const answeredValues = (before: { readonly role: Role; readonly brings: string } | null): FormValues =>
  before
    ? {
        how: before.role === 'follow' ? 'follow' : 'participate',
        lead: before.role === 'lead' ? 'yes' : 'no',
        brings: before.brings,
      }
    : {};
