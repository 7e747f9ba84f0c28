import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { formatDay } from '#ui/format.ts';
import { messages } from './questionnaire.messages.ts';
import type { Invited } from './questionnaire.store.ts';

export type Asking = 'first' | 'reminder';

/** Asks whoever answers for an organisation that took part, or reminds them once. */
export function writeQuestionnaireMail(
  asking: Asking,
  { provrum, title, occasion, to, organisationName }: Invited,
  language: Language,
  baseUrl: string,
): { readonly subject: string; readonly body: string } {
  const text = messages[language].mail;
  const address = (path: string) => `${baseUrl}${localise(path, language)}`;
  const paragraphs = [
    text.body[occasion](title, organisationName),
    `${text.one(formatDay(to, language))}${asking === 'reminder' ? ` ${text.last}` : ''}`,
    `${text.answer}:\n${address(paths.questionnaire(provrum))}`,
    `-- \n${text.why(organisationName)}\n${text.mute}: ${address(paths.subscription(provrum))}`,
  ];
  return { subject: text.subject[asking](title), body: paragraphs.join('\n\n') };
}
