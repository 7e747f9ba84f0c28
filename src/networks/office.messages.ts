import type { Language } from '#kernel/text.ts';
import type { GatheringNeed } from '#meetings/gathering/attention.ts';

const svNeeds: Readonly<Record<Exclude<GatheringNeed, 'tasksLate'>, string>> = {
  queueStuck: 'Kön står still',
  notAnnounced: 'Inte utannonserat',
  noPlace: 'Lokal saknas',
  noLink: 'Länk för dem på distans saknas',
  noDay: 'Ingen dag är bestämd',
};
const enNeeds: typeof svNeeds = {
  queueStuck: 'The queue does not move',
  notAnnounced: 'Not announced',
  noPlace: 'No room',
  noLink: 'No link for those who join from afar',
  noDay: 'No day is set',
};

const sv = {
  meetings: {
    heading: 'Möten som behöver ses över',
    needs: {
      ...svNeeds,
      tasksLate: (count: number) =>
        count === 1 ? '1 punkt på checklistan är sen' : `${count} punkter på checklistan är sena`,
    },
    all: 'Alla möten',
  },
  networks: { heading: 'Nätverk som behöver ses över', all: 'Alla nätverk' },
  lines: {
    heading: 'Mer att se till',
    tableLate: (title: string, day: string, missing: number) =>
      `Tabellen ”${title}” skulle ha varit ifylld ${day}: ${missing === 1 ? '1 organisation' : `${missing} organisationer`} saknas`,
    weeksUndecided: (year: number) => `Nätverksveckorna ${year} är inte beslutade`,
    rulesUndecided: (year: number) => `Nätverksavgiften ${year} är inte beslutad`,
    exemptionsEnd: (count: number, year: number) =>
      count === 1
        ? `1 undantag från nätverksavgiften gäller till och med ${year}`
        : `${count} undantag från nätverksavgiften gäller till och med ${year}`,
    bounces: (count: number) =>
      count === 1 ? 'Mejl har kommit tillbaka från 1 adress' : `Mejl har kommit tillbaka från ${count} adresser`,
    unplaced: (count: number) =>
      count === 1 ? '1 inkommet mejl har inte kunnat tas om hand' : `${count} inkomna mejl har inte kunnat tas om hand`,
    undated: (count: number) => (count === 1 ? '1 tidigare möte saknar dag' : `${count} tidigare möten saknar dag`),
  },
  more: (count: number) => (count === 1 ? 'Och ett till.' : `Och ${count} till.`),
};

const en: typeof sv = {
  meetings: {
    heading: 'Meetings that need a hand',
    needs: {
      ...enNeeds,
      tasksLate: (count) =>
        count === 1 ? '1 point of the checklist is late' : `${count} points of the checklist are late`,
    },
    all: 'All meetings',
  },
  networks: { heading: 'Networks that need a hand', all: 'All networks' },
  lines: {
    heading: 'More to see to',
    tableLate: (title, day, missing) =>
      `The table “${title}” should have been filled in by ${day}: ${missing === 1 ? '1 organisation is' : `${missing} organisations are`} missing`,
    weeksUndecided: (year) => `The network weeks of ${year} are not decided`,
    rulesUndecided: (year) => `The network fee for ${year} is not decided`,
    exemptionsEnd: (count, year) =>
      count === 1
        ? `1 exemption from the network fee ends with ${year}`
        : `${count} exemptions from the network fee end with ${year}`,
    bounces: (count) =>
      count === 1 ? 'Mail has come back from 1 address' : `Mail has come back from ${count} addresses`,
    unplaced: (count) =>
      count === 1 ? '1 mail that came in could not be placed' : `${count} mails that came in could not be placed`,
    undated: (count) => (count === 1 ? '1 earlier meeting has no day' : `${count} earlier meetings have no day`),
  },
  more: (count) => (count === 1 ? 'And one more.' : `And ${count} more.`),
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
