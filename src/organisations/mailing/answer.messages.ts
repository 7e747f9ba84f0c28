import type { Language } from '#kernel/text.ts';

const sv = {
  refused: (subject: string) => `Ditt svar kom inte med: ${subject}`,
  reasons: {
    ended: 'Det går inte längre att skriva där, så ditt svar har inte blivit något inlägg.',
    'no-right': 'Du kan inte längre skriva där, så ditt svar har inte blivit något inlägg.',
    'too-long':
      'Ditt svar är längre än 10 000 tecken, så det har inte blivit något inlägg. Korta det, eller dela det i två.',
    several:
      'Mejlet som du svarade på handlade om flera saker. Vi vet inte vilken du svarade på, så ditt svar har inte blivit något inlägg.',
  },
  kept: 'Det du skrev finns kvar bland dina skickade mejl.',
  write: 'Skriv på sidan i stället',
  files: {
    subject: (subject: string) => `Din bifogade fil kom inte med: ${subject}`,
    posted: 'Ditt svar har blivit ett inlägg.',
    notTaken: (names: readonly string[]) => `Filer i mejl tas inte emot. Det här kom inte med: ${names.join(', ')}`,
    add: 'Lägg till dem här',
  },
  because: 'Du får det här för att du svarade på ett mejl.',
};

const en: typeof sv = {
  refused: (subject) => `Your answer was not taken: ${subject}`,
  reasons: {
    ended: 'Nothing can be written there any more, so your answer has not become a post.',
    'no-right': 'You may not write there any more, so your answer has not become a post.',
    'too-long':
      'Your answer is longer than 10,000 characters, so it has not become a post. Shorten it, or make it two.',
    several:
      'The mail that you answered told of several things. We do not know which you answered, so your answer has not become a post.',
  },
  kept: 'What you wrote is still among the mails that you have sent.',
  write: 'Write on the page instead',
  files: {
    subject: (subject) => `Your attached file was not taken: ${subject}`,
    posted: 'Your answer has become a post.',
    notTaken: (names) => `Files in mails are not taken. These were left out: ${names.join(', ')}`,
    add: 'Add them here',
  },
  because: 'You get this because you answered a mail.',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
