import type { Language } from '#kernel/text.ts';
import type { Role } from '#rulebook/facts.ts';

const svRoles: Readonly<Record<Role, string>> = { lead: 'kan leda', participate: 'vill delta', follow: 'följer' };
const enRoles: Readonly<Record<Role, string>> = {
  lead: 'willing to lead',
  participate: 'wants to take part',
  follow: 'follows',
};

const sv = {
  title: 'Vår organisation',
  lead: (organisation: string) =>
    `Allt som ${organisation} har föreslagit, svarat och lovat, och vilka som företräder er.`,
  asked: {
    heading: 'Svara igen',
    lead: 'De här förslagen har ändrats sedan ni svarade. Läs vad som är nytt och låt svaret stå kvar, eller ändra det.',
    change: 'Ändra svaret',
    read: 'Läs vad som har ändrats',
  },
  plans: {
    heading: 'Projektplaner att skriva',
    leads: 'Vi leder och lämnar in',
    writes: 'Vi skriver med',
    statuses: {
      none: 'Inte påbörjad',
      writing: 'Skrivs',
      returned: 'Tillbaka med synpunkter',
      submitted: 'Hos kansliet',
      approved: 'Godkänd, kan starta',
    },
  },
  promised: {
    heading: 'Det här har vi lovat',
    leads: 'Vi leder',
    takesPart: 'Vi deltar',
    since: (day: string) => `Beslutat ${day}`,
    receipt: 'Beslutets kvitto',
    brings: 'Vi bidrar med',
    none: 'Vi deltar inte i något beslutat provrum.',
  },
  standings: {
    heading: 'Det här har vi svarat',
    by: (person: string, day: string) => `${person}, ${day}`,
    roles: svRoles,
    none: 'Vi har inte anmält intresse för något förslag.',
    find: 'Hitta förslag att vara med i',
  },
  proposals: {
    heading: 'Våra förslag och utkast',
    untitled: 'Utkast utan rubrik',
    with: (organisation: string) => `Tillsammans med ${organisation}`,
    changed: (day: string) => `Ändrat ${day}`,
    interested: (count: number) => (count === 1 ? 'En organisation har svarat' : `${count} organisationer har svarat`),
    none: 'Vi har inte föreslagit något.',
    write: 'Skriv ett förslag',
  },
  decided: {
    heading: 'Det som har beslutats',
    verdict: { approved: 'Klartecken', declined: 'Avslag' },
    announced: (day: string) => `Meddelat ${day}`,
    none: 'Inget beslut rör oss än.',
  },
  people: {
    heading: 'De här företräder oss',
    toCome: (person: string, day: string) => `${person}, från och med ${day}`,
    manage: 'Hantera personer',
    about: 'Om organisationen',
  },
  noOrganisation: 'Du företräder ingen organisation',
  noOrganisationLead: 'Alla dina uppdrag har tagit slut. Kontakta den som är medlemsansvarig i din organisation.',
};

const en: typeof sv = {
  title: 'Our organisation',
  lead: (organisation) =>
    `Everything that ${organisation} has proposed, answered and promised, and who represents you.`,
  asked: {
    heading: 'Answer again',
    lead: 'These proposals have changed since you answered. Read what is new and let the answer stand, or change it.',
    change: 'Change the answer',
    read: 'Read what has changed',
  },
  plans: {
    heading: 'Plans to write',
    leads: 'We lead and submit',
    writes: 'We write too',
    statuses: {
      none: 'Not begun',
      writing: 'Being written',
      returned: 'Returned with remarks',
      submitted: 'With the secretariat',
      approved: 'Approved, can start',
    },
  },
  promised: {
    heading: 'What we have promised',
    leads: 'We lead',
    takesPart: 'We take part',
    since: (day) => `Decided ${day}`,
    receipt: 'Receipt of the decision',
    brings: 'We bring',
    none: 'We take part in no decided provrum.',
  },
  standings: {
    heading: 'What we have answered',
    by: (person, day) => `${person}, ${day}`,
    roles: enRoles,
    none: 'We have not signalled interest in any proposal.',
    find: 'Find proposals to join',
  },
  proposals: {
    heading: 'Our proposals and drafts',
    untitled: 'Draft without a title',
    with: (organisation) => `Together with ${organisation}`,
    changed: (day) => `Changed ${day}`,
    interested: (count) => (count === 1 ? 'One organisation has answered' : `${count} organisations have answered`),
    none: 'We have not proposed anything.',
    write: 'Write a proposal',
  },
  decided: {
    heading: 'What has been decided',
    verdict: { approved: 'Go-ahead', declined: 'Declined' },
    announced: (day) => `Announced ${day}`,
    none: 'No decision concerns us yet.',
  },
  people: {
    heading: 'Who represents us',
    toCome: (person, day) => `${person}, from ${day}`,
    manage: 'Manage people',
    about: 'About the organisation',
  },
  noOrganisation: 'You represent no organisation',
  noOrganisationLead: 'All your mandates have ended. Contact the representative of your organisation.',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
