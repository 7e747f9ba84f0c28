import type { Language } from '#kernel/text.ts';
import { type FileColumn } from '#ui/listFile.tsx';
import { messages as stateMessages } from '#ui/states.messages.ts';
import type { Choices } from './listSurroundings.store.ts';
import { messages } from './provrums.messages.ts';
import type { ListedProvrum } from './provrums.store.ts';
import { dated } from './provrums.view.tsx';
import { themeNames } from './textChange.view.tsx';

interface Words {
  readonly themes: Choices['themes'];
  readonly language: Language;
}

/** What a row of the list says, as a file has it. */
export function proposalColumns({ themes, language }: Words): readonly FileColumn<ListedProvrum>[] {
  const { columns, constructed, interested, commented } = messages[language];
  return [
    { header: columns.title, text: ({ title }) => title },
    { header: columns.shown, text: ({ shown }) => stateMessages[language].states[shown] },
    { header: columns.note, text: (row) => (row.constructed ? constructed : null) },
    { header: columns.summary, text: ({ summary }) => summary },
    { header: columns.organisation, text: ({ organisation }) => organisation },
    { header: columns.dated, text: (row) => dated(row, language) },
    { header: columns.interested, text: (row) => interested(row.interested) },
    { header: columns.commented, text: (row) => (row.commented > 0 ? commented(row.commented) : null) },
    { header: columns.themes, text: (row) => themeNames(row.themes, { language, themes }).join(', ') },
  ];
}
