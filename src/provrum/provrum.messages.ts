import type { Language } from '#kernel/text.ts';

const sv = {
  signal: 'Anmäl intresse',
  answerAgain: 'Svara igen',
  facts: {
    heading: 'Fakta',
    proposer: 'Föreslås av',
    coAuthors: 'Skrivs tillsammans med',
    posted: 'Postat',
    wishedStart: 'Önskad start',
    kind: 'Slag',
    themes: 'Teman',
    version: 'Text',
    versionLink: (number: number) => `Version ${number}`,
    changed: (time: string) => `Senast ändrat ${time}`,
    history: 'Vad som har hänt',
  },
  constructed: {
    chip: 'Påhittat exempel',
    lead: 'Förslaget är påhittat för att visa hur webbplatsen fungerar. Ingen organisation har lämnat det.',
  },
  draft: {
    lead: 'Det här är ett utkast. Det syns bara för er organisation och medförfattarna.',
    write: 'Fortsätt skriva',
    preview: 'Förhandsgranska och posta',
  },
  act: {
    heading: 'Förslaget är ert',
    coAuthorHeading: 'Du är medförfattare',
    change: 'Ändra texten',
    coAuthors: 'Medförfattare',
    withdraw: 'Dra tillbaka',
    withdrawDraft: 'Ta bort utkastet',
  },
  withdrawn: {
    title: 'Förslaget är tillbakadraget',
    draftTitle: 'Utkastet är borttaget',
    by: (person: string, organisation: string, time: string) => `${person}, ${organisation}, ${time}`,
    reopen: 'Öppna förslaget igen',
    reopenDraft: 'Ta tillbaka utkastet',
  },
  onlyRead: {
    forum: 'Du läser för Reglab. Det är medlemmar och partner som anmäler intresse.',
    closed: 'Förslaget tar inte längre emot intresse.',
  },
};

const en: typeof sv = {
  signal: 'Signal interest',
  answerAgain: 'Answer again',
  facts: {
    heading: 'Facts',
    proposer: 'Proposed by',
    coAuthors: 'Written together with',
    posted: 'Posted',
    wishedStart: 'Wished start',
    kind: 'Kind',
    themes: 'Themes',
    version: 'Text',
    versionLink: (number) => `Version ${number}`,
    changed: (time) => `Last changed ${time}`,
    history: 'What has happened',
  },
  constructed: {
    chip: 'Made-up example',
    lead: 'The proposal is made up to show how the site works. No organisation has made it.',
  },
  draft: {
    lead: 'This is a draft. It is seen by your organisation and the co-authors only.',
    write: 'Go on writing',
    preview: 'Preview and post',
  },
  act: {
    heading: 'The proposal is yours',
    coAuthorHeading: 'You are a co-author',
    change: 'Change the text',
    coAuthors: 'Co-authors',
    withdraw: 'Withdraw',
    withdrawDraft: 'Remove the draft',
  },
  withdrawn: {
    title: 'The proposal is withdrawn',
    draftTitle: 'The draft is removed',
    by: (person, organisation, time) => `${person}, ${organisation}, ${time}`,
    reopen: 'Open the proposal again',
    reopenDraft: 'Take the draft back',
  },
  onlyRead: {
    forum: 'You read for Reglab. Members and partners are the ones who signal interest.',
    closed: 'The proposal takes no more interest.',
  },
};

/** The words of a provrum's own page. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
