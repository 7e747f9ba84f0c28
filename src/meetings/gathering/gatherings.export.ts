import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { formatDay } from '#ui/format.ts';
import type { FileColumn } from '#ui/listFile.tsx';
import { spanInWords } from '../inWords.ts';
import { shownState } from './gathering.ts';
import { messages } from './gathering.messages.ts';
import type { ListedGathering } from './gatherings.store.ts';

/** What a row of the list says, as a file has it. */
export function gatheringColumns(language: Language, today: Day): readonly FileColumn<ListedGathering>[] {
  const text = messages[language];
  const { columns } = text;
  return [
    { header: columns.title, text: ({ title }) => title },
    {
      header: columns.state,
      text: (gathering) =>
        [text.states[shownState(gathering, today)], ...(gathering.moved ? [text.moved] : [])].join(', '),
    },
    { header: columns.when, text: ({ when }) => (when ? spanInWords(when)[language] : text.noDate) },
    { header: columns.where, text: ({ mode, place }) => [text.modes[mode], place].filter(Boolean).join(', ') },
    { header: columns.of, text: ({ network, kind }) => network?.name ?? text.kinds[kind] },
    { header: columns.coming, text: ({ coming }) => (coming > 0 ? text.coming(coming) : null) },
    { header: columns.waiting, text: ({ waiting }) => (waiting > 0 ? text.waiting(waiting) : null) },
    {
      header: columns.lastDay,
      text: (gathering) =>
        gathering.lastDay !== null && shownState(gathering, today) === 'open'
          ? text.lastDay(formatDay(gathering.lastDay, language))
          : null,
    },
  ];
}
