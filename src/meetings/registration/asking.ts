import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { MeetingId } from '#kernel/id.ts';
import type { AskingEvent } from './events.ts';
import { type Asked, mostQuestions, type NeedsTerms, type NewQuestion } from './questions.ts';

export interface AskingRefusal {
  readonly kind: 'unchanged' | 'too-many' | 'no-such-question';
}

type Asking = Decision<AskingEvent, AskingRefusal>;

/** Asks one thing more; what is asked already stays as it is: a form was sent twice. */
export function askQuestion(meeting: MeetingId, { questions }: Asked, question: NewQuestion): Asking {
  const { label, kind } = question;
  if (questions.some((one) => one.label === label && one.kind === kind)) return refused({ kind: 'unchanged' });
  if (questions.length >= mostQuestions) return refused({ kind: 'too-many' });
  return decided({ kind: 'registration-question-added', meeting, label, content: question });
}

/** Asks it no longer. */
export function dropQuestion(meeting: MeetingId, { questions }: Asked, question: number): Asking {
  const asked = questions.find(({ id }) => id === question);
  return asked
    ? decided({ kind: 'registration-question-removed', meeting, question, label: asked.label })
    : refused({ kind: 'no-such-question' });
}

/** Says whether food and access needs are asked about, and for how long they are kept. */
export const setNeedsTerms = (meeting: MeetingId, asked: Asked, { asksNeeds, needsDays }: NeedsTerms): Asking =>
  asked.asksNeeds === asksNeeds && asked.needsDays === needsDays
    ? refused({ kind: 'unchanged' })
    : decided({ kind: 'registration-needs-set', meeting, asksNeeds, needsDays });
