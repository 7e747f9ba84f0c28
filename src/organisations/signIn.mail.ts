import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { letter } from '#platform/mail.ts';
import { writtenCode } from './signIn.ts';
import { messages } from './signIn.messages.ts';

/** The mail that brings a code. The subject does not hold it: subjects are shown on locked screens and in lists. */
export function codeMail(language: Language, code: string, baseUrl: string) {
  const { mail } = messages[language];
  const page = baseUrl + localise(paths.signInCode(), language);
  return {
    subject: mail.subject,
    body: letter(mail.code(writtenCode(code)), `${mail.how}\n${page}`, mail.why(baseUrl), mail.notYou),
  };
}
