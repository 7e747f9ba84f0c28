import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { messages } from './uptakeMail.messages.ts';

interface Asked {
  readonly provrum: ProvrumId;
  readonly title: string;
  /** The organisation that is asked. */
  readonly name: string;
}

/** Asks for an organisation's answer about a result: for the first time, or whether it was used as was said. */
export function writeUptakeMail(
  purpose: 'reminder' | 'again',
  { provrum, title, name }: Asked,
  language: Language,
  baseUrl: string,
): { readonly subject: string; readonly body: string } {
  const text = messages[language];
  const to = (path: string) => `${baseUrl}${localise(path, language)}`;
  const { subject, lead } = text[purpose];
  return {
    subject: subject(title),
    body: [
      lead(name, title),
      text.minute,
      `${text.answer}:\n${to(paths.uptake(provrum))}`,
      `-- \n${text.why(name)}\n${text.mute}: ${to(paths.subscription(provrum))}`,
    ].join('\n\n'),
  };
}
