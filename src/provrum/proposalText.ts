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
export const neededFields = ['title', 'summary', 'question', 'whyNow', 'toTry', 'kind'] as const satisfies readonly TextField[];

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

/** Words only: how they are spread over lines is no difference, nor is the order of themes. */
function comparable(value: ProposalText[TextField]): string {
  if (value === null) return '';
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : [...value].sort().join(' ');
}

/** The fields that say something else in the second text. */
export const changedFields = (before: ProposalText, after: ProposalText): readonly TextField[] =>
  textFields.filter((field) => comparable(before[field]) !== comparable(after[field]));

/** A material change alters what others have said yes to; a small one does not. */
export type Importance = 'small' | 'material';

/** The question and the kind are what an organisation says yes to: to change them is never small. */
const neverSmall: readonly TextField[] = ['question', 'kind'];
/** What is to be tried can be put in better words without becoming something else: the author judges. */
const seldomSmall: readonly TextField[] = ['toTry'];

export interface TextChange {
  readonly fields: readonly TextField[];
  /** What the author is shown as the first choice. */
  readonly suggested: Importance;
  /** The changed fields that forbid to call the change small. */
  readonly neverSmall: readonly TextField[];
}

/** What a change alters, and how much it weighs before its author has said anything. */
export function weigh(before: ProposalText, after: ProposalText): TextChange {
  const fields = changedFields(before, after);
  const heavy = fields.filter((field) => neverSmall.includes(field));
  const suggested = heavy.length > 0 || fields.some((field) => seldomSmall.includes(field)) ? 'material' : 'small';
  return { fields, suggested, neverSmall: heavy };
}
