/** What became of a mail that came in. */
export const outcomes = [
  'answered',
  'asked',
  'outdated',
  'no-place',
  'no-meeting',
  'no-person',
  'bounce',
  'automatic',
  'unread',
] as const;
export type Outcome = (typeof outcomes)[number];
