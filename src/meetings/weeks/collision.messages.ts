import type { Language } from '#kernel/text.ts';

const sv = {
  title: 'Krockar',
  lead: 'Andra möten samma dag. Du får ha mötet ändå.',
  people: (names: string) => `${names} ska vara på båda`,
  peopleAtOnce: (names: string) => `${names} ska vara på båda samtidigt`,
  venue: (venue: string) => `Samma lokal samtidigt: ${venue}`,
  organisations: (names: string) => `I båda nätverken: ${names}`,
  secretariat: (contact: string) => `${contact} på kansliet har hand om båda`,
  secretariatUnknown: 'Kansliet har två möten samma dag',
  more: (count: number) => (count === 1 ? 'en till' : `${count} till`),
};

const en: typeof sv = {
  title: 'Collisions',
  lead: 'Other meetings the same day. You may hold the meeting all the same.',
  people: (names) => `${names} should be at both`,
  peopleAtOnce: (names) => `${names} should be at both at the same time`,
  venue: (venue) => `The same place at the same time: ${venue}`,
  organisations: (names) => `In both networks: ${names}`,
  secretariat: (contact) => `${contact} at the secretariat looks after both`,
  secretariatUnknown: 'The secretariat has two meetings the same day',
  more: (count) => (count === 1 ? 'one more' : `${count} more`),
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
