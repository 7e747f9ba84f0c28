import type { Language } from '#kernel/text.ts';
import { dayInWords } from '#kernel/words.ts';
import type { HistoryNames, Sentences } from '#meetings/gathering/history.ts';
import type { KeptNetworkEvent, NetworkHistoryEvent } from './events.ts';
import { messages as networks } from './networks.messages.ts';

const sv: Sentences<NetworkHistoryEvent> = {
  'network-wished': () => 'Önskade nätverket',
  'network-changed': () => 'Ändrade nätverkets uppgifter',
  'network-state-decided': ({ from, to, on }) =>
    `Antecknade ett beslut: ${networks.sv.states[to].toLocaleLowerCase('sv')} från ${dayInWords(on).sv} (förut ${networks.sv.states[from].toLocaleLowerCase('sv')})`,
  'network-joined': ({ organisation, from }, names) =>
    `${names.organisation(organisation)} är med från ${dayInWords(from).sv}`,
  'network-left': ({ organisation, to }, names) =>
    `${names.organisation(organisation)} är med till och med ${dayInWords(to).sv}`,
  'network-contact-changed': ({ organisation, contact }, names) =>
    contact === null
      ? `${names.organisation(organisation)} har ingen kontaktperson`
      : `${names.person(contact)} är kontaktperson för ${names.organisation(organisation)}`,
  'network-interest-given': ({ organisation, role, previous }, names) =>
    `${names.organisation(organisation)} ${previous === null ? 'svarade' : 'ändrade sitt svar'}: ${networks.sv.roles[role].toLocaleLowerCase('sv')}`,
  'network-interest-withdrawn': ({ organisation }, names) =>
    `${names.organisation(organisation)} tog tillbaka sitt svar`,
  'co-organiser-set': ({ coOrganiser, share }, names) => {
    const who = coOrganiser === null ? 'En samarrangör' : `${names.organisation(coOrganiser)} som samarrangör`;
    return share === null ? `Antecknade: ${who}` : `Antecknade: ${who}, ${share} % av kostnaden`;
  },
  'co-organiser-removed': ({ coOrganiser }, names) =>
    coOrganiser === null ? 'Tog bort en samarrangör' : `Tog bort ${names.organisation(coOrganiser)} som samarrangör`,
  'network-planners-set': ({ people }, names) =>
    people.length === 0
      ? 'Tömde planeringsgruppen'
      : `Bestämde planeringsgruppen: ${people.map(names.person).join(', ')}`,
  'network-year-planned': ({ year }) => `Skrev årsplanen för ${year}`,
  'network-post-written': ({ byMail }) => (byMail ? 'Skrev i samtalet, med e-post' : 'Skrev i samtalet'),
  'network-post-withdrawn': () => 'Tog bort ett inlägg i samtalet',
  'network-file-added': ({ title }) => `Lade till dokumentet ${title}`,
  'network-file-removed': ({ title }) => `Tog bort dokumentet ${title}`,
  'status-table-made': ({ title }) => `Gjorde tabellen ”${title}”`,
  'status-table-changed': ({ title }) => `Ändrade tabellen ”${title}”`,
  'status-table-closed': ({ title }) => `Stängde tabellen ”${title}”`,
  'status-table-reopened': ({ title }) => `Öppnade tabellen ”${title}” igen`,
  'status-filled': ({ title, organisation }, names) => `Fyllde i ”${title}” för ${names.organisation(organisation)}`,
  'fee-exemption-given': ({ organisation, fromYear, toYear }, names) =>
    `Undantog ${organisation === null ? 'nätverket' : names.organisation(organisation)} från avgift ${toYear === null ? `från ${fromYear}` : `${fromYear}–${toYear}`}`,
  'fee-exemption-ended': ({ organisation, lastYear }, names) =>
    `${lastYear === null ? 'Tog tillbaka undantaget' : `Avslutade undantaget efter ${lastYear}`} från avgift för ${organisation === null ? 'nätverket' : names.organisation(organisation)}`,
};

const en: Sentences<NetworkHistoryEvent> = {
  'network-wished': () => 'Wished for the network',
  'network-changed': () => 'Changed what is said of the network',
  'network-state-decided': ({ from, to, on }) =>
    `Recorded a decision: ${networks.en.states[to].toLowerCase()} from ${dayInWords(on).en} (before: ${networks.en.states[from].toLowerCase()})`,
  'network-joined': ({ organisation, from }, names) =>
    `${names.organisation(organisation)} takes part from ${dayInWords(from).en}`,
  'network-left': ({ organisation, to }, names) =>
    `${names.organisation(organisation)} takes part until ${dayInWords(to).en}`,
  'network-contact-changed': ({ organisation, contact }, names) =>
    contact === null
      ? `${names.organisation(organisation)} has no contact person`
      : `${names.person(contact)} is the contact person of ${names.organisation(organisation)}`,
  'network-interest-given': ({ organisation, role, previous }, names) =>
    `${names.organisation(organisation)} ${previous === null ? 'answered' : 'changed its answer'}: ${networks.en.roles[role].toLowerCase()}`,
  'network-interest-withdrawn': ({ organisation }, names) => `${names.organisation(organisation)} took its answer back`,
  'co-organiser-set': ({ coOrganiser, share }, names) => {
    const who = coOrganiser === null ? 'A co-organiser' : `${names.organisation(coOrganiser)} as co-organiser`;
    return share === null ? `Recorded: ${who}` : `Recorded: ${who}, ${share}% of the cost`;
  },
  'co-organiser-removed': ({ coOrganiser }, names) =>
    coOrganiser === null ? 'Removed a co-organiser' : `Removed ${names.organisation(coOrganiser)} as co-organiser`,
  'network-planners-set': ({ people }, names) =>
    people.length === 0
      ? 'Emptied the planning group'
      : `Set the planning group: ${people.map(names.person).join(', ')}`,
  'network-year-planned': ({ year }) => `Wrote the plan for ${year}`,
  'network-post-written': ({ byMail }) => (byMail ? 'Wrote in the talk, by mail' : 'Wrote in the talk'),
  'network-post-withdrawn': () => 'Removed a post in the talk',
  'network-file-added': ({ title }) => `Added the document ${title}`,
  'network-file-removed': ({ title }) => `Removed the document ${title}`,
  'status-table-made': ({ title }) => `Made the table “${title}”`,
  'status-table-changed': ({ title }) => `Changed the table “${title}”`,
  'status-table-closed': ({ title }) => `Closed the table “${title}”`,
  'status-table-reopened': ({ title }) => `Opened the table “${title}” again`,
  'status-filled': ({ title, organisation }, names) => `Filled in “${title}” for ${names.organisation(organisation)}`,
  'fee-exemption-given': ({ organisation, fromYear, toYear }, names) =>
    `Exempted ${organisation === null ? 'the network' : names.organisation(organisation)} from the fee ${toYear === null ? `from ${fromYear}` : `${fromYear}–${toYear}`}`,
  'fee-exemption-ended': ({ organisation, lastYear }, names) =>
    `${lastYear === null ? 'Took back the exemption' : `Ended the exemption after ${lastYear}`} from the fee for ${organisation === null ? 'the network' : names.organisation(organisation)}`,
};

/** What happened to a network, as a sentence without its subject. */
export const networkSentences: Readonly<Record<Language, Sentences<NetworkHistoryEvent>>> = { sv, en };

const wordsSv = {
  title: 'Historik',
  lead: 'Vad som har hänt med nätverket, vem som gjorde det och när.',
  none: 'Ingenting har hänt än.',
  byItself: 'Regelverket',
  erased: 'en borttagen person',
  because: (reason: string, source: string) => `${reason} (${source})`,
};
const wordsEn: typeof wordsSv = {
  title: 'History',
  lead: 'What has happened to the network, who did it and when.',
  none: 'Nothing has happened yet.',
  byItself: 'The rules',
  erased: 'an erased person',
  because: (reason, source) => `${reason} (${source})`,
};

export const messages: Readonly<Record<Language, typeof wordsSv>> = { sv: wordsSv, en: wordsEn };

/** What happened, as a sentence without its subject. */
export function networkSentence(event: KeptNetworkEvent, names: HistoryNames, language: Language): string {
  const sentence = networkSentences[language][event.kind] as (event: KeptNetworkEvent, names: HistoryNames) => string;
  return sentence(event, names);
}
