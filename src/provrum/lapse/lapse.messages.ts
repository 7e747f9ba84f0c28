import type { Language } from '#kernel/text.ts';

interface Dated {
  readonly title: string;
  readonly day: string;
}

const sv = {
  title: (day: string) => `Förslaget förfaller den ${day} om ingen gör något`,
  lead: (since: string) =>
    `Ingen har kommenterat, svarat eller ändrat sedan den ${since}. Allt som någon gör håller förslaget öppet.`,
  keep: 'Behåll förslaget',
  flash: 'Förslaget ligger kvar.',
  lapsed: (since: string) =>
    `Förslaget har förfallit. Ingen hade gjort något sedan den ${since}. Texten och alla svar finns kvar.`,
  mail: {
    reminded: {
      subject: ({ title, day }: Dated) => `Förfaller den ${day}: ${title}`,
      body: ({ title, day }: Dated) =>
        `Ingen har gjort något med förslaget ”${title}” på länge. Gäller det fortfarande? Behåll det, annars förfaller det den ${day}.`,
      link: 'Behåll förslaget, eller läs det igen',
    },
    lapsed: {
      subject: ({ title }: Dated) => `Förslaget har förfallit: ${title}`,
      body: ({ title, day }: Dated) =>
        `Förslaget ”${title}” har förfallit, eftersom ingen hade gjort något sedan den ${day}. Inget är borta: den som äger förslaget kan öppna det igen.`,
      link: 'Läs förslaget',
    },
  },
};

const en: typeof sv = {
  title: (day) => `The proposal lapses on ${day} unless somebody does something`,
  lead: (since) =>
    `Nobody has commented, answered or changed anything since ${since}. Anything that anybody does keeps it open.`,
  keep: 'Keep the proposal',
  flash: 'The proposal stays open.',
  lapsed: (since) =>
    `The proposal has lapsed. Nobody had done anything since ${since}. The text and every answer are kept.`,
  mail: {
    reminded: {
      subject: ({ title, day }) => `Lapses on ${day}: ${title}`,
      body: ({ title, day }) =>
        `Nobody has done anything about the proposal “${title}” for a long time. Does it still hold? Keep it, or it lapses on ${day}.`,
      link: 'Keep the proposal, or read it again',
    },
    lapsed: {
      subject: ({ title }) => `The proposal has lapsed: ${title}`,
      body: ({ title, day }) =>
        `The proposal “${title}” has lapsed, since nobody had done anything since ${day}. Nothing is gone: whoever owns it can open it again.`,
      link: 'Read the proposal',
    },
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
