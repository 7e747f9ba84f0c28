import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import { messages } from './ui.messages.ts';

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures stand to the right, under each other. */
  readonly numeric?: boolean | undefined;
  /** The cell that names the row. */
  readonly names?: boolean | undefined;
  /** The same in a file, where the cell is more than a text or a number; null where there is nothing but to press. */
  readonly text?: ((row: Row) => string | number | null) | null | undefined;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly language: Language;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** The heading above says the same: keep the caption for those who listen. */
  readonly captionHidden?: boolean | undefined;
  readonly foot?: ComponentChildren;
}

/** A table one can read: on a phone each row becomes a small list, with the header's words before each value. */
export function Table<Row>({ caption, language, columns, rows, rowKey, captionHidden, foot }: TableProps<Row>) {
  return (
    <div class="table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class={captionHidden ? 'vh' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ header, numeric, text }) => (
              <th key={header} scope="col" class={numeric ? 'num' : undefined}>
                {text === null ? <span class="vh">{header}</span> : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.header} column={column} row={row} language={language} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly language: Language;
}

function Cell<Row>({ column: { header, numeric, names, cell, text }, row, language }: CellProps<Row>) {
  const value = cell(row);
  if (names) return <th scope="row">{value}</th>;
  const nothing = value === null || value === '';
  const looks = [numeric && 'num', nothing && 'nothing'].filter(Boolean).join(' ');
  return (
    <td class={looks || undefined} data-label={text === null ? undefined : header}>
      {nothing ? <Nothing language={language} /> : value}
    </td>
  );
}

/** An empty cell says that it is empty, to those who listen too. */
const Nothing = ({ language }: { readonly language: Language }) => (
  <>
    <span aria-hidden="true">–</span>
    <span class="vh">{messages[language].table.nothing}</span>
  </>
);
