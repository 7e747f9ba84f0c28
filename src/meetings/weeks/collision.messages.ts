import type { Language } from '#kernel/text.ts';

const sv = {
  title: 'Krockar',
  lead: 'Det här talar emot dagen. Du får ha mötet ändå.',
  working: (title: string, provrum: string) => `${title} (provrummet ${provrum})`,
  concealed: (provrum: string) => `Ett arbetsmöte i provrummet ${provrum}`,
  conference: (theme: string) => (theme === '' ? 'Årskonferensen' : `Årskonferensen: ${theme}`),
  people: (names: string) => `${names} ska vara på båda och kanske inte hinner från det ena till det andra`,
  peopleAtOnce: (names: string) => `${names} ska vara på båda samtidigt och måste välja`,
  venue: (venue: string) => `Samma lokal samtidigt: ${venue}. Bara det ena mötet får plats`,
  conferenceDay: 'Det ena är årskonferensen, där de flesta är den dagen',
  everybody: 'Det ena är för alla medlemmar och partner, så deltagarna måste välja',
  organisations: (names: string) => `Med i båda: ${names}. De kan behöva skicka olika personer`,
  secretariat: (contact: string) => `${contact} på kansliet har hand om båda`,
  secretariatUnknown: 'Kansliet har två möten samma dag, och de kan ha samma ansvariga',
  more: (count: number) => (count === 1 ? 'en till' : `${count} till`),
  days: {
    holiday: (days: string) => `${days}. Då är de flesta lediga`,
    weekend: (days: string) => `${days}. Då är de flesta lediga`,
    squeezed: (days: string) => `${days}. Då tar många ledigt`,
    schoolBreak: (counties: string) => `${counties}. Då är många föräldrar lediga`,
    expected: (clash: string) => `${clash}. Uppgiften bygger på ett annat år`,
  },
};

const en: typeof sv = {
  title: 'Collisions',
  lead: 'This speaks against the day. You may hold the meeting all the same.',
  working: (title, provrum) => `${title} (the provrum ${provrum})`,
  concealed: (provrum) => `A working meeting of the provrum ${provrum}`,
  conference: (theme) => (theme === '' ? 'The annual conference' : `The annual conference: ${theme}`),
  people: (names) => `${names} should be at both, and may not have time to go from one to the other`,
  peopleAtOnce: (names) => `${names} should be at both at the same time, and must choose`,
  venue: (venue) => `The same place at the same time: ${venue}. There is room for one meeting only`,
  conferenceDay: 'One is the annual conference, where most are that day',
  everybody: 'One is for all members and partners, so those who take part must choose',
  organisations: (names) => `In both: ${names}. They may need to send different people`,
  secretariat: (contact) => `${contact} at the secretariat looks after both`,
  secretariatUnknown: 'The secretariat has two meetings the same day, and the same person may look after both',
  more: (count) => (count === 1 ? 'one more' : `${count} more`),
  days: {
    holiday: (days) => `${days}. Most people are off then`,
    weekend: (days) => `${days}. Most people are off then`,
    squeezed: (days) => `${days}. Many take the day off`,
    schoolBreak: (counties) => `${counties}. Many parents are off then`,
    expected: (clash) => `${clash}. This is a guess from another year`,
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
