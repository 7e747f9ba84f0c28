import type { Language } from '#kernel/text.ts';

const sv = {
  heading: 'Medförfattare',
  lead: 'Medförfattare kan ändra texten tillsammans med er. Att posta och dra tillbaka förslaget gör bara er organisation.',
  now: 'Skriver tillsammans med er',
  none: 'Ingen medförfattare än.',
  remove: 'Ta bort',
  removeWhom: (name: string) => `Ta bort ${name} som medförfattare`,
  leave: 'Sluta vara medförfattare',
  find: 'Lägg till någon',
  search: {
    label: 'Namn eller e-postadress',
    hint: 'Vi söker bland dem som har uppdrag hos en medlem.',
    submit: 'Sök',
  },
  add: 'Lägg till',
  addWhom: (name: string, organisation: string) => `Lägg till ${name}, ${organisation}`,
  nobody: (typed: string) =>
    `Ingen med uppdrag hos en medlem stämmer med ”${typed}”. Kontrollera stavningen, eller be personens organisation att ge ett uppdrag.`,
  more: (shown: number) => `De ${shown} första visas. Skriv mer av namnet om personen saknas.`,
  onlyOwner: (organisation: string) => `De som företräder ${organisation} väljer medförfattare.`,
  back: 'Till texten',
  flash: {
    added: (name: string) => `${name} är medförfattare.`,
    removed: (name: string) => `${name} är inte längre medförfattare.`,
  },
  refused: {
    'wrong-state': 'Medförfattare kan bara ändras medan förslaget är ett utkast eller öppet.',
    'not-yours': 'Bara organisationen bakom förslaget väljer medförfattare.',
    'writes-already': 'Personen kan redan ändra texten.',
    'not-of-a-member': 'Personen har inget uppdrag hos en medlem i dag. Bara medlemmar föreslår provrum.',
    'too-many': 'Det är redan tio medförfattare. Ta bort någon först.',
    'no-co-author': 'Personen är inte längre medförfattare.',
    unknown: 'Välj en person i listan.',
  },
};

const en: typeof sv = {
  heading: 'Co-authors',
  lead: 'Co-authors can change the text together with you. Only your organisation posts and withdraws the proposal.',
  now: 'Write together with you',
  none: 'No co-author yet.',
  remove: 'Remove',
  removeWhom: (name) => `Remove ${name} as a co-author`,
  leave: 'Stop being a co-author',
  find: 'Add somebody',
  search: {
    label: 'Name or e-mail address',
    hint: 'We search among those who hold a mandate at a member.',
    submit: 'Search',
  },
  add: 'Add',
  addWhom: (name, organisation) => `Add ${name}, ${organisation}`,
  nobody: (typed) =>
    `Nobody with a mandate at a member matches “${typed}”. Check the spelling, or ask the person’s organisation to give a mandate.`,
  more: (shown) => `The first ${shown} are shown. Write more of the name if the person is missing.`,
  onlyOwner: (organisation) => `Those who represent ${organisation} choose co-authors.`,
  back: 'To the text',
  flash: {
    added: (name) => `${name} is a co-author.`,
    removed: (name) => `${name} is no longer a co-author.`,
  },
  refused: {
    'wrong-state': 'Co-authors can be changed only while the proposal is a draft or open.',
    'not-yours': 'Only the organisation behind the proposal chooses co-authors.',
    'writes-already': 'The person can change the text already.',
    'not-of-a-member': 'The person holds no mandate at a member today. Only members propose.',
    'too-many': 'There are ten co-authors already. Remove somebody first.',
    'no-co-author': 'The person is no longer a co-author.',
    unknown: 'Choose a person from the list.',
  },
};

/** The words of writing together. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
