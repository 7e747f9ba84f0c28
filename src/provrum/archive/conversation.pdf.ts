import type { Day } from '#kernel/day.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Language } from '#kernel/text.ts';
import { type Block, heading, type Paper, paragraph, quiet } from '#platform/paper.ts';
import { htmlToText } from '#platform/richText.ts';
import { formatMoment } from '#ui/format.ts';
import { historyWords, messages as historyMessages } from '../history.messages.ts';
import { sentenceOf, wordsOf } from '../history.ts';
import type { Gathered } from './gathered.store.ts';
import { messages } from './papers.messages.ts';
import { words } from './row.ts';

/** Every comment, the oldest first; one that was taken back is said to have been there. */
export function commentsPaper(gathered: Gathered, day: Day, language: Language): Paper {
  const { comments: text } = messages[language];
  const { comment: rows = [] } = gathered.tables;
  const who = (numbers: readonly { readonly id: number; readonly name: string }[], id: unknown) =>
    numbers.find((one) => one.id === id)?.name ?? historyMessages[language].erased;
  return {
    title: text.title(gathered.provrum.text.title),
    language,
    day,
    about: text.about,
    blocks: [
      ...(rows.length === 0 ? [quiet(text.none)] : []),
      ...rows.flatMap((row): readonly Block[] => [
        heading(1, `${who(gathered.people, row.person_id)}, ${who(gathered.organisations, row.organisation_id)}`),
        quiet(formatMoment(row.created_at as Instant, language)),
        row.html === null ? quiet(text.withdrawn) : paragraph(htmlToText(words(row.html))),
      ]),
    ],
  };
}

/** Every event as a sentence: who, for which organisation, when, and by which rules. */
export function historyPaper({ provrum, history, names }: Gathered, day: Day, language: Language): Paper {
  const { history: text, at, event: what, who, version } = messages[language];
  const { byTheRules, erased } = historyMessages[language];
  const named = {
    person: (id: Parameters<typeof names.person>[0]) => names.person(id) || erased,
    organisation: (id: Parameters<typeof names.organisation>[0]) => names.organisation(id) || erased,
  };
  return {
    title: text.title(provrum.text.title),
    language,
    day,
    about: text.about,
    blocks: [
      {
        kind: 'table',
        caption: text.about,
        columns: [
          { label: at, width: 1.1 },
          { label: what, width: 2.4 },
          { label: who, width: 1.4 },
          { label: version },
        ],
        rows: history.map((entry) => [
          formatMoment(entry.at, language),
          [historyWords(sentenceOf(entry.event, named), language), wordsOf(entry.event)].filter(Boolean).join('\n'),
          [entry.who ?? byTheRules, entry.organisation].filter(Boolean).join(', '),
          entry.version ?? '',
        ]),
      },
    ],
  };
}
