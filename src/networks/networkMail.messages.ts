import type { Language } from '#kernel/text.ts';

interface Told {
  readonly network: string;
  readonly who: string;
  readonly organisation: string;
}

const sv = {
  somebody: 'Någon',
  post: {
    subject: ({ network }: Told) => `Nytt inlägg i ${network}`,
    lead: ({ who, organisation, network }: Told) => `${who}, ${organisation}, skrev i ${network}:`,
    link: 'Läs och svara här',
    answer:
      'Du kan också svara på det här mejlet. Svaret blir ett inlägg i nätverkets samtal, som alla som är med i nätverket kan läsa.',
  },
  state: {
    subject: ({ network }: Told, state: string) => `${network}: ${state}`,
    lead: ({ network }: Told, state: string, day: string) =>
      `Ett beslut om ${network} är antecknat: ${state} från ${day}.`,
    why: (reason: string, source: string) => `Skälet: ${reason}\nBeslutat: ${source}`,
    joined: (organisation: string) => `${organisation} är med från den dagen, eftersom ni sade att ni ville det.`,
    link: 'Läs mer om nätverket',
  },
  wished: {
    subject: ({ network }: Told) => `Önskat nätverk: ${network}`,
    lead: ({ who, organisation, network }: Told) => `${who}, ${organisation}, önskar ett nätverk: ${network}.`,
    link: 'Svara om ni vill vara med',
  },
  contact: {
    subject: ({ network }: Told) => `Du är kontaktperson i ${network}`,
    lead: (organisation: string, { network, who }: Told) =>
      `${who} har gjort dig till kontaktperson för ${organisation} i ${network}. Du får inbjudningar till mötena och det som skrivs i samtalet.`,
    link: 'Läs om nätverket',
  },
  planner: {
    subject: ({ network }: Told) => `Du är med i planeringsgruppen för ${network}`,
    lead: ({ network, who }: Told) =>
      `${who} har satt dig i planeringsgruppen för ${network}. Gruppen skriver årsplanen och planerar mötena tillsammans med kansliet.`,
    link: 'Till nätverket',
  },
  because: {
    network: (network: string) =>
      `Du får det här för att du är kontaktperson i ${network}, sköter det eller bevakar det.`,
    representative: 'Du får det här för att du är medlemsansvarig eller kontaktperson i din organisation.',
    named: (network: string) => `Du får det här för att någon gav dig en uppgift i ${network}.`,
  },
  mute: 'Tysta utskick om nätverket',
};

const en: typeof sv = {
  somebody: 'Somebody',
  post: {
    subject: ({ network }) => `New post in ${network}`,
    lead: ({ who, organisation, network }) => `${who}, ${organisation}, wrote in ${network}:`,
    link: 'Read and answer here',
    answer:
      'You can also answer this mail. Your answer becomes a post in the talk of the network, which everybody in the network can read.',
  },
  state: {
    subject: ({ network }, state) => `${network}: ${state}`,
    lead: ({ network }, state, day) => `A decision on ${network} is on record: ${state} from ${day}.`,
    why: (reason, source) => `Reason: ${reason}\nDecided: ${source}`,
    joined: (organisation) => `${organisation} takes part from that day, because you said you wanted to.`,
    link: 'Read more about the network',
  },
  wished: {
    subject: ({ network }) => `A network is wished for: ${network}`,
    lead: ({ who, organisation, network }) => `${who}, ${organisation}, wishes for a network: ${network}.`,
    link: 'Answer whether you want to take part',
  },
  contact: {
    subject: ({ network }) => `You are a contact person in ${network}`,
    lead: (organisation, { network, who }) =>
      `${who} has made you the contact person of ${organisation} in ${network}. You get the invitations to its meetings and what is written in the talk.`,
    link: 'Read about the network',
  },
  planner: {
    subject: ({ network }) => `You are in the planning group of ${network}`,
    lead: ({ network, who }) =>
      `${who} has put you in the planning group of ${network}. The group writes the plan of the year and plans the meetings with the secretariat.`,
    link: 'To the network',
  },
  because: {
    network: (network) => `You get this because you are a contact person in ${network}, look after it or follow it.`,
    representative: 'You get this because you are the representative or a contact person of your organisation.',
    named: (network) => `You get this because somebody gave you a task in ${network}.`,
  },
  mute: 'Mute mail about the network',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
