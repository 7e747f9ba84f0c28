import { localise, paths } from '#paths.ts';
import { letter } from '#platform/mail.ts';
import { formatDay } from '#ui/format.ts';
import type { MandateGiven } from './mandate.ts';
import type { Invited } from './mandate.store.ts';
import { messages } from './people.messages.ts';
import { messages as signInMessages } from './signIn.messages.ts';

interface Gift {
  readonly by: string;
  readonly organisation: string;
  readonly given: Pick<MandateGiven, 'role' | 'from' | 'to'>;
  readonly baseUrl: string;
}

/** Tells somebody that they may act for an organisation, and how they get in. */
export function mandateMail({ language }: Pick<Invited, 'language'>, { by, organisation, given, baseUrl }: Gift) {
  const { mail } = messages[language];
  const role = signInMessages[language].roles[given.role].toLowerCase();
  return {
    subject: mail.subject(organisation),
    body: letter(
      mail.given(by, role, organisation, formatDay(given.from, language)),
      ...(given.to ? [mail.to(formatDay(given.to, language))] : []),
      `${mail.how}\n${baseUrl + localise(paths.signIn(), language)}`,
      mail.why,
    ),
  };
}
