import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { letter } from '#platform/mail.ts';
import { messages } from './answer.messages.ts';
import type { AnswerOutcome, LetterAbout } from './answering.ts';

export interface AnswerToTell {
  readonly outcome: AnswerOutcome;
  /** Of the letter that was answered. */
  readonly subject: string;
  readonly about: LetterAbout;
  /** The names of what was attached. */
  readonly files: readonly string[];
}

/** Tells somebody that their answer by mail, or what was attached to it, did not come in: why, and where to go instead. */
export function writeAnswerMail(
  { outcome, subject, about, files }: AnswerToTell,
  language: Language,
  baseUrl: string,
): { readonly subject: string; readonly body: string } {
  const text = messages[language];
  const refused = outcome in text.reasons ? text.reasons[outcome as keyof typeof text.reasons] : null;
  const link = (words: string, path: string) => `${words}:\n${baseUrl}${localise(path, language)}`;
  return {
    subject: refused === null ? text.files.subject(subject) : text.refused(subject),
    body: letter(
      refused ?? (outcome === 'posted' ? text.files.posted : ''),
      refused === null ? '' : text.kept,
      files.length === 0 ? '' : text.files.notTaken(files.slice(0, 20)),
      refused === null ? '' : link(text.write, placeOf(about)),
      files.length === 0 ? '' : link(text.files.add, filesOf(about)),
      `-- \n${text.because}`,
    ),
  };
}

function placeOf({ network, provrum }: LetterAbout): string {
  if (network !== null) return paths.networkTalk(network);
  return provrum === null ? paths.start() : paths.comments(provrum);
}

function filesOf({ network, provrum }: LetterAbout): string {
  if (network !== null) return paths.networkFiles(network);
  return provrum === null ? paths.start() : paths.files(provrum);
}
