import { dayOfLocal, type Span } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { localise } from '#paths.ts';
import { formatDay } from '#ui/format.ts';
import { messages } from './gatheringEvaluation.messages.ts';
import { openSpan } from './gatheringEvaluation.ts';

interface Asked {
  readonly title: string;
  readonly when: Span;
  /** Something is kept of it already. */
  readonly documented: boolean;
  readonly first: boolean;
  readonly language: Language;
}

/** Asks somebody who came what they thought, or reminds them once. */
export function writeEvaluationMail(
  { title, when, documented, first, language }: Asked,
  own: string,
  baseUrl: string,
): { readonly subject: string; readonly body: string } {
  const text = messages[language].mail;
  // Whoever has no account reads it there too.
  const address = (path: string) => `${baseUrl}${localise(path, language)}`;
  const until = text.until(formatDay(openSpan({ when })!.to, language));
  const paragraphs = [
    text.body(title, formatDay(dayOfLocal(when.starts), language)),
    first ? until : `${until} ${text.last}`,
    `${text.answer}:\n${address(own)}`,
    ...(documented ? [`${text.documentation}:\n${address(own)}#dokumentation`] : []),
    `-- \n${text.why}`,
  ];
  return { subject: text.subject[first ? 'first' : 'reminder'](title), body: paragraphs.join('\n\n') };
}
