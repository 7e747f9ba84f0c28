import { type FormResult, type FormValues, one } from '#platform/form.ts';
import { type AnswerGiven, type Mark, questions, scale, wordsMax } from './gatheringEvaluation.ts';

/** Reads an answer: a mark or "cannot say" for every statement, and words if one likes. */
export function readAnswer(values: FormValues, say: (key: 'mark' | 'words') => string): FormResult<AnswerGiven> {
  const errors: Record<string, string> = {};
  const marks: Record<string, Mark> = {};
  for (const { key } of questions) {
    const typed = one(values, key);
    const mark = scale.find((step) => String(step) === typed);
    if (mark === undefined && typed !== 'none') errors[key] = say('mark');
    marks[key] = mark ?? null;
  }
  const [good, better] = [one(values, 'good').trim(), one(values, 'better').trim()];
  if (good.length > wordsMax) errors['good'] = say('words');
  if (better.length > wordsMax) errors['better'] = say('words');
  if (Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, values, value: { marks, good, better } };
}

/** What a former answer puts in the form. */
export const answerValues = (answer: AnswerGiven | null): FormValues =>
  answer
    ? {
        good: answer.good,
        better: answer.better,
        ...Object.fromEntries(questions.map(({ key }) => [key, String(answer.marks[key] ?? 'none')])),
      }
    : {};
