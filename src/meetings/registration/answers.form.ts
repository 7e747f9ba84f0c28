import type { Language } from '#kernel/text.ts';
import type { FormResult } from '#platform/form.ts';
import { fieldProblems } from '#platform/problem.messages.ts';
import type { AttendanceMode } from '../gathering/gathering.ts';
import { readDetails } from './registration.form.ts';
import { type Asked, askedOf, type Details } from './questions.ts';

/** An answer as a program sends it: several where several can be chosen, else one. */
export interface SentAnswer {
  readonly question: number;
  readonly answer: readonly string[];
}

/**
 * What somebody answers to a meeting's questions, read as the page's form reads it. Food and access are not asked for: what
 * is written of them stays.
 */
export function readSentAnswers(
  sent: readonly SentAnswer[],
  language: Language,
  { asked, mode }: { readonly asked: Asked; readonly mode: AttendanceMode },
): FormResult<Details> {
  const questions = askedOf(asked, mode);
  const values = Object.fromEntries(sent.map(({ question, answer }) => [`q-${question}`, answer]));
  const unknown = sent.findIndex(
    ({ question }, at) =>
      !questions.some(({ id }) => id === question) || sent.findIndex((one) => one.question === question) !== at,
  );
  if (unknown >= 0) return { ok: false, values, errors: { [`answers.${unknown}.question`]: wrong(language) } };
  const tooMany = sent.findIndex(
    ({ question, answer }) => answer.length > 1 && questions.find(({ id }) => id === question)?.kind !== 'several',
  );
  if (tooMany >= 0) return { ok: false, values, errors: { [`answers.${tooMany}.answer`]: wrong(language) } };
  const read = readDetails(values, language, { asked: { ...asked, asksNeeds: false }, mode });
  if (read.ok) return read;
  const errors = Object.entries(read.errors).map(([field, words]) => {
    const question = questions.find(({ id }) => `q-${id}` === field);
    const at = sent.findIndex((one) => one.question === question?.id);
    return at < 0 ? ['answers', `${question?.label}: ${words}`] : [`answers.${at}.answer`, words];
  });
  return { ok: false, values, errors: Object.fromEntries(errors) as Record<string, string> };
}

const wrong = (language: Language): string => fieldProblems.wrong[language];
