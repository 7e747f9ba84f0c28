import { type Day, parseDay } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { type Block, heading, list, type Paper, paragraph, quiet, type Table } from '#platform/paper.ts';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import type { Gathered } from './gathered.store.ts';
import type { KeptRow } from './kept.store.ts';
import { messages } from './papers.messages.ts';
import { named, words } from './row.ts';

/** What was done, met about and made of it; each document only where there is something to say. */
export function workPapers(gathered: Gathered, day: Day, language: Language) {
  const { files } = messages[language];
  const papers = [
    { name: files.work, made: workBlocks(gathered, language), text: messages[language].work },
    { name: files.meetings, made: meetingBlocks(gathered, language), text: messages[language].meetings },
    { name: files.use, made: useBlocks(gathered, language), text: messages[language].use },
  ];
  return papers
    .filter(({ made }) => made.length > 0)
    .map(({ name, made, text }): { readonly name: string; readonly paper: Paper } => ({
      name,
      paper: {
        title: text.title(gathered.provrum.text.title),
        language,
        day,
        about: text.about(formatDay(day, language)),
        blocks: made,
      },
    }));
}

const live = (rows: readonly KeptRow[] = []): readonly KeptRow[] => rows.filter((row) => row.removed_at == null);

function dayWords(value: unknown, language: Language): string {
  const day = parseDay(words(value).slice(0, 10));
  return day ? formatDay(day, language) : '';
}

function workBlocks(gathered: Gathered, language: Language): readonly Block[] {
  const { work: text } = messages[language];
  const { log_entry: log = [], task, arena, measurement } = gathered.tables;
  const day = (value: unknown) => dayWords(value, language);
  return [
    ...(log.length === 0 ? [] : [heading(1, text.log)]),
    ...log.flatMap((row): readonly Block[] => [
      heading(2, `${day(row.on_day)}: ${text.kinds[words(row.kind)] ?? words(row.kind)}`),
      row.text === null ? quiet(text.withdrawn) : paragraph(words(row.text)),
      quiet(named(gathered, row)),
    ]),
    ...table(text.tasks, [text.task, text.owner, text.due, text.done], live(task), (row) => [
      words(row.title),
      named(gathered, row, 'owner_id', 'owner_organisation_id'),
      day(row.due_on),
      row.done_at === null ? '' : formatDay(dayOfMoment(words(row.done_at)), language),
    ]),
    ...table(text.arenas, [text.arena, text.host, text.tested], live(arena), (row) => [
      words(row.name),
      words(row.host),
      words(row.tested),
    ]),
    ...table(text.measurements, [text.indicator, text.day, text.value, text.note], live(measurement), (row) => [
      words(row.indicator),
      day(row.on_day),
      words(row.value),
      words(row.note),
    ]),
  ];
}

/** A part that is one table; nothing where there are no rows. */
function table(
  title: string,
  columns: readonly string[],
  rows: readonly KeptRow[],
  cells: (row: KeptRow) => readonly string[],
): readonly Block[] {
  if (rows.length === 0) return [];
  const made: Table = {
    kind: 'table',
    caption: title,
    columns: columns.map((label) => ({ label })),
    rows: rows.map(cells),
  };
  return [heading(1, title), made];
}

function meetingBlocks({ tables }: Gathered, language: Language): readonly Block[] {
  const { meeting = [], meeting_item: items, meeting_note: notes = [], meeting_decision: decisions } = tables;
  return meeting.flatMap((row) =>
    meetingPart(row, language, {
      items: live(items).filter((item) => item.meeting_id === row.id),
      notes: notes.filter((note) => note.meeting_id === row.id && words(note.text) !== ''),
      decisions: live(decisions).filter((decision) => decision.meeting_id === row.id),
    }),
  );
}

interface OfMeeting {
  readonly items: readonly KeptRow[];
  readonly notes: readonly KeptRow[];
  readonly decisions: readonly KeptRow[];
}

function meetingPart(row: KeptRow, language: Language, { items, notes, decisions }: OfMeeting): readonly Block[] {
  const { meetings: text } = messages[language];
  const at =
    row.starts_at === null ? text.noDay : `${dayWords(row.starts_at, language)} ${words(row.starts_at).slice(11, 16)}`;
  const noteOf = (item: unknown) =>
    notes.filter((note) => note.item_id === item).map((note) => paragraph(words(note.text)));
  const inOrder = items.toSorted((a, b) => Number(a.position) - Number(b.position));
  return [
    heading(1, words(row.title)),
    quiet([at, words(row.place)].filter(Boolean).join(', ')),
    ...(row.state === 'cancelled' ? [quiet(text.cancelled(words(row.reason)))] : []),
    ...(words(row.about) === '' ? [] : [paragraph(words(row.about))]),
    ...noteOf(0),
    ...(inOrder.length === 0 ? [] : [heading(2, text.agenda)]),
    ...inOrder.flatMap((item) => [heading(3, words(item.title)), ...noteOf(item.id)]),
    ...(decisions.length === 0
      ? []
      : [
          heading(2, text.decisions),
          list(decisions.map((decision) => text.decision(Number(decision.number), words(decision.text)))),
        ]),
  ];
}

function useBlocks(gathered: Gathered, language: Language): readonly Block[] {
  const { use: text, proposal, by, work } = messages[language];
  const { uptake = [], follow_up: ended = [] } = gathered.tables;
  return [
    ...table(text.heading, [proposal.organisation, proposal.answer, work.note, by], uptake, (row) => [
      named(gathered, row, null),
      text.answers[words(row.answer)] ?? words(row.answer),
      words(row.because),
      named(gathered, row, 'person_id', null),
    ]),
    ...ended.map((row) =>
      paragraph(`${text.closed} ${formatDay(dayOfMoment(words(row.ended_at)), language)}. ${words(row.reason)}`),
    ),
  ];
}
