import type { Language } from '#kernel/text.ts';

const sv = {
  title: 'Prova en roll',
  lead: 'Välj vem du vill vara, så är du inloggad. Personerna är påhittade, organisationerna finns på riktigt.',
  be: (name: string) => `Fortsätt som ${name}`,
  now: (name: string) => `Du är nu inloggad som ${name}.`,
  unknown: 'Den personen går inte att välja.',
  outbox: 'Demonstrationen skickar ingen e-post. Allt som skulle ha skickats ligger i utkorgen.',
  outboxLink: 'Öppna utkorgen',
  nobodyTitle: 'Här finns ingen att vara',
  nobody: 'Demonstrationens personer är inte inlästa.',
  groups: {
    secretariat: {
      title: 'Kansliet',
      help: 'Ger klartecken, sköter organisationernas personer och ser vad som väntar på beslut.',
    },
    representative: {
      title: 'Medlemsansvariga',
      help: 'Lägger förslag, anmäler intresse och sköter sin organisations personer.',
    },
    substitute: { title: 'Ersättare', help: 'Kan göra detsamma som den medlemsansvariga.' },
    contact: {
      title: 'Kontaktpersoner hos medlemmar',
      help: 'Lägger förslag och anmäler intresse för sin organisation.',
    },
    partner: { title: 'Partner', help: 'Kan läsa, kommentera och anmäla intresse, men inte lägga förslag.' },
    board: { title: 'Styrelsen', help: 'Läser det kansliet läser.' },
    other: { title: 'Andra', help: 'Hör till organisationer som varken är medlemmar eller partner i dag.' },
  },
};

const en: typeof sv = {
  title: 'Try a role',
  lead: 'Choose who you want to be, and you are signed in. The people are made up, the organisations are real.',
  be: (name) => `Go on as ${name}`,
  now: (name) => `You are now signed in as ${name}.`,
  unknown: 'That person cannot be chosen.',
  outbox: 'The demonstration sends no e-mail. What would have been sent lies in the outbox.',
  outboxLink: 'Open the outbox',
  nobodyTitle: 'There is nobody to be',
  nobody: 'The people of the demonstration are not loaded.',
  groups: {
    secretariat: {
      title: 'The secretariat',
      help: 'Gives the go-ahead, looks after the organisations’ people and sees what waits for a decision.',
    },
    representative: {
      title: 'Representatives',
      help: 'Propose, signal interest and look after their organisation’s people.',
    },
    substitute: { title: 'Substitutes', help: 'May do the same as the representative.' },
    contact: { title: 'Contacts of members', help: 'Propose and signal interest for their organisation.' },
    partner: { title: 'Partners', help: 'May read, comment and signal interest, but not propose.' },
    board: { title: 'The board', help: 'Reads what the secretariat reads.' },
    other: { title: 'Others', help: 'Belong to organisations that are neither members nor partners today.' },
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
export type PlayedGroup = keyof typeof sv.groups;
