import type { Instant } from '#kernel/instant.ts';
import { type FormResult, type FormValues, one } from '#platform/form.ts';
import {
  type Answer,
  type AnswerGiven,
  type Mark,
  type Occasion,
  questions,
  scale,
  wordsMax,
} from './questionnaire.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Reads an answer: a mark or "cannot say" for every statement, and words if one likes. */
export function readQuestionnaire(
  occasion: Occasion,
  values: FormValues,
  say: (key: 'mark' | 'words') => string,
): FormResult<AnswerGiven> {
  const errors: Record<string, string> = {};
  const marks: Record<string, Mark> = {};
  for (const { key } of questions[occasion]) {
    const typed = one(values, key);
    const mark = scale.find((step) => String(step) === typed);
    if (mark === undefined && typed !== 'none') errors[key] = say('mark');
    marks[key] = mark ?? null;
  }
  const words = one(values, 'words').trim();
  if (words.length > wordsMax) errors['words'] = say('words');
  if (Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, values, value: { marks, words, ...basis(values) } };
}

/** Which answer the sender had read: none, or the one of that moment. */
function basis(values: FormValues): Pick<AnswerGiven, 'basedOn'> {
  const read = one(values, 'answeredAt');
  if (read === '') return values['answeredAt'] === undefined ? {} : { basedOn: null };
  return instant.test(read) ? { basedOn: read as Instant } : {};
}

/** What a former answer puts in the form. */
export const answerValues = (occasion: Occasion, answer: Answer | null): FormValues =>
  answer
    ? {
        words: answer.words,
        ...Object.fromEntries(questions[occasion].map(({ key }) => [key, String(answer.marks[key] ?? 'none')])),
      }
    : {};

/** The occasion of that name, or null. */
export const readOccasion = (name: string | undefined): Occasion | null =>
  name === 'end' || name === 'halfYear' ? name : null;
