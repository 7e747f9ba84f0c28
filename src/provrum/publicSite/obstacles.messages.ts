import type { Language } from '#kernel/text.ts';

const sv = {
  title: 'Hinder på webbplatsen',
  lead: 'Det här har hindrat människor på webbplatsen. Det äldsta som ingen har tagit hand om står först.',
  none: 'Ingen har berättat om något hinder',
  noneMore: 'Rapporter från sidan om tillgänglighet hamnar här.',
  told: (time: string) => `Berättat ${time}`,
  answer: (address: string) => `Svara till ${address}`,
  noAnswer: 'Personen lämnade ingen adress att svara till.',
  settle: 'Markera som åtgärdat',
  settleOne: (time: string) => `Markera som åtgärdat: berättat ${time}`,
  settledBy: (name: string, time: string) => `${name} tog hand om det ${time}. Adressen är raderad.`,
  erased: 'En person som inte längre finns här',
  settled: 'Det är noterat, och adressen är raderad.',
  notSettled: 'Det var redan åtgärdat.',
};

const en: typeof sv = {
  title: 'Obstacles on the site',
  lead: 'This has hindered people on the site. The oldest that nobody has dealt with comes first.',
  none: 'Nobody has told of an obstacle',
  noneMore: 'Reports from the page on accessibility end up here.',
  told: (time) => `Told ${time}`,
  answer: (address) => `Answer to ${address}`,
  noAnswer: 'The person left no address for an answer.',
  settle: 'Mark as dealt with',
  settleOne: (time) => `Mark as dealt with: told ${time}`,
  settledBy: (name, time) => `${name} dealt with it ${time}. The address is erased.`,
  erased: 'A person who is no longer here',
  settled: 'It is noted, and the address is erased.',
  notSettled: 'It was dealt with already.',
};

/** The words of the secretariat's list of what has hindered people. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
