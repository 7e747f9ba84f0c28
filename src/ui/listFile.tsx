import type { Language } from '#kernel/text.ts';
import { localise } from '#paths.ts';
import { formatNumber } from './format.ts';
import type { Column } from './table.tsx';
import { messages } from './ui.messages.ts';

/** A list as a file holds no more rows than these. */
export const mostInFile = 5_000;

export type FileCell = string | number | null;

/** One column of a list as a file has it: a heading, and the words of the page without its links. */
export interface FileColumn<Row> {
  readonly header: string;
  readonly text: (row: Row) => FileCell;
}

/** The columns of a table as a file has them; one that is only to be pressed is left out. */
export const fileColumns = <Row,>(columns: readonly Column<Row>[]): readonly FileColumn<Row>[] =>
  columns.flatMap(({ header, cell, text }) =>
    text === null ? [] : [{ header, text: text ?? ((row: Row) => plain(cell(row), header)) }],
  );

/** Nothing of what is on the page may be left out in silence. */
function plain(shown: unknown, header: string): FileCell {
  if (typeof shown === 'string' || typeof shown === 'number') return shown;
  if (shown === null || shown === undefined || shown === false) return null;
  throw new Error(`The column “${header}” does not say what a file has in it`);
}

/** A list under its own heading, of a page that has several. */
export interface FilePart {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly FileCell[])[];
}

export const filePart = <Row,>(title: string, columns: readonly FileColumn<Row>[], rows: readonly Row[]): FilePart => ({
  title,
  heads: columns.map(({ header }) => header),
  rows: rows.map((row) => columns.map(({ text }) => text(row))),
});

/** A list with its heads first. */
export function fileRows<Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[]): FilePart['rows'] {
  const { heads, rows: cells } = filePart('', columns, rows);
  return [heads, ...cells];
}

/** Several lists of a page under each other: the first column tells which, and each has its cells under its own heads. */
export function joinedRows(parts: readonly FilePart[], language: Language): FilePart['rows'] {
  const heads = [...new Set(parts.flatMap((part) => part.heads))];
  return [
    [messages[language].file.part, ...heads],
    ...parts.flatMap((part) =>
      part.rows.map((row) => [
        part.title,
        ...heads.map((head) => {
          const at = part.heads.indexOf(head);
          return at < 0 ? null : (row[at] ?? null);
        }),
      ]),
    ),
  ];
}

/** What tells one page of a list from another: a file holds all of them. */
const paging = ['sida', 'fore', 'fil'];

function addressOf(path: string, format: string): string {
  const [page = '', query] = path.split('?');
  const asked = new URLSearchParams(query);
  for (const name of paging) asked.delete(name);
  asked.set('fil', format);
  return `${page}?${asked}`;
}

interface ListFilesProps {
  /** The list's own address in Swedish, with what narrows it. */
  readonly path: string;
  readonly language: Language;
  /** How many there are, where that can be more than a file holds; null where they were not counted. */
  readonly total?: number | null | undefined;
}

/** The list that is on the page, with its filters, as a file. */
export function ListFiles({ path, language, total = 0 }: ListFilesProps) {
  const { save, formats, most } = messages[language].file;
  return (
    <p class="quiet">
      {save} <a href={localise(addressOf(path, 'xlsx'), language)}>{formats.xlsx}</a>{' '}
      <a href={localise(addressOf(path, 'csv'), language)}>{formats.csv}</a>.
      {(total === null || total > mostInFile) && <> {most(formatNumber(mostInFile, language))}</>}
    </p>
  );
}
