import type { Language } from '#kernel/text.ts';

const sv = {
  receipt: {
    label: 'Kvitto på beslutet',
    number: (number: string) => `Nr ${number}`,
    by: 'Beslutat av',
    organisation: 'För',
    when: 'När',
    version: 'Regelverk',
    reason: 'Motivering',
    findings: 'Reglerna som de var vid beslutet',
    facts: 'Uppgifterna som låg till grund',
    staged: 'Inte meddelat än',
    announced: 'Meddelat',
    withdrawn: 'Återtaget',
  },
  pager: {
    label: 'Sidor',
    previous: 'Föregående',
    next: 'Nästa',
    page: (number: number) => `Sida ${number}`,
    between: '…',
  },
  table: { nothing: 'ingen uppgift' },
  file: {
    save: 'Spara listan som fil:',
    formats: { xlsx: 'Excel', csv: 'CSV' },
    most: (count: string) => `Filen har högst ${count} rader.`,
    part: 'Avsnitt',
  },
  timeline: {
    forOrganisation: (organisation: string) => `för ${organisation}`,
    under: 'enligt regelverket',
  },
  comments: {
    edited: 'ändrad',
    withdrawn: 'Kommentaren är borttagen av den som skrev den.',
    link: (author: string, time: string) => `Länk till kommentaren av ${author}, ${time}`,
  },
  standings: {
    roles: { lead: 'Leder', participate: 'Deltar', follow: 'Följer' },
    willing: 'Kan tänka sig att leda',
    groups: { lead: 'Vill leda', participate: 'Vill delta', follow: 'Vill följa' },
    beforeChange: 'Anmält före ändringen',
    beforeChangeMeaning: 'Förslaget har ändrats sedan organisationen svarade.',
    brings: 'Bidrar med',
    signalled: (day: string, person: string) => `Anmält ${day} av ${person}`,
    none: 'Ingen organisation har anmält intresse än.',
    region: 'Region',
  },
  diff: { added: 'tillagt', removed: 'borttaget', same: 'Ingen skillnad i texten.' },
};

type Messages = typeof sv;

const en: Messages = {
  receipt: {
    label: 'Receipt of the decision',
    number: (number) => `No ${number}`,
    by: 'Decided by',
    organisation: 'For',
    when: 'When',
    version: 'Rulebook',
    reason: 'Reason',
    findings: 'The rules as they were at the decision',
    facts: 'The facts it rests on',
    staged: 'Not announced yet',
    announced: 'Announced',
    withdrawn: 'Taken back',
  },
  pager: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (number) => `Page ${number}`,
    between: '…',
  },
  table: { nothing: 'nothing given' },
  file: {
    save: 'Save the list as a file:',
    formats: { xlsx: 'Excel', csv: 'CSV' },
    most: (count) => `The file has at most ${count} rows.`,
    part: 'Section',
  },
  timeline: { forOrganisation: (organisation) => `for ${organisation}`, under: 'under the rulebook' },
  comments: {
    edited: 'edited',
    withdrawn: 'The comment was removed by its author.',
    link: (author, time) => `Link to the comment by ${author}, ${time}`,
  },
  standings: {
    roles: { lead: 'Leads', participate: 'Takes part', follow: 'Follows' },
    willing: 'Willing to lead',
    groups: { lead: 'Wants to lead', participate: 'Wants to take part', follow: 'Wants to follow' },
    beforeChange: 'Given before the change',
    beforeChangeMeaning: 'The proposal has changed since the organisation answered.',
    brings: 'Brings',
    signalled: (day, person) => `Signalled ${day} by ${person}`,
    none: 'No organisation has signalled interest yet.',
    region: 'Region',
  },
  diff: { added: 'added', removed: 'removed', same: 'No difference in the text.' },
};

/** The words of the other shared components; a missing English one is a type error. */
export const messages: Readonly<Record<Language, Messages>> = { sv, en };
