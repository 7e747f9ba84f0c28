import type { Language } from '#kernel/text.ts';
import type { Need } from './attention.ts';
import type { NetworkState } from './network.ts';
import type { InterestRole } from './wish.ts';

const svStates: Readonly<Record<NetworkState, string>> = {
  wished: 'Önskat',
  active: 'I gång',
  dormant: 'Vilande',
  runAsProject: 'Drivs som projekt',
  independent: 'Självständigt',
  moved: 'Flyttat till en annan organisation',
  closed: 'Avslutat',
};
const enStates: typeof svStates = {
  wished: 'Wished for',
  active: 'Running',
  dormant: 'Dormant',
  runAsProject: 'Run as a project',
  independent: 'Independent',
  moved: 'Moved to another organisation',
  closed: 'Closed',
};
const svNeeds: Readonly<Record<Need, string>> = {
  overBudget: 'Kostnaden är över budgeten',
  notAnnounced: 'Nästa möte är inom en månad men inte utannonserat',
  noPlace: 'Nästa möte har ingen plats',
  noMeeting: 'Inget möte är planerat',
  fewMeetings: 'Färre möten i år än planen säger',
  noContact: 'Ingen på kansliet har hand om det',
  noPlan: 'Årsplan saknas',
  nearBudget: 'Kostnaden är över 80 % av budgeten',
  noPlanners: 'Planeringsgrupp saknas',
  noMembers: 'Ingen organisation är med',
  membersWithoutContact: 'Någon organisation saknar kontaktperson',
  tooMany: 'Fler möten än två om året',
  wanted: 'Så många vill vara med att kansliet bör ta ställning',
};
const enNeeds: typeof svNeeds = {
  overBudget: 'The cost is over budget',
  notAnnounced: 'The next meeting is within a month but not announced',
  noPlace: 'The next meeting has no place',
  noMeeting: 'No meeting is planned',
  fewMeetings: 'Fewer meetings this year than planned',
  noContact: 'Nobody at the secretariat looks after it',
  noPlan: 'There is no plan for the year',
  nearBudget: 'The cost is over 80% of the budget',
  noPlanners: 'There is no planning group',
  noMembers: 'No organisation takes part',
  membersWithoutContact: 'An organisation has no contact person',
  tooMany: 'More meetings than two a year',
  wanted: 'So many want to take part that the secretariat should decide',
};
const svRoles: Readonly<Record<InterestRole, string>> = {
  arrange: 'Vill vara med och arrangera',
  participate: 'Vill vara med',
  follow: 'Vill följa',
};
const enRoles: typeof svRoles = {
  arrange: 'Wants to help arrange',
  participate: 'Wants to take part',
  follow: 'Wants to follow',
};

const sv = {
  title: 'Nätverk',
  lead: 'Här möts kolleger med samma uppdrag några gånger om året. Deltagarna bestämmer innehållet, och kansliet tar hand om det praktiska.',
  officeLead: 'Alla nätverk: vilka som är med, nästa möte, årets plan och kostnad, och vad som behöver ses över.',
  wish: 'Önska ett nätverk',
  states: svStates,
  needs: svNeeds,
  roles: svRoles,
  groups: { running: 'Nätverk som är i gång', wished: 'Önskade nätverk', others: 'Vilande och avslutade nätverk' },
  /** The heads of the list as a file. */
  columns: {
    name: 'Nätverk',
    state: 'Läge',
    note: 'Anmärkning',
    purpose: 'Syfte',
    mine: 'Ni',
    members: 'Med',
    next: 'Nästa möte',
  },
  mine: 'Ni är med',
  answered: 'Ni har svarat',
  members: (count: number) => (count === 1 ? '1 organisation är med' : `${count} organisationer är med`),
  about: (count: number, asOf: string) => `Ungefär ${count} enligt källan (${asOf})`,
  wouldCome: (count: number) =>
    count === 1 ? '1 organisation vill vara med' : `${count} organisationer vill vara med`,
  next: (day: string) => `Nästa möte ${day}`,
  noNext: 'Inget möte är bestämt',
  constructed: 'Konstruerade deltagare',
  constructedNote:
    'Nätverken och deras siffror är verkliga. Vilka som är med är konstruerat, liksom planer och samtal.',
  notReader: {
    title: 'Du kan inte läsa om nätverken',
    lead: 'Nätverken läses av medlemmar och partner. Byt till en organisation som är det, om du har uppdrag i någon.',
  },
  noMandate: {
    title: 'Du har inget uppdrag i någon organisation',
    lead: 'Nätverken läses av medlemmar och partner. Be den som är medlemsansvarig i din organisation att ge dig ett uppdrag.',
  },
  table: {
    caption: (year: number) => `Alla nätverk ${year}`,
    name: 'Nätverk',
    members: 'Med',
    next: 'Nästa möte',
    plan: 'Möten i år',
    planOf: (held: number, planned: number) => `${held} av ${planned}`,
    noPlan: (held: number) => `${held}, ingen plan`,
    cost: 'Kostnad och budget',
    costOf: (cost: string, budget: string) => `${cost} av ${budget}`,
    noBudget: (cost: string) => `${cost}, ingen budget`,
    needs: 'Att se över',
    fine: 'Inget just nu',
  },
  figures: {
    running: 'nätverk är i gång',
    meetings: (count: number): string => (count === 1 ? 'möte i år' : 'möten i år'),
    cost: 'kostnad i år',
    needing: 'behöver ses över',
  },
  none: 'Det finns inga nätverk än',
  noneLead: 'När någon önskar ett nätverk står det här, och andra kan säga att de vill vara med.',
};

const en: typeof sv = {
  title: 'Networks',
  lead: 'Colleagues with the same task meet here a couple of times a year. Those who take part decide the content, and the secretariat does what is practical.',
  officeLead: 'All networks: who takes part, the next meeting, this year’s plan and cost, and what needs a hand.',
  wish: 'Wish for a network',
  states: enStates,
  needs: enNeeds,
  roles: enRoles,
  groups: { running: 'Networks that run', wished: 'Networks wished for', others: 'Dormant and ended networks' },
  columns: {
    name: 'Network',
    state: 'State',
    note: 'Note',
    purpose: 'Purpose',
    mine: 'You',
    members: 'Takes part',
    next: 'Next meeting',
  },
  mine: 'You take part',
  answered: 'You have answered',
  members: (count) => (count === 1 ? '1 organisation takes part' : `${count} organisations take part`),
  about: (count, asOf) => `About ${count} according to the source (${asOf})`,
  wouldCome: (count) =>
    count === 1 ? '1 organisation wants to take part' : `${count} organisations want to take part`,
  next: (day) => `Next meeting ${day}`,
  noNext: 'No meeting is set',
  constructed: 'Constructed participants',
  constructedNote: 'The networks and their figures are real. Who takes part is constructed, and so are plans and talk.',
  notReader: {
    title: 'You cannot read about the networks',
    lead: 'The networks are read by members and partners. Switch to an organisation that is one, if you have a mandate in any.',
  },
  noMandate: {
    title: 'You have no mandate in any organisation',
    lead: 'The networks are read by members and partners. Ask the representative of your organisation for a mandate.',
  },
  table: {
    caption: (year) => `All networks ${year}`,
    name: 'Network',
    members: 'In it',
    next: 'Next meeting',
    plan: 'Meetings this year',
    planOf: (held, planned) => `${held} of ${planned}`,
    noPlan: (held) => `${held}, no plan`,
    cost: 'Cost and budget',
    costOf: (cost, budget) => `${cost} of ${budget}`,
    noBudget: (cost) => `${cost}, no budget`,
    needs: 'Needs a hand',
    fine: 'Nothing now',
  },
  figures: {
    running: 'networks run',
    meetings: (count) => (count === 1 ? 'meeting this year' : 'meetings this year'),
    cost: 'cost this year',
    needing: 'need a hand',
  },
  none: 'There are no networks yet',
  noneLead: 'When somebody wishes for a network it stands here, and others can say that they want to take part.',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
