import type { Text } from '#kernel/text.ts';
import type { Noun } from '#kernel/words.ts';
import type { CostKind, MeetingQuality, PlanSection } from './facts.ts';

/** The rulebook's own words for what its facts name, in both languages. */

export const regionNoun: Noun = { sv: ['region', 'regioner'], en: ['region', 'regions'] };

export const organisationNoun: Noun = {
  sv: ['organisation', 'organisationer'],
  en: ['organisation', 'organisations'],
};

export const monthNoun: Noun = { sv: ['månad', 'månader'], en: ['month', 'months'] };
export const dayNoun: Noun = { sv: ['dag', 'dagar'], en: ['day', 'days'] };
export const meetingNoun: Noun = { sv: ['möte', 'möten'], en: ['meeting', 'meetings'] };
export const networkNoun: Noun = { sv: ['nätverk', 'nätverk'], en: ['network', 'networks'] };

/** A share in running text: "hälften", "40 procent". */
export const share = (percent: number): Text =>
  percent === 50 ? { sv: 'hälften', en: 'half' } : { sv: `${percent} procent`, en: `${percent} per cent` };

export const costNames: Readonly<Record<CostKind, Text>> = {
  expert: { sv: 'experter', en: 'experts' },
  development: { sv: 'utveckling av innehållet', en: 'development of the content' },
  communication: { sv: 'kommunikation och spridning', en: 'communication and dissemination' },
  travel: { sv: 'resor', en: 'travel' },
  workingTime: { sv: 'arbetstid', en: 'working time' },
  venue: { sv: 'möteslokaler', en: 'venues' },
  other: { sv: 'övrigt', en: 'other costs' },
};

export const sectionNames: Readonly<Record<PlanSection, Text>> = {
  purpose: { sv: 'syfte', en: 'purpose' },
  expectedResult: { sv: 'förväntat resultat', en: 'expected result' },
  mainQuestion: { sv: 'huvudfråga', en: 'main question' },
  limits: { sv: 'avgränsningar', en: 'limits' },
  timetable: { sv: 'tidplan', en: 'timetable' },
  budget: { sv: 'budget', en: 'budget' },
  resources: { sv: 'resurser', en: 'resources' },
};

export const qualityNames: Readonly<Record<MeetingQuality, Text>> = {
  learningSetting: { sv: 'en bra lärmiljö', en: 'a good learning setting' },
  practiceNear: { sv: 'en praktiknära utgångspunkt', en: 'a starting point close to practice' },
  exchange: { sv: 'erfarenhetsutbyte och dialog', en: 'exchange of experience and dialogue' },
};
