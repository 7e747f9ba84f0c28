import type { Language } from '#kernel/text.ts';

const sv = {
  fileName: (id: number) => `provrum-${id}-projektplan`,
  about: (status: string, day: string) => `Projektplan för provrum. ${status}. Läget ${day}.`,
  facts: {
    lead: 'Leds av',
    participants: 'Deltar',
    status: 'Planens läge',
    version: 'Inlämnad version',
    question: 'Fråga i förslaget',
  },
  day: 'Dag',
  milestone: 'Milstolpe',
  milestones: 'Milstolpar',
  noDay: 'Ingen dag',
  byKind: 'Budget per slag av kostnad',
  byPayer: 'Vem som betalar',
  ways: { cash: 'Pengar', inKind: 'Egen insats', baseFunding: 'Basfinansiering' },
  reservations: 'Det som bör finnas och har motiverats bort',
  download: { heading: 'Ta med planen', pdf: 'Planen som PDF', docx: 'Planen för Word' },
};

const en: typeof sv = {
  fileName: (id) => `provrum-${id}-plan`,
  about: (status, day) => `Plan of a provrum. ${status}. As of ${day}.`,
  facts: {
    lead: 'Led by',
    participants: 'Participants',
    status: 'State of the plan',
    version: 'Submitted version',
    question: 'Question of the proposal',
  },
  day: 'Day',
  milestone: 'Milestone',
  milestones: 'Milestones',
  noDay: 'No day',
  byKind: 'Budget by kind of cost',
  byPayer: 'Who pays',
  ways: { cash: 'Money', inKind: 'In kind', baseFunding: 'Base funding' },
  reservations: 'What should be there and has been passed with a reason',
  download: { heading: 'Take the plan along', pdf: 'The plan as PDF', docx: 'The plan for Word' },
};

/** The words of the plan as a document. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
