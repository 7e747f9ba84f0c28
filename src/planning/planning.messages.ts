import type { Language } from '#kernel/text.ts';
import type { EntryKind, EntryMode, Whose } from './entry.ts';

const svKinds: Readonly<Record<EntryKind, string>> = {
  network: 'Nätverk',
  provrum: 'Provrum',
  forum: 'Alla medlemmar',
  conference: 'Årskonferens',
};
const enKinds: typeof svKinds = {
  network: 'Networks',
  provrum: 'Provrum',
  forum: 'All members',
  conference: 'Annual conference',
};
const svModes: Readonly<Record<EntryMode, string>> = {
  physical: 'På plats',
  digital: 'Digitalt',
  hybrid: 'På plats och digitalt',
};
const enModes: typeof svModes = { physical: 'In person', digital: 'Online', hybrid: 'In person and online' };
const svWhose: Readonly<Record<Whose, string>> = { all: 'Allas', ours: 'Vår organisations', mine: 'Bara mina' };
const enWhose: typeof svWhose = { all: 'Everybody’s', ours: 'Our organisation’s', mine: 'Only mine' };

const sv = {
  title: 'Kalender',
  titleOf: (month: string) => `Kalender ${month}`,
  lead: 'Nätverkens, provrummens och Reglabs egna möten, med nätverksveckor och helgdagar.',
  previous: 'Föregående månad',
  next: 'Nästa månad',
  months: 'Månader',
  today: 'Den här månaden',
  year: (year: number) => `Hela året ${year}`,
  subscribe: 'Prenumerera på kalendern',
  list: 'Alla möten som lista',
  week: (number: number) => `v. ${number}`,
  networkWeek: 'Nätverksvecka',
  /** The heads of the month as a file. */
  columns: { day: 'Dag', time: 'Tid', title: 'Möte', of: 'Nätverk eller provrum', state: 'Läge', own: 'Du' },
  squeezed: 'klämdag',
  continues: 'fortsätter',
  allDay: 'heldag',
  cancelled: 'Inställt',
  preliminary: 'Preliminärt',
  own: {
    registered: 'Du är anmäld',
    waitlisted: 'Du står i kö',
    offered: 'Du har fått en plats',
    attended: 'Du var med',
  },
  none: 'Inget möte den här månaden',
  noneMore: 'Bläddra till en annan månad eller ändra urvalet.',
  noneDay: 'Inget möte den här dagen',
  more: (count: number) => (count === 1 ? 'Ett till' : `${count} till`),
  back: 'Hela månaden',
  kinds: svKinds,
  modes: svModes,
  whose: svWhose,
  filter: {
    month: 'Månad',
    kind: 'Slag',
    allKinds: 'Alla slag',
    mode: 'Form',
    allModes: 'Alla former',
    network: 'Nätverk',
    allNetworks: 'Alla nätverk',
    whose: 'Vems',
    show: 'Visa',
  },
  conference: (year: number) => `Reglabs årskonferens ${year}`,
  counted: (count: number) => (count === 1 ? '1 möte' : `${count} möten`),
};

const en: typeof sv = {
  title: 'Calendar',
  titleOf: (month) => `Calendar ${month}`,
  lead: 'The meetings of networks, provrum and Reglab itself, with network weeks and holidays.',
  previous: 'Previous month',
  next: 'Next month',
  months: 'Months',
  today: 'This month',
  year: (year) => `The whole year ${year}`,
  subscribe: 'Subscribe to the calendar',
  list: 'All meetings as a list',
  week: (number) => `week ${number}`,
  networkWeek: 'Network week',
  columns: { day: 'Day', time: 'Time', title: 'Meeting', of: 'Network or provrum', state: 'State', own: 'You' },
  squeezed: 'bridge day',
  continues: 'continues',
  allDay: 'all day',
  cancelled: 'Cancelled',
  preliminary: 'Preliminary',
  own: {
    registered: 'You are signed up',
    waitlisted: 'You are in the queue',
    offered: 'You are offered a place',
    attended: 'You were there',
  },
  none: 'No meeting this month',
  noneMore: 'Go to another month, or change what is shown.',
  noneDay: 'No meeting this day',
  more: (count) => (count === 1 ? 'One more' : `${count} more`),
  back: 'The whole month',
  kinds: enKinds,
  modes: enModes,
  whose: enWhose,
  filter: {
    month: 'Month',
    kind: 'Kind',
    allKinds: 'All kinds',
    mode: 'Form',
    allModes: 'All forms',
    network: 'Network',
    allNetworks: 'All networks',
    whose: 'Whose',
    show: 'Show',
  },
  conference: (year) => `Reglab’s annual conference ${year}`,
  counted: (count) => (count === 1 ? '1 meeting' : `${count} meetings`),
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
