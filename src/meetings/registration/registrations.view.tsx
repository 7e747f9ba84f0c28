import type { RegistrationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import type { Actor } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Part } from '#ui/facts.tsx';
import { formatMoment } from '#ui/format.ts';
import { fileColumns, type FilePart, filePart } from '#ui/listFile.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { type Gathering, modesOf } from '../gathering/gathering.ts';
import { linesOf, type Question } from './questions.ts';
import { lineFor, type Standing, waitsSince } from './queue.ts';
import { messages } from './registration.messages.ts';
import type { Desk } from './registration.ts';
import { mayActFor } from './registration.scope.ts';
import type { Registered } from './registrations.store.ts';

/** A meeting's questions, and what everybody has answered. */
interface Answered {
  readonly questions: readonly Question[];
  readonly answers: ReadonlyMap<RegistrationId, ReadonlyMap<number, string>>;
}

interface Shown {
  readonly gathering: Gathering;
  readonly rows: readonly Registered[];
  readonly desk: Desk;
  readonly arranges: boolean;
  /** Null where the reader does not arrange the meeting. */
  readonly answered: Answered | null;
  readonly actor: Actor | null;
  readonly language: Language;
}

const organisationOf = ({ organisation, organisationName }: Registered, language: Language) =>
  organisation?.name ?? (organisationName || messages[language].organisationUnknown);

/** The way to a registration, for whoever may change it. */
const openColumn = ({ gathering, actor, language }: Shown): Column<Registered> => ({
  header: messages[language].list.columns.open,
  cell: (row) =>
    mayActFor(actor, gathering, row) ? (
      <a
        href={localise(paths.registration(gathering.id, row.id), language)}
        aria-label={messages[language].list.changeLabel(row.person.name)}
      >
        {messages[language].list.change}
      </a>
    ) : (
      ''
    ),
  text: null,
});

/** Those who have a place, and those whose offer waits for an answer. */
function placesOf(shown: Shown) {
  const { gathering, rows, arranges, language } = shown;
  const over = gathering.state === 'held' || gathering.state === 'documented';
  const { list, modes } = messages[language];
  const coming = rows.filter(({ state }) => ['registered', 'attended', 'absent'].includes(state));
  const offered = rows.filter(({ state }) => state === 'offered');
  const name: Column<Registered> = { header: list.columns.name, names: true, cell: ({ person }) => person.name };
  const organisation: Column<Registered> = {
    header: list.columns.organisation,
    cell: (row) => organisationOf(row, language),
  };
  const email: readonly Column<Registered>[] = arranges
    ? [
        {
          header: list.columns.email,
          cell: (row) => <a href={`mailto:${row.email}`}>{row.email}</a>,
          text: (row) => row.email,
        },
      ]
    : [];
  const mode: Column<Registered> = { header: list.columns.mode, cell: (row) => modes[row.mode] };
  const until: Column<Registered> = {
    header: list.columns.until,
    cell: ({ offeredUntil }) => (offeredUntil ? formatMoment(offeredUntil, language) : ''),
  };
  const open = openColumn(shown);
  return [
    {
      title: over ? list.had : list.coming,
      id: 'kommer',
      rows: coming,
      columns: [name, organisation, mode, ...email, open],
    },
    { title: list.offered, id: 'erbjudna', rows: offered, columns: [name, organisation, mode, until, ...email, open] },
  ].filter((part) => part.rows.length > 0);
}

export function PlacesTable(shown: Shown) {
  const { language } = shown;
  return (
    <>
      {placesOf(shown).map(({ title, id, rows, columns }) => (
        <Part key={id} title={title} count={rows.length} id={id}>
          <Table
            caption={title}
            captionHidden
            language={language}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
        </Part>
      ))}
    </>
  );
}

interface Waiting {
  readonly row: Registered;
  readonly standing: Standing;
  readonly number: number;
  readonly since: Date;
}

/** The queues, with the number and the reason of each: the rule is open to everybody it binds. */
function queuesOf(shown: Shown) {
  const { gathering, rows, desk, language } = shown;
  const { list, modes, standings } = messages[language];
  const heads = list.columns;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const open = openColumn(shown);
  const columns: readonly Column<Waiting>[] = [
    { header: heads.number, numeric: true, cell: ({ number }) => number },
    { header: heads.name, names: true, cell: ({ row }) => row.person.name },
    { header: heads.organisation, cell: ({ row }) => organisationOf(row, language) },
    { header: heads.why, cell: ({ standing }) => standings[standing] },
    { header: heads.since, cell: ({ since }) => formatMoment(since, language) },
    { header: open.header, cell: ({ row }) => open.cell(row), text: null },
  ];
  return modesOf(gathering)
    .map((mode) => ({
      title: list.queue(modes[mode]),
      id: `ko-${mode}`,
      columns,
      line: lineFor(desk.entries, gathering.places, mode).flatMap(({ entry, standing }, at): readonly Waiting[] => {
        const row = byId.get(entry.id);
        const since = waitsSince(entry, mode);
        return row && since !== null ? [{ row, standing, number: at + 1, since: new Date(since) }] : [];
      }),
    }))
    .filter(({ line }) => line.length > 0);
}

export function QueueTables(shown: Shown) {
  const { gathering, language } = shown;
  return (
    <>
      {queuesOf(shown).map(({ title, id, columns, line }) => (
        <Part key={id} title={title} count={line.length} id={id}>
          <p>{messages[language].rules[gathering.places.rule]}</p>
          <Table
            caption={title}
            captionHidden
            language={language}
            columns={columns}
            rows={line}
            rowKey={({ row }) => row.id}
          />
        </Part>
      ))}
    </>
  );
}

/** What those who have signed up answered, a column for each question: for those who arrange the meeting. */
function answersOf({ rows, answered, language }: Shown) {
  if (!answered || answered.questions.length === 0 || rows.length === 0) return [];
  const { list, details } = messages[language];
  const columns: Column<Registered>[] = [
    { header: list.columns.name, names: true, cell: ({ person }) => person.name },
    { header: list.columns.organisation, cell: (row) => organisationOf(row, language) },
  ];
  for (const { id, label, kind } of answered.questions) {
    const taken = columns.filter(({ header }) => header === label || header.startsWith(`${label} (`)).length;
    columns.push({
      header: taken === 0 ? label : `${label} (${taken + 1})`,
      cell: (row) => {
        const answer = answered.answers.get(row.id)?.get(id);
        return kind === 'yes' && answer ? details.yes : linesOf(answer).join(', ');
      },
    });
  }
  return [{ title: list.answers, id: 'svar', rows, columns }];
}

export function AnswersTable(shown: Shown) {
  return (
    <>
      {answersOf(shown).map(({ title, id, rows, columns }) => (
        <Part key={id} title={title} id={id}>
          <Table
            caption={title}
            captionHidden
            language={shown.language}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
        </Part>
      ))}
    </>
  );
}

/** All of these as parts of a file. */
export const registrationParts = (shown: Shown): readonly FilePart[] => [
  ...placesOf(shown).map(({ title, columns, rows }) => filePart(title, fileColumns(columns), rows)),
  ...queuesOf(shown).map(({ title, columns, line }) => filePart(title, fileColumns(columns), line)),
  ...answersOf(shown).map(({ title, columns, rows }) => filePart(title, fileColumns(columns), rows)),
];
