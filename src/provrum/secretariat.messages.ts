import type { Language } from '#kernel/text.ts';

const sv = {
  title: 'Kansliet',
  heading: 'Det här väntar på kansliet',
  lead: 'Det som har väntat längst står först. Antalet intresserade avgör ingenting.',
  figures: {
    waiting: 'redo och väntar på beslut',
    slots: (of: number, year: number) => `av ${of} klartecken givna för ${year}`,
    funding: (year: number) => `kvar av basfinansieringen ${year}`,
    staged: 'beslut som inte är meddelade',
  },
  waiting: {
    heading: 'Redo för klartecken',
    since: (day: string) => `Redo sedan ${day}`,
    lost: 'Reglerna är inte längre uppfyllda. Någon kan ha lämnat Reglab.',
    outdated: (count: number) => (count === 1 ? 'En svarade före ändringen' : `${count} svarade före ändringen`),
    none: 'Inget förslag är redo.',
    all: 'Alla förslag som är redo',
  },
  year: {
    heading: (year: number) => `Klartecken ${year}`,
    none: 'Inget klartecken är givet i år.',
    full: 'Årets platser är använda. Ett klartecken till kräver ett beslut av styrelsen.',
    left: (count: number) => (count === 1 ? 'En plats är ledig.' : `${count} platser är lediga.`),
    funding: (left: string, frame: string) =>
      `${left} av ${frame} är kvar av årets basfinansiering. Den beslutas på en färdig projektplan.`,
    more: 'Årets basfinansiering',
    staged: 'Inte meddelat',
  },
  staged: {
    heading: 'Beslut att meddela',
    verdict: { approved: 'Klartecken', declined: 'Avslag' },
    by: (person: string, organisation: string, at: string) => `${person}, ${organisation}, ${at}`,
    none: 'Alla beslut är meddelade.',
  },
  plans: {
    heading: 'Projektplaner att granska',
    by: (person: string, organisation: string, at: string) => `Inlämnad av ${person}, ${organisation}, ${at}`,
    none: 'Ingen plan väntar på granskning.',
  },
  outdated: {
    heading: 'Ändrade förslag som väntar på svar',
    waitsFor: (organisations: string) => `Svarade före ändringen: ${organisations}`,
    none: 'Alla har svarat på förslagen som de ser ut nu.',
  },
  quiet: {
    heading: 'Tysta förslag',
    since: (day: string) => `Inget har hänt sedan ${day}`,
    none: (days: number) => `Det har hänt något i alla öppna förslag de senaste ${days} dagarna.`,
  },
  unverified: {
    heading: 'Medlemskap att bekräfta',
    kinds: { member: 'medlem', partner: 'partner' },
    none: 'Alla medlemskap är bekräftade.',
  },
  failedMail: {
    heading: 'Mejl som inte gick fram',
    all: 'Öppna utskicken',
    none: 'Alla mejl har gått fram.',
  },
  more: (count: number) => (count === 1 ? 'Och en till.' : `Och ${count} till.`),
  calm: 'Här väntar inget',
  events: 'Alla händelser',
  mail: 'Utskick',
  fees: 'Nätverksavgifter',
  imports: 'Ta in tabeller',
  notYours: 'Bara kansliet och styrelsen ser den här sidan',
  notYoursLead: 'Du kan se allt om ett förslag på förslagets egen sida, och historiken där.',
};

const en: typeof sv = {
  title: 'The secretariat',
  heading: 'What waits for the secretariat',
  lead: 'What has waited longest comes first. How many are interested decides nothing.',
  figures: {
    waiting: 'ready and waiting for a decision',
    slots: (of, year) => `of ${of} go-aheads given for ${year}`,
    funding: (year) => `left of the base funding ${year}`,
    staged: 'decisions not announced',
  },
  waiting: {
    heading: 'Ready for the go-ahead',
    since: (day) => `Ready since ${day}`,
    lost: 'The rules are no longer met. Somebody may have left Reglab.',
    outdated: (count) => (count === 1 ? 'One answered before the change' : `${count} answered before the change`),
    none: 'No proposal is ready.',
    all: 'All proposals that are ready',
  },
  year: {
    heading: (year) => `Go-aheads ${year}`,
    none: 'No go-ahead has been given this year.',
    full: 'This year’s slots are used. One more go-ahead requires a decision of the board.',
    left: (count) => (count === 1 ? 'One slot is free.' : `${count} slots are free.`),
    funding: (left, frame) =>
      `${left} of ${frame} is left of this year’s base funding. It is decided on a complete plan.`,
    more: 'This year’s base funding',
    staged: 'Not announced',
  },
  staged: {
    heading: 'Decisions to announce',
    verdict: { approved: 'Go-ahead', declined: 'Declined' },
    by: (person, organisation, at) => `${person}, ${organisation}, ${at}`,
    none: 'All decisions are announced.',
  },
  plans: {
    heading: 'Plans to review',
    by: (person, organisation, at) => `Submitted by ${person}, ${organisation}, ${at}`,
    none: 'No plan waits for review.',
  },
  outdated: {
    heading: 'Changed proposals that wait for answers',
    waitsFor: (organisations) => `Answered before the change: ${organisations}`,
    none: 'All have answered the proposals as they read now.',
  },
  quiet: {
    heading: 'Quiet proposals',
    since: (day) => `Nothing has happened since ${day}`,
    none: (days) => `Something has happened to every open proposal in the last ${days} days.`,
  },
  unverified: {
    heading: 'Memberships to confirm',
    kinds: { member: 'member', partner: 'partner' },
    none: 'All memberships are confirmed.',
  },
  failedMail: {
    heading: 'Mail that did not arrive',
    all: 'Open the outbox',
    none: 'All mail has arrived.',
  },
  more: (count) => (count === 1 ? 'And one more.' : `And ${count} more.`),
  calm: 'Nothing waits here',
  events: 'All events',
  mail: 'Outgoing mail',
  fees: 'Network fees',
  imports: 'Bring in tables',
  notYours: 'Only the secretariat and the board see this page',
  notYoursLead: 'You can see everything about a proposal on its own page, and its history there.',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
