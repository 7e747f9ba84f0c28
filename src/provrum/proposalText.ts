import type { Day } from '#kernel/day.ts';
import type { ProposalText } from './provrum.ts';

export type TextField = keyof ProposalText;

/** In the order in which a reader meets them. */
export const textFields = [
  'title',
  'summary',
  'question',
  'whyNow',
  'toTry',
  'kind',
  'themes',
  'wishedStart',
] as const satisfies readonly TextField[];

/** What others need to know before they can say yes: a draft may lack it, a posted proposal may not. */
export const neededFields = [
  'title',
  'summary',
  'question',
  'whyNow',
  'toTry',
  'kind',
] as const satisfies readonly TextField[];

export const emptyText: ProposalText = {
  title: '',
  summary: '',
  question: '',
  whyNow: '',
  toTry: '',
  kind: null,
  themes: [],
  wishedStart: null,
};

/** What a text still lacks before it can be posted. */
export const missingFields = (text: ProposalText): readonly TextField[] =>
  neededFields.filter((field) => (text[field] ?? '').trim() === '');

/** A month that has passed is nobody's wish any longer; the month that runs may still be one. */
export const startPassed = ({ wishedStart }: ProposalText, on: Day): boolean =>
  wishedStart !== null && wishedStart < on.slice(0, 7);

const written = (value: ProposalText[TextField]): string =>
  value === null ? '' : typeof value === 'string' ? value : [...value].sort().join(' ');

/** The words of a field, however they are spread over lines. */
const words = (value: ProposalText[TextField]): string => written(value).trim().replace(/\s+/g, ' ');

const differing = (before: ProposalText, after: ProposalText, say: typeof written): readonly TextField[] =>
  textFields.filter((field) => say(before[field]) !== say(after[field]));

/** The fields that are not the same in the second text. The order of themes is no difference. */
export const changedFields = (before: ProposalText, after: ProposalText): readonly TextField[] =>
  differing(before, after, written);

/** The fields that say something else: a new line or a double space says nothing. */
export const rewordedFields = (before: ProposalText, after: ProposalText): readonly TextField[] =>
  differing(before, after, words);

/** A material change alters what others have said yes to; a small one does not. */
export type Importance = 'small' | 'material';

/** The question and the kind are what an organisation says yes to: to change them is never small. */
const neverSmall: readonly TextField[] = ['question', 'kind'];
/** What is to be tried can be put in better words without becoming something else: the author judges. */
const seldomSmall: readonly TextField[] = ['toTry'];

export interface Weight {
  /** What the author is shown as the first choice. */
  readonly suggested: Importance;
  /** The changed fields that forbid to call the change small. */
  readonly neverSmall: readonly TextField[];
}

/** How much a change weighs before its author has said anything. */
export function weigh(before: ProposalText, after: ProposalText): Weight {
  const fields = rewordedFields(before, after);
  const heavy = fields.filter((field) => neverSmall.includes(field));
  const suggested = heavy.length > 0 || fields.some((field) => seldomSmall.includes(field)) ? 'material' : 'small';
  return { suggested, neverSmall: heavy };
}
