import type { Day } from '#kernel/day.ts';
import type { NetworkId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { dayInWords } from '#kernel/words.ts';
import { localise, paths } from '#paths.ts';
import type { Reminding } from './status.ts';
import { messages } from './statusMail.messages.ts';

interface Asked {
  readonly table: number;
  readonly network: NetworkId;
  readonly networkName: string;
  readonly title: string;
  readonly due: Day | null;
  /** The organisation that is asked. */
  readonly name: string;
}

/** Asks an organisation to tell where it stands: for the first time, before the day, or after it. */
export function writeStatusMail(
  reminding: Reminding,
  { table, network, networkName, title, due, name }: Asked,
  language: Language,
  baseUrl: string,
): { readonly subject: string; readonly body: string } {
  const text = messages[language];
  const on = due && dayInWords(due)[language];
  return {
    subject: text.subject[reminding](title),
    body: [
      text.lead(name, title, networkName),
      ...(on ? [text.due[reminding === 'late' ? 'late' : 'coming'](on)] : []),
      `${text.fill}:\n${baseUrl}${localise(paths.statusTable(network, table), language)}`,
      `-- \n${text.why(name, networkName)}`,
    ].join('\n\n'),
  };
}
