import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '#kernel/text.ts';
import { type Bars, type Block, fitToPrint, type Paper, type Table as PaperTable, paragraphsOf } from './paper.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };
const brand = '12564A';
const muted = '52605A';
const tint = 'E6EFEA';
const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Writes a document for Word: real headings, lists and tables, so that it can be read aloud and worked on. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const { title, about, language, blocks } = fitToPrint(paper);
  const head = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    ...(about === undefined ? [] : [new Paragraph({ children: runs(about, { color: muted }) })]),
  ];
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: stylesIn(language),
    numbering: { config: [numbered] },
    sections: [{ footers: { default: foot(title) }, children: [...head, ...blocks.flatMap(written)] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const stylesIn = (language: Language) => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: locales[language] } },
      paragraph: { spacing: { after: 140, line: 288 } },
    },
    title: { run: { size: 44, bold: true, color: brand }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { size: 30, bold: true, color: brand }, paragraph: { spacing: { before: 320, after: 120 } } },
    heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
  },
});

const numbered = {
  reference: 'numbered',
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
};

const foot = (title: string) =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${title}  ·  `, size: 17, color: muted }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17, color: muted }),
        ],
      }),
    ],
  });

interface Look {
  readonly bold?: boolean;
  readonly color?: string;
}

/** A text with its line breaks. */
const runs = (text: string, look: Look = {}) =>
  text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }), ...look }));

function written(block: Block, at: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: runs(block.text) })];
    case 'paragraph':
      return paragraphsOf(block.text).map(
        (text) => new Paragraph({ children: runs(text, block.quiet ? { color: muted } : {}) }),
      );
    case 'note':
      return paragraphsOf(block.text).map(
        (text) => new Paragraph({ shading: { type: ShadingType.CLEAR, fill: tint }, children: runs(text) }),
      );
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            // Each list counts from one: the number of the block is its own.
            ...(block.numbered
              ? { numbering: { reference: 'numbered', level: 0, instance: at } }
              : { bullet: { level: 0 } }),
          }),
      );
    case 'figures':
      return block.items.map(
        ({ label, value }) => new Paragraph({ children: [...runs(`${label}: `, { bold: true }), ...runs(value)] }),
      );
    case 'table':
      return tabled(block);
    case 'bars':
      return tabled(asTable(block));
    case 'labels':
      return block.items.flatMap(({ name, under, small }) => [
        new Paragraph({ keepNext: true, children: runs(name, { bold: true }) }),
        new Paragraph({ children: runs([under, small].filter((line) => line !== '').join('\n')) }),
      ]);
    case 'newPage':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

/** A chart without its bars: they only repeat the figures. */
const asTable = ({ caption, label, series, rows }: Bars): PaperTable => ({
  kind: 'table',
  caption,
  columns: [{ label }, ...series.map((one) => ({ label: one, figures: true }))],
  rows: rows.map((row) => [row.label, ...row.values.map(({ shown }) => shown)]),
});

function tabled({ caption, columns, rows, sum }: PaperTable): readonly (Paragraph | Table)[] {
  const whole = columns.reduce((all, { width = 1 }) => all + width, 0);
  const cell = (text: string, at: number, look: Look, fill?: string) =>
    new TableCell({
      width: { size: (100 * (columns[at]?.width ?? 1)) / whole, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, fill } }),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          alignment: columns[at]?.figures ? AlignmentType.END : AlignmentType.START,
          children: runs(text, look),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ label }, at) => cell(label, at, { bold: true }, tint)),
  });
  const row = (cells: readonly string[], look: Look = {}) =>
    new TableRow({ cantSplit: true, children: cells.map((text, at) => cell(text, at, look)) });
  return [
    ...(caption === ''
      ? []
      : [
          new Paragraph({
            keepNext: true,
            spacing: { before: 200, after: 80 },
            children: runs(caption, { bold: true }),
          }),
        ]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [head, ...rows.map((cells) => row(cells)), ...(sum ? [row(sum, { bold: true })] : [])],
    }),
    new Paragraph({}),
  ];
}
