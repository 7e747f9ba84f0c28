import type { Language } from '#kernel/text.ts';
import { spanInWords } from '../inWords.ts';
import { attendanceSentences } from '../attendance/attendanceHistory.messages.ts';
import { registrationSentences } from '../registration/registrationHistory.messages.ts';
import { replySentences } from '../replies/repliesHistory.messages.ts';
import type { ArrangingEvent } from './arranging.ts';
import type { GatheringPart } from './parts.ts';
import type { HistoryNames, KeptGatheringEvent, Sentences } from './history.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

const partsSv: Words<Exclude<GatheringPart['part'], 'planners'>> = {
  plan: 'Ändrade mötets uppgifter',
  programme: 'Ändrade programmet',
  tasks: 'Ändrade checklistan',
  quality: 'Bedömde mötets kvalitet',
  costs: 'Ändrade kostnaderna',
};
const partsEn: Words<Exclude<GatheringPart['part'], 'planners'>> = {
  plan: 'Changed the details of the meeting',
  programme: 'Changed the programme',
  tasks: 'Changed the checklist',
  quality: 'Judged the quality of the meeting',
  costs: 'Changed the costs',
};

const arrangingSv: Sentences<ArrangingEvent> = {
  'gathering-planned': () => 'Planerade mötet',
  'gathering-changed': (event, names) => {
    if (event.part !== 'planners') return partsSv[event.part];
    const who = names.person(event.person);
    return event.act === 'add' ? `Lade till ${who} i planeringsgruppen` : `Tog bort ${who} ur planeringsgruppen`;
  },
  'gathering-announced': ({ when }) => `Bjöd in till mötet ${spanInWords(when).sv}`,
  'gathering-opened': () => 'Öppnade anmälan',
  'gathering-closed': () => 'Stängde anmälan',
  'gathering-moved': ({ when }) => `Ändrade tid eller plats: ${spanInWords(when).sv}`,
  'gathering-cancelled': () => 'Ställde in mötet',
  'gathering-held': () => 'Markerade mötet som hållet',
  'gathering-documented': () => 'Markerade mötet som dokumenterat',
  'gathering-reopened': () => 'Öppnade dokumentationen igen',
};
const arrangingEn: Sentences<ArrangingEvent> = {
  'gathering-planned': () => 'Planned the meeting',
  'gathering-changed': (event, names) => {
    if (event.part !== 'planners') return partsEn[event.part];
    const who = names.person(event.person);
    return event.act === 'add' ? `Added ${who} to the planning group` : `Removed ${who} from the planning group`;
  },
  'gathering-announced': ({ when }) => `Invited to the meeting on ${spanInWords(when).en}`,
  'gathering-opened': () => 'Opened registration',
  'gathering-closed': () => 'Closed registration',
  'gathering-moved': ({ when }) => `Changed time or place: ${spanInWords(when).en}`,
  'gathering-cancelled': () => 'Cancelled the meeting',
  'gathering-held': () => 'Marked the meeting as held',
  'gathering-documented': () => 'Marked the meeting as documented',
  'gathering-reopened': () => 'Opened the documentation again',
};

/** What happened to a gathering, in both languages; each part of the feature says its own. */
export const gatheringSentences = {
  sv: { ...arrangingSv, ...registrationSentences.sv, ...attendanceSentences.sv, ...replySentences.sv },
  en: { ...arrangingEn, ...registrationSentences.en, ...attendanceSentences.en, ...replySentences.en },
} as const;

/** What happened, as a sentence without its subject. */
export function gatheringSentence(event: KeptGatheringEvent, names: HistoryNames, language: Language): string {
  const sentence = gatheringSentences[language][event.kind] as (
    event: KeptGatheringEvent,
    names: HistoryNames,
  ) => string;
  return sentence(event, names);
}

const sv = {
  title: 'Historik',
  lead: 'Vad som har hänt med mötet, det senaste först.',
  none: 'Inget har hänt än.',
  byItself: 'Enligt reglerna',
  erased: 'Någon som inte längre finns kvar',
};
const en: typeof sv = {
  title: 'History',
  lead: 'What has happened to the meeting, the latest first.',
  none: 'Nothing has happened yet.',
  byItself: 'By the rules',
  erased: 'Somebody who is no longer here',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
