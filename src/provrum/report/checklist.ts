/** What the secretariat judges before it answers for a result (P163). Each question is answered. */
export const checklistItems = [
  'understandable',
  'useful',
  'notWorked',
  'grounded',
  'sources',
  'personalData',
  'accessible',
  'publicSummary',
] as const;
export type ChecklistItem = (typeof checklistItems)[number];

export const checklistAnswers = ['yes', 'no', 'notRelevant'] as const;
export type ChecklistAnswer = (typeof checklistAnswers)[number];

export type Checklist = Readonly<Partial<Record<ChecklistItem, ChecklistAnswer>>>;

/** The questions that stand in the way of an approval: nobody has answered them, or the answer is no. */
export const openItems = (checklist: Checklist): readonly ChecklistItem[] =>
  checklistItems.filter((item) => checklist[item] === undefined || checklist[item] === 'no');
