import { localise, paths } from '#paths.ts';
import { letter } from '#platform/mail.ts';
import { formatDay } from '#ui/format.ts';
import type { Remindable } from './overview.store.ts';
import { messages } from './spreading.messages.ts';

/** The reminder to whoever answers for a channel whose day has passed. */
export function writeReminder({ provrum, channel, plannedOn, title, language }: Remindable, baseUrl: string) {
  const { mail, channels } = messages[language];
  const link = `${mail.link}:\n${baseUrl}${localise(`${paths.spreading(provrum)}#kanal-${channel}`, language)}`;
  return {
    subject: mail.subject(channels[channel], title),
    body: letter(mail.body(channels[channel], title, formatDay(plannedOn, language)), link, `-- \n${mail.once}`),
  };
}
