import { answerOutcomes } from '#organisations/mailing/answering.ts';

/** What became of a mail that came in. */
export const outcomes = [
  'answered',
  'asked',
  'outdated',
  'no-place',
  'no-meeting',
  'no-person',
  ...answerOutcomes,
  'bounce',
  'automatic',
  'unread',
] as const;
export type Outcome = (typeof outcomes)[number];
