import type { Language } from '#kernel/text.ts';

const sv = {
  heading: 'Versioner',
  title: (title: string) => `Versioner av ”${title}”`,
  lead: 'Varje ändring sedan förslaget postades, den senaste först. Det som är borttaget är överstruket, det som är tillagt är understruket.',
  version: (number: number) => `Version ${number}`,
  current: 'Gäller nu',
  material: 'De som hade svarat fick frågan igen',
  first: 'Så här postades förslaget.',
  by: (person: string, organisation: string) => `${person}, ${organisation}`,
  notPosted: 'Förslaget har inte postats än. Versioner sparas från och med dess.',
};

const en: typeof sv = {
  heading: 'Versions',
  title: (title) => `Versions of “${title}”`,
  lead: 'Every change since the proposal was posted, the latest first. What was removed is struck through, what was added is underlined.',
  version: (number) => `Version ${number}`,
  current: 'Current',
  material: 'Those who had answered were asked again',
  first: 'This is how the proposal was posted.',
  by: (person, organisation) => `${person}, ${organisation}`,
  notPosted: 'The proposal has not been posted yet. Versions are kept from then on.',
};

/** The words of a proposal's versions. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
