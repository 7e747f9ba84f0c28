import type { Language } from '#kernel/text.ts';

const sv = {
  answer: {
    heading: 'Det här väntar på svar',
    offer: (person: string, meeting: string) => `Erbjuden plats till ${person}: ${meeting}`,
    table: (title: string) => `Fyll i: ${title}`,
    evaluation: (title: string) => `Säg vad du tyckte: ${title}`,
    by: (moment: string) => `Svara senast ${moment}`,
    due: (day: string) => `Ska vara ifyllt ${day}`,
    late: (day: string) => `Skulle ha varit ifyllt ${day}`,
  },
  meetings: {
    heading: 'Möten i nätverken och Reglab',
    signed: (names: string) => `Anmälda: ${names}`,
    nobody: 'Ingen av oss är anmäld',
    offered: (names: string) => `Erbjudna plats: ${names}`,
    waiting: (names: string) => `I kön: ${names}`,
    last: (day: string) => `Anmäl er senast ${day}`,
    digital: 'Digitalt',
    all: 'Alla möten',
  },
  networks: {
    heading: 'Våra nätverk',
    none: 'Vi är inte med i något nätverk.',
    noContact: 'Kontaktperson saknas',
    all: 'Alla nätverk',
  },
};

const en: typeof sv = {
  answer: {
    heading: 'What waits for an answer',
    offer: (person, meeting) => `A place offered to ${person}: ${meeting}`,
    table: (title) => `Fill in: ${title}`,
    evaluation: (title) => `Say what you thought: ${title}`,
    by: (moment) => `Answer by ${moment}`,
    due: (day) => `To be filled in by ${day}`,
    late: (day) => `Should have been filled in by ${day}`,
  },
  meetings: {
    heading: 'Meetings of the networks and Reglab',
    signed: (names) => `Signed up: ${names}`,
    nobody: 'None of us is signed up',
    offered: (names) => `Offered a place: ${names}`,
    waiting: (names) => `In line: ${names}`,
    last: (day) => `Sign up by ${day}`,
    digital: 'Digital',
    all: 'All meetings',
  },
  networks: {
    heading: 'Our networks',
    none: 'We take part in no network.',
    noContact: 'No contact person',
    all: 'All networks',
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
