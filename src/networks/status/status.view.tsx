import type { Language } from '#kernel/text.ts';
import { parseDay } from '#kernel/day.ts';
import { counties } from '#organisations/county.messages.ts';
import { countyLetter, swedenShapes, swedenViewBox } from '#platform/swedenMap.ts';
import { formatDay } from '#ui/format.ts';
import { MapLegend, type MapFill, SwedenMap } from '#ui/swedenMap.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { messages } from './status.messages.ts';
import type { StatusColumn } from './definition.ts';
import { isAsked, type StatusRow, type StatusTable } from './status.ts';

/** From not begun to done: the last choice is filled wholly. */
const scales: Readonly<Record<number, readonly MapFill[]>> = {
  2: ['dots', 'full'],
  3: ['dots', 'lines', 'full'],
  4: ['rows', 'dots', 'lines', 'full'],
  5: ['rows', 'dots', 'lines', 'grid', 'full'],
};
const fillOf = ({ choices }: StatusColumn, choice: string): MapFill =>
  scales[choices.length]?.[choices.indexOf(choice)] ?? 'empty';

interface MapProps {
  readonly column: StatusColumn;
  readonly rows: readonly StatusRow[];
  readonly language: Language;
}

/** The 21 regions, each filled by what it has chosen in one column. The table beside the map says the same. */
export function StatusMap({ column, rows, language }: MapProps) {
  const text = messages[language].map;
  const regions = new Map(
    rows.filter(({ kind, county }) => kind === 'region' && county).map((row) => [row.county, row]),
  );
  const chosen = (row: StatusRow) => row.entry?.answers[column.key] ?? '';
  const counts = [...column.choices, ''].map((choice) =>
    text.of(
      choice === '' ? text.unanswered : choice,
      [...regions.values()].filter((row) => chosen(row) === choice).length,
    ),
  );
  const areas = swedenShapes.map(({ code, letter, path, at }) => {
    const region = regions.get(code);
    const said = region && (chosen(region) || text.unanswered);
    return {
      key: code,
      path,
      letter,
      at,
      fill: region ? fillOf(column, chosen(region)) : ('none' as const),
      title: `${region?.name ?? counties[code]?.[language] ?? letter}: ${said ?? text.missing}`,
    };
  });
  return (
    <figure class="map-figure">
      <MapLegend
        label={text.legend}
        items={[
          ...column.choices.map((choice) => ({ fill: fillOf(column, choice), label: choice })),
          { fill: 'empty', label: text.unanswered },
          ...(regions.size < swedenShapes.length ? [{ fill: 'none' as const, label: text.missing }] : []),
        ]}
      />
      <SwedenMap viewBox={swedenViewBox} areas={areas} label={text.about(column.title, counts.join(', '))} />
      <figcaption>
        {text.beside} {text.credit}{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
          {text.licence}
        </a>
        .
      </figcaption>
    </figure>
  );
}

/** An answer as it is read: a day is written out. */
export function answerWords({ kind }: StatusColumn, answer: string | undefined, language: Language): string {
  const day = kind === 'date' && answer !== undefined ? parseDay(answer) : null;
  return day === null ? (answer ?? '') : formatDay(day, language);
}

interface RowsProps {
  readonly table: StatusTable;
  readonly rows: readonly StatusRow[];
  readonly language: Language;
}

/** Everybody who is asked, with what it has told. */
export function StatusRows({ table, rows, language }: RowsProps) {
  const text = messages[language].table;
  const columns: readonly Column<StatusRow>[] = [
    { header: text.organisation, cell: ({ name }) => name, names: true },
    { header: text.letter, cell: ({ county }) => countyLetter(county) },
    ...table.columns.map((column) => ({
      header: column.title,
      cell: ({ entry }: StatusRow) => answerWords(column, entry?.answers[column.key], language),
    })),
    {
      header: text.by,
      cell: (row) =>
        row.entry && (
          <>
            {row.entry.by}
            <span class="row-about">
              <time dateTime={row.entry.on}>{formatDay(row.entry.on, language)}</time>
              {isAsked(table, row) && ` · ${text.waiting}`}
            </span>
          </>
        ),
    },
  ];
  return (
    <Table
      caption={table.title}
      captionHidden
      language={language}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
