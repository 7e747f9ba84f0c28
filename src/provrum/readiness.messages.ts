import type { Language } from '#kernel/text.ts';

const sv = {
  noLongerOpen: 'Förslaget är inte längre öppet.',
  readAgain: 'Läs sidan på nytt',
};

const en: typeof sv = {
  noLongerOpen: 'The proposal is no longer open.',
  readAgain: 'Read the page again',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
