import type { Language } from '#kernel/text.ts';
import type { Ore } from '#kernel/money.ts';
import { dayInWords, money } from '#kernel/words.ts';
import { statedExemption } from '#rulebook/statedExemptions.ts';
import type { FeeLine } from './fee.ts';

const sv = {
  title: (year: number) => `Nätverksavgifter ${year}`,
  lead: 'Vad nätverken ger i avgifter, vilka som är undantagna och varför. Summorna räknas fram ur vilka som deltar.',
  secretariat: 'Kansliet',
  notForum: 'Avgifterna är kansliets och styrelsens',
  notForumLead: 'Vad din egen organisation ska betala ser du på organisationens sida.',
  own: 'Din organisations avgifter',
  noRules: (year: number) => `Det finns inga regler om nätverksavgift för ${year}, så ingen avgift tas ut.`,
  proposed: (year: number) =>
    `Ingen avgift är beslutad för ${year}. Reglerna är ett förslag, och så här skulle avgifterna bli med dem.`,
  because: 'Regeln bakom avgiften',
  rule: 'Läs regeln om avgiften',
  unknownExempt: (names: string) =>
    `Regelverket undantar ${names}, men inget nätverk heter så i år. Har nätverket bytt namn räknas det inte som undantaget.`,
  figures: {
    income: 'i avgifter',
    paying: (count: number) => (count === 1 ? 'nätverk med avgift' : 'nätverk med avgift'),
    exempt: 'nätverk utan avgift',
    meetings: 'möten per år enligt underlaget',
    withEach: (each: number) => (each === 2 ? 'möten med två per nätverk' : `möten med ${each} per nätverk`),
  },
  networks: 'Nätverk',
  noNetworks: 'Inget nätverk är i gång det året.',
  network: 'Nätverk',
  organisations: 'Organisationer',
  organisation: 'Organisation',
  meetings: 'Möten per år',
  onRecord: (year: number) => `Möten ${year}`,
  amount: 'Avgift',
  amountKronor: 'Avgift, kr',
  sum: 'Summa',
  paysNothing: 'Ingen avgift',
  exemptBecause: (reason: string) => `Ingen avgift: ${reason}`,
  exempt: 'Undantaget i regelverket',
  payers: 'Organisationer',
  noPayers: 'Ingen organisation deltar i något nätverk det året.',
  networksCount: 'Nätverk',
  toPay: 'Att betala',
  lines: 'Rad för rad',
  linesLead: (count: number) => (count === 1 ? 'Visa raden' : `Visa alla ${count} rader`),
  from: 'Från',
  to: 'Till och med',
  goesOn: 'tills vidare',
  why: 'Varför',
  basis: 'Underlaget för avgiften',
  basisLead: 'Så här räknade arbetsgruppen när den föreslog avgiften.',
  basisRows: {
    income: 'Avgifter i år',
    cost2017: 'Vad nätverken kostade 2017',
    before: 'Vad två–tre nätverk kostade per år dessförinnan',
    meetings: 'Möten per år när förslaget skrevs',
    withEach: (each: number) => (each === 2 ? 'Möten med två per nätverk' : `Möten med ${each} per nätverk`),
    onRecord: (year: number) => `Möten ${year} som finns här`,
    covers: 'Avgifternas andel av kostnaden 2017',
  },
  about: (amount: string) => `ungefär ${amount}`,
  between: (least: string, most: string) => `${least}–${most}`,
  rows: (lines: string) => `Underlaget, ${lines}`,
  files: 'Ta med listan',
  csv: 'Hämta som CSV',
  xlsx: 'Hämta som Excel',
  file: 'natverksavgifter',
  exemptionsLink: 'Undantag och deras skäl',
  other: 'Andra år',
  one: {
    title: (name: string, year: number) => `Nätverksavgifter ${year}, ${name}`,
    heading: (year: number) => `Nätverksavgifter ${year}`,
    lead: (name: string) => `Vad ${name} ska betala för sina nätverk, rad för rad och varför.`,
    organisations: 'Organisationer',
    none: (year: number) => `Organisationen deltar inte i något nätverk ${year}.`,
    total: (amount: string) => `Att betala: ${amount}`,
    notYours: 'Avgifterna är organisationens egna',
    notYoursLead: 'De visas för organisationens egna personer, kansliet och styrelsen.',
  },
  panel: {
    title: 'Nätverksavgift',
    each: (amount: string, year: number) => `${amount} per organisation för ${year}`,
    partner: (amount: string) => `${amount} för partner`,
    owes: (year: number, amount: string) => `${amount} för ${year}`,
    nothing: (year: number) => `Inget att betala för ${year}`,
    link: 'Rad för rad och varför',
  },
  reasons: {
    fee: 'Avgiften per organisation, nätverk och år',
    partner: 'Avgiften för partner',
    lateJoiner: (on: string) => `Kom med ${on}: avgiften för den som kommer med under året`,
    leaver: (on: string) => `Lämnade ${on}: avgiften för den som lämnar under året`,
    network: (reason: string) => `Nätverket är undantaget: ${reason}`,
    networkOnly: 'Nätverket är undantaget i regelverket',
    exemption: (years: string, reason: string) => `Undantag ${years}: ${reason}`,
  },
  years: (from: number, to: number | null) =>
    to === null ? `från ${from}` : from === to ? `${from}` : `${from}–${to}`,
};

const en: typeof sv = {
  title: (year) => `Network fees ${year}`,
  lead: 'What the networks bring in, which of them are exempt and why. The sums are computed from who takes part.',
  secretariat: 'Secretariat',
  notForum: 'The fees are for the secretariat and the board',
  notForumLead: 'What your own organisation is to pay stands on the organisation’s page.',
  own: 'Your organisation’s fees',
  noRules: (year) => `There are no rules on network fees for ${year}, so no fee is taken.`,
  proposed: (year) =>
    `No fee is decided for ${year}. The rules are a proposal, and this is what the fees would be with them.`,
  because: 'The rule behind the fee',
  rule: 'Read the rule on the fee',
  unknownExempt: (names) =>
    `The rulebook exempts ${names}, but no network has that name this year. A network that was renamed does not count as exempt.`,
  figures: {
    income: 'in fees',
    paying: (count) => (count === 1 ? 'network with a fee' : 'networks with a fee'),
    exempt: 'networks without a fee',
    meetings: 'meetings a year in the source',
    withEach: (each) => (each === 2 ? 'meetings with two per network' : `meetings with ${each} per network`),
  },
  networks: 'Networks',
  noNetworks: 'No network is active that year.',
  network: 'Network',
  organisations: 'Organisations',
  organisation: 'Organisation',
  meetings: 'Meetings a year',
  onRecord: (year) => `Meetings ${year}`,
  amount: 'Fee',
  amountKronor: 'Fee, SEK',
  sum: 'Sum',
  paysNothing: 'No fee',
  exemptBecause: (reason) => `No fee: ${reason}`,
  exempt: 'Exempt in the rulebook',
  payers: 'Organisations',
  noPayers: 'No organisation takes part in any network that year.',
  networksCount: 'Networks',
  toPay: 'To pay',
  lines: 'Line by line',
  linesLead: (count) => (count === 1 ? 'Show the line' : `Show all ${count} lines`),
  from: 'From',
  to: 'To',
  goesOn: 'until further notice',
  why: 'Why',
  basis: 'What the fee rests on',
  basisLead: 'This is how the working group reckoned when it proposed the fee.',
  basisRows: {
    income: 'Fees this year',
    cost2017: 'What the networks cost in 2017',
    before: 'What two or three networks cost a year before that',
    meetings: 'Meetings a year when the proposal was written',
    withEach: (each) => (each === 2 ? 'Meetings with two per network' : `Meetings with ${each} per network`),
    onRecord: (year) => `Meetings ${year} on record here`,
    covers: 'The fees’ share of the cost in 2017',
  },
  about: (amount) => `about ${amount}`,
  between: (least, most) => `${least}–${most}`,
  rows: (lines) => `The source, ${lines}`,
  files: 'Take the list with you',
  csv: 'Download as CSV',
  xlsx: 'Download as Excel',
  file: 'network-fees',
  exemptionsLink: 'Exemptions and their reasons',
  other: 'Other years',
  one: {
    title: (name, year) => `Network fees ${year}, ${name}`,
    heading: (year) => `Network fees ${year}`,
    lead: (name) => `What ${name} is to pay for its networks, line by line and why.`,
    organisations: 'Organisations',
    none: (year) => `The organisation takes part in no network in ${year}.`,
    total: (amount) => `To pay: ${amount}`,
    notYours: 'The fees are the organisation’s own',
    notYoursLead: 'They are shown to the organisation’s own people, the secretariat and the board.',
  },
  panel: {
    title: 'Network fee',
    each: (amount, year) => `${amount} per organisation for ${year}`,
    partner: (amount) => `${amount} for partners`,
    owes: (year, amount) => `${amount} for ${year}`,
    nothing: (year) => `Nothing to pay for ${year}`,
    link: 'Line by line and why',
  },
  reasons: {
    fee: 'The fee per organisation, network and year',
    partner: 'The fee for partners',
    lateJoiner: (on) => `Joined on ${on}: the fee for those who join during the year`,
    leaver: (on) => `Left on ${on}: the fee for those who leave during the year`,
    network: (reason) => `The network is exempt: ${reason}`,
    networkOnly: 'The network is exempt in the rulebook',
    exemption: (years, reason) => `Exemption ${years}: ${reason}`,
  },
  years: (from, to) => (to === null ? `from ${from}` : from === to ? `${from}` : `${from}–${to}`),
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };

/** Why a line has the amount that it has: the same words on the page, in the files and to programs. */
export function whyWords(line: FeeLine, language: Language): string {
  const stated = statedExemption(line.network.name)?.reason;
  const { reasons, years } = messages[language];
  const { ground, exemption, from, to } = line;
  if (exemption) return reasons.exemption(years(exemption.fromYear, exemption.toYear), exemption.reason);
  switch (ground) {
    case 'exempt':
      return stated ? reasons.network(stated[language]) : reasons.networkOnly;
    case 'lateJoiner':
      return reasons.lateJoiner(dayInWords(from)[language]);
    case 'leaver':
      return to === null ? reasons.fee : reasons.leaver(dayInWords(to)[language]);
    case 'partner':
    case 'fee':
      return reasons[ground];
  }
}

/** A span of amounts: "50 000–60 000 kr", or one amount. */
export const spanWords = (least: Ore, most: Ore, language: Language): string =>
  least === most ? money(least)[language] : messages[language].between(money(least)[language], money(most)[language]);
