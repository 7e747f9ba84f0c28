import type { Language } from '#kernel/text.ts';
import { formatNumber } from '#ui/format.ts';
import { Part } from '#ui/facts.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { messages } from './evaluation.messages.ts';
import type { FigureKey } from './figure.ts';
import type { Picture, Sheet, SheetRow } from './sheet.view.ts';

interface SheetProps {
  readonly sheet: Sheet;
  readonly language: Language;
  /** Where the provrum behind a figure are listed. */
  readonly listHref: (figure: FigureKey) => string;
}

/** One table of the evaluation: what it counts, each figure with its provrum one click away, and a picture of it. */
export function SheetPart({ sheet, language, listHref }: SheetProps) {
  const text = messages[language];
  const columns: readonly Column<SheetRow>[] = [
    { header: sheet.label, cell: (row) => <RowHead row={row} />, names: true },
    {
      header: text.columns.provrum,
      cell: ({ label, figure, provrum }) =>
        provrum === 0 ? (
          '0'
        ) : (
          <a href={listHref(figure)} aria-label={text.behind(label, provrum)}>
            {formatNumber(provrum, language)}
          </a>
        ),
      numeric: true,
    },
    ...sheet.columns.map((header, at) => ({
      header,
      cell: ({ label, cells, behind = [] }: SheetRow) => {
        const [cell = '', figure = null] = [cells[at], behind[at]];
        return figure === null ? (
          cell
        ) : (
          <a href={listHref(figure)} aria-label={text.behindCell(label, header, cell)}>
            {cell}
          </a>
        );
      },
      numeric: true,
    })),
    { header: text.columns.picture, cell: ({ picture }) => picture && <PictureBar picture={picture} /> },
  ];
  return (
    <Part title={sheet.title} id={sheet.id}>
      <p class="quiet">{sheet.about}</p>
      {sheet.few && <p class="few">{sheet.few}</p>}
      <Table
        caption={sheet.title}
        captionHidden
        language={language}
        columns={columns}
        rows={sheet.rows}
        rowKey={({ figure }) => figure}
      />
    </Part>
  );
}

/** One element, so that a phone keeps the definition under its words. */
const RowHead = ({ row: { label, about, few } }: { readonly row: SheetRow }) => (
  <span>
    {label}
    {about && <span class="row-about"> {about}</span>}
    {few && <span class="row-about few"> {few}</span>}
  </span>
);

const percent = (part: number, of: number): string =>
  `${of <= 0 ? 0 : Math.max(0, Math.min(100, (part * 100) / of)).toFixed(2)}%`;

/** Drawn figures: they repeat those beside them and are not read aloud. Widths are attributes. */
export function PictureBar({ picture }: { readonly picture: Picture }) {
  if (picture.kind === 'part') {
    return (
      <svg class="figure-bar" width="100%" height="16" aria-hidden="true">
        <rect class="figure-bar-ground" x="0" y="3" width="100%" height="10" rx="3" />
        <rect class="figure-bar-part" x="0" y="3" width={percent(picture.part, picture.of)} height="10" rx="3" />
      </svg>
    );
  }
  const { spread, of, frame } = picture;
  return (
    <svg class="figure-bar" width="100%" height="16" aria-hidden="true">
      <rect class="figure-bar-ground" x="0" y="7" width="100%" height="2" />
      {frame && (
        <rect
          class="figure-bar-frame"
          x={percent(frame[0], of)}
          y="1"
          width={percent(frame[1] - frame[0], of)}
          height="14"
        />
      )}
      <rect
        class="figure-bar-part"
        x={percent(spread.lower, of)}
        y="4"
        width={percent(spread.upper - spread.lower, of)}
        height="8"
        rx="2"
      />
      <line class="figure-bar-median" x1={percent(spread.median, of)} x2={percent(spread.median, of)} y1="1" y2="15" />
    </svg>
  );
}
