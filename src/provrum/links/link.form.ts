import { z } from 'zod';
import { type NetworkId, parseId, type ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { checkValues, type FieldErrors, type FormResult, type FormValues } from '#platform/form.ts';
import { linkRelations, linkTargets, type LinkRelation, type LinkTarget } from './events.ts';
import { messages } from './link.messages.ts';

export const nameMax = 200;
export const addressMax = 500;

/** A link as it was typed; the provrum or network at its other end is still to be found. */
export interface LinkTyped {
  readonly relation: LinkRelation;
  readonly target: LinkTarget;
  readonly provrum: ProvrumId | null;
  readonly network: NetworkId | null;
  readonly name: string;
  readonly address: string;
}

/** What is chosen for a network that is not among those here; its name is written. */
export const elsewhere = 'elsewhere';

/** A provrum's number, alone or at the end of its address. */
const numberIn = (typed: string): ProvrumId | null =>
  parseId<ProvrumId>(/^(?:.*\/provrum\/)?(\d{1,15})(?:[/?#].*)?$/.exec(typed)?.[1]);

const webAddress = (typed: string): boolean => {
  const url = URL.parse(typed);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '';
};

const typed = (max: number, key: string) =>
  z
    .string({ error: key })
    .trim()
    .max(max, { error: `${key}Long` })
    .default('');

const isChoice = (network: string): boolean => ['', elsewhere].includes(network) || parseId(network) !== null;

/** True where nothing but its name says what stands at the other end. */
const isNamed = (target: LinkTarget, network: string): boolean =>
  target === 'learningProject' || (target === 'network' && network === elsewhere);

const schema = z
  .object({
    relation: z.enum(linkRelations, { error: 'relation' }),
    target: z.enum(linkTargets, { error: 'target' }),
    provrum: typed(addressMax, 'provrum'),
    network: z.string({ error: 'networkUnknown' }).trim().default(''),
    name: typed(nameMax, 'name'),
    address: typed(addressMax, 'address'),
  })
  .refine(({ target, provrum }) => target !== 'provrum' || numberIn(provrum) !== null, {
    path: ['provrum'],
    error: 'provrum',
  })
  .refine(({ target, network }) => target !== 'network' || isChoice(network), {
    path: ['network'],
    error: 'networkUnknown',
  })
  .refine(({ target, network, name }) => target !== 'network' || network !== '' || name !== '', {
    path: ['network'],
    error: 'network',
  })
  .refine(({ target, network, name }) => !isNamed(target, network) || name !== '', { path: ['name'], error: 'name' })
  .refine(({ target, address }) => target !== 'learningProject' || webAddress(address), {
    path: ['address'],
    error: 'address',
  });

/** Reads a link; what does not belong to its kind is left out. */
export function readLink(values: FormValues, say: (key: string) => string): FormResult<LinkTyped> {
  const result = checkValues(schema, values, say);
  if (!result.ok) return result;
  const { relation, target, provrum, network, name, address } = result.value;
  const value = {
    relation,
    target,
    provrum: target === 'provrum' ? numberIn(provrum) : null,
    network: target === 'network' ? parseId<NetworkId>(network) : null,
    name: target === 'provrum' ? '' : name,
    address: target === 'learningProject' ? address : '',
  };
  return { ...result, value };
}

/** There is no such provrum or network: told at the field of its kind. */
export function unknownEnd(target: LinkTarget, language: Language): FieldErrors {
  return { [target]: messages[language].errors[`${target}Unknown`] ?? '' };
}
