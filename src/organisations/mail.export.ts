import type { Language } from '#kernel/text.ts';
import type { FileColumn } from '#ui/listFile.tsx';
import { messages } from './mail.messages.ts';
import type { MailRow } from './mail.store.ts';
import { failureOf, remarksOf, stateOf } from './mail.view.tsx';

/** What the outbox says of each mail, as a file has it: never what stands in the mail. */
export function mailColumns(language: Language): readonly FileColumn<MailRow>[] {
  const { columns, to, purposes } = messages[language];
  return [
    { header: columns.subject, text: ({ subject }) => subject },
    { header: columns.state, text: (mail) => stateOf(mail, language) },
    { header: columns.to, text: ({ name, address }) => to(name, address) },
    { header: columns.about, text: ({ about }) => about?.name ?? null },
    { header: columns.purpose, text: ({ purpose }) => purposes[purpose] ?? purpose },
    { header: columns.remarks, text: (mail) => remarksOf(mail, language).join('. ') },
    { header: columns.failure, text: (mail) => failureOf(mail, language) },
  ];
}
