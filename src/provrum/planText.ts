import type { Day } from '#kernel/day.ts';
import type { PlanFacts, PlanSection } from '#rulebook/facts.ts';
import type { ProposalText } from './provrum.ts';

/** Something that is to be done by a day; the day may be left open. */
export interface Milestone {
  readonly day: Day | null;
  readonly what: string;
}

/** A sign of how the experiment goes: how it is measured, where it starts and where it should end. */
export interface Indicator {
  readonly name: string;
  readonly measured: string;
  readonly baseline: string;
  readonly target: string;
}

/** What a plan says, by section. The first seven must be there (P141–P145), the rest should (P101, P145–P147). */
export interface PlanContent {
  readonly purpose: string;
  readonly expectedResult: string;
  readonly mainQuestion: string;
  readonly limits: string;
  readonly timetable: {
    readonly start: Day | null;
    readonly end: Day | null;
    readonly milestones: readonly Milestone[];
  };
  readonly budget: string;
  readonly resources: string;
  readonly criteria: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly meetings: { readonly physical: number; readonly digital: number };
}

/** In the order of the template. */
export const sectionKeys = [
  'purpose',
  'expectedResult',
  'mainQuestion',
  'limits',
  'timetable',
  'meetings',
  'criteria',
  'indicators',
  'budget',
  'resources',
] as const satisfies readonly (keyof PlanContent)[];
export type SectionKey = (typeof sectionKeys)[number];

/** Sections that are nothing but text. */
export const textSections = ['purpose', 'expectedResult', 'mainQuestion', 'limits', 'budget', 'resources'] as const;
export type TextSection = (typeof textSections)[number];
export const isTextSection = (section: SectionKey): section is TextSection =>
  textSections.some((text) => text === section);

/** One section with what it says. */
export type SectionContent = {
  readonly [Key in SectionKey]: { readonly section: Key; readonly content: PlanContent[Key] };
}[SectionKey];

export const emptyPlan: PlanContent = {
  purpose: '',
  expectedResult: '',
  mainQuestion: '',
  limits: '',
  timetable: { start: null, end: null, milestones: [] },
  budget: '',
  resources: '',
  criteria: [],
  indicators: [],
  meetings: { physical: 0, digital: 0 },
};

/** What the proposal has said already is not written twice. */
export const planFrom = ({ summary, question }: Pick<ProposalText, 'summary' | 'question'>): PlanContent => ({
  ...emptyPlan,
  purpose: summary,
  mainQuestion: question,
});

/** True where two plans say the same in a section. Both were read from forms or from the record, with their keys in one order. */
export const sameSection = (section: SectionKey, before: PlanContent, after: PlanContent): boolean =>
  sectionLines(section, before).join('\n') === sectionLines(section, after).join('\n');

/** The sections in which two plans differ. */
export const changedSections = (before: PlanContent, after: PlanContent): readonly SectionKey[] =>
  sectionKeys.filter((section) => !sameSection(section, before, after));

/** A section line by line, for comparing: days as ISO, nothing in anybody's language. */
export function sectionLines(section: SectionKey, content: PlanContent): readonly string[] {
  switch (section) {
    case 'timetable': {
      const { start, end, milestones } = content.timetable;
      const span = start === null && end === null ? [] : [`${start ?? '…'} – ${end ?? '…'}`];
      return [...span, ...milestones.map(milestoneLine)];
    }
    case 'meetings':
      return [`${content.meetings.physical} + ${content.meetings.digital}`];
    case 'criteria':
      return content.criteria;
    case 'indicators':
      return content.indicators.map(({ name, measured, baseline, target }) =>
        [name, measured, baseline, target].join(' | '),
      );
    default:
      return content[section] === '' ? [] : content[section].split('\n');
  }
}

/** A milestone as it is typed: the day first where there is one. */
export const milestoneLine = ({ day, what }: Milestone): string => (day === null ? what : `${day} ${what}`);

/** Of the sections that must be there, those that say something. */
export const writtenSections = (content: PlanContent): readonly PlanSection[] => {
  const required: readonly PlanSection[] = [
    'purpose',
    'expectedResult',
    'mainQuestion',
    'limits',
    'budget',
    'resources',
  ];
  const texts = required.filter((section) => section !== 'timetable' && content[section].trim() !== '');
  const { start, end } = content.timetable;
  return start !== null && end !== null ? [...texts, 'timetable'] : texts;
};

/** What the rules read of the words alone; the money stands elsewhere. */
export const contentFacts = (content: PlanContent): Omit<PlanFacts, 'budget' | 'contributions' | 'baseFunding'> => ({
  written: writtenSections(content),
  start: content.timetable.start,
  end: content.timetable.end,
  physicalMeetings: content.meetings.physical,
  digitalMeetings: content.meetings.digital,
  successCriteria: content.criteria.length,
  indicators: content.indicators.length,
});
