import type { Language } from '#kernel/text.ts';

const sv = {
  /** Beside the first of several subjects. */
  more: (subject: string, count: number) => `${subject} (och ${count} till)`,
  digest: (count: number) => (count === 1 ? 'Sammandrag: en nyhet' : `Sammandrag: ${count} nyheter`),
  other: 'Övrigt',
  unsubscribe: 'Få inga fler mejl om det här',
  unsubscribeDigest: 'Få inga fler sammandrag',
};

const en: typeof sv = {
  more: (subject, count) => `${subject} (and ${count} more)`,
  digest: (count) => (count === 1 ? 'Digest: one news item' : `Digest: ${count} news items`),
  other: 'Other',
  unsubscribe: 'Get no more mail about this',
  unsubscribeDigest: 'Get no more digests',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
