import type { Language } from '#kernel/text.ts';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import type { FileColumn } from '#ui/listFile.tsx';
import { themeNames } from '../textChange.view.tsx';
import type { Theme } from '../theme.store.ts';
import { messages } from './publicSite.messages.ts';
import type { PublicResult } from './results.store.ts';

interface Words {
  readonly themes: readonly Theme[];
  readonly language: Language;
}

/** What a row of the list says, as a file has it. */
export function resultColumns({ themes, language }: Words): readonly FileColumn<PublicResult>[] {
  const { columns, constructed, published } = messages[language].results;
  return [
    { header: columns.title, text: ({ title }) => title },
    { header: columns.note, text: (row) => (row.constructed ? constructed : null) },
    { header: columns.summary, text: ({ text }) => text.summary },
    { header: columns.lead, text: ({ lead }) => lead.name },
    { header: columns.published, text: ({ announcedAt }) => published(formatDay(dayOfMoment(announcedAt), language)) },
    { header: columns.themes, text: (row) => themeNames(row.themes, { language, themes }).join(', ') },
  ];
}
