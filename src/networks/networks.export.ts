import type { Language } from '#kernel/text.ts';
import { formatDay } from '#ui/format.ts';
import type { FileColumn } from '#ui/listFile.tsx';
import { messages } from './networks.messages.ts';
import type { ListedNetwork } from './networks.store.ts';

/** What a row of the members' list says, as a file has it. */
export function networkRowColumns(language: Language): readonly FileColumn<ListedNetwork>[] {
  const text = messages[language];
  const { columns } = text;
  return [
    { header: columns.name, text: ({ name }) => name },
    { header: columns.state, text: ({ state }) => text.states[state] },
    { header: columns.note, text: ({ constructed }) => (constructed ? text.constructed : null) },
    { header: columns.purpose, text: ({ purpose }) => purpose },
    {
      header: columns.mine,
      text: ({ mine, state }) => (mine ? (state === 'wished' ? text.answered : text.mine) : null),
    },
    {
      header: columns.members,
      text: ({ state, members, wouldCome }) => (state === 'wished' ? text.wouldCome(wouldCome) : text.members(members)),
    },
    {
      header: columns.next,
      text: ({ state, next }) =>
        state === 'wished' ? null : next ? text.next(formatDay(next.day, language)) : text.noNext,
    },
  ];
}
