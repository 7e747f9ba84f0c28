import type { Language } from '#kernel/text.ts';
import { formatMoment } from '#ui/format.ts';
import type { FileColumn } from '#ui/listFile.tsx';
import { messages } from './eventLog.messages.ts';
import type { LoggedEvent } from './eventLog.store.ts';
import { isOutside, knownKind } from './eventLog.ts';
import { historyWords } from './history.messages.ts';
import { type Names, sentenceOf, wordsOf } from './history.ts';

/** True for what a provrum's history tells in its own words. */
export const inHistory = ({ kind }: LoggedEvent): boolean => knownKind(kind) !== null && !isOutside(kind);

/** A provrum's event in the words of its history; what happened elsewhere by its kind, and whom it is about. */
export function whatHappened(logged: LoggedEvent, names: Names, language: Language): string {
  if (inHistory(logged)) return historyWords(sentenceOf(logged.event, names), language);
  const kind = knownKind(logged.kind);
  const about = [logged.aboutPerson, logged.aboutOrganisation].filter(Boolean).join(', ');
  const what = kind ? messages[language].kinds[kind] : logged.kind;
  return about === '' ? what : `${what}: ${about}`;
}

/** The reason that somebody gave, or what else was said with it. */
export const saidWith = (logged: LoggedEvent): string | null => (inHistory(logged) ? wordsOf(logged.event) : null);

/** What a line of the log says, as a file has it. */
export function eventColumns(names: Names, language: Language): readonly FileColumn<LoggedEvent>[] {
  const { columns, byTheRules } = messages[language];
  return [
    { header: columns.what, text: (logged) => whatHappened(logged, names, language) },
    { header: columns.who, text: ({ who }) => who ?? byTheRules },
    { header: columns.organisation, text: ({ organisation }) => organisation },
    { header: columns.at, text: ({ at }) => formatMoment(at, language) },
    { header: columns.version, text: ({ version }) => version },
    { header: columns.gathering, text: ({ gathering }) => gathering?.name ?? null },
    { header: columns.provrum, text: ({ title }) => title },
    { header: columns.said, text: saidWith },
  ];
}
