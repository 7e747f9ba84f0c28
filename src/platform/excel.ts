import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import type { Cell } from './csv.ts';

export const excelMedia = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One sheet of a workbook: its name, and its rows with the heads first. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What XML cannot carry, and so no workbook. */
const unwritable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
/** More than Excel holds in a cell makes the file unreadable for it. */
const longestCell = 32_767;
/** Excel refuses these in a sheet's name, and names of more than 31 letters. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31) || '1';

/**
 * A table as Excel opens it: numbers stay numbers, heads are bold and stay in sight. Text is written as text, never as a
 * formula, so that nothing in it is carried out.
 */
export async function writeExcel(sheets: readonly SheetToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: widthsOf(rows).map((width) => ({ width })),
    data: rows.map((row, at) => row.map((cell) => writtenCell(cell, at === 0))),
  }));
  return new Uint8Array(await writeWorkbook(written).toBuffer());
}

function writtenCell(cell: Cell, head: boolean) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  const value = cell.toWellFormed().replace(unwritable, '').slice(0, longestCell);
  return { type: String, value, ...(head && { fontWeight: 'bold' as const }) };
}

const widthsOf = (rows: readonly (readonly Cell[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, at) =>
    Math.min(60, Math.max(8, ...rows.slice(0, 200).map((row) => String(row[at] ?? '').length + 2))),
  );

/** A cell as it was read: a day or an instant is ISO text. */
export type ReadCell = string | number | boolean | null;

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** A workbook of more than this when unpacked is no list of ours. */
const largestUnpacked = 60 * 1024 * 1024;

/** More cells than this, empty ones between counted, is no list of ours either. */
const mostCells = 2_000_000;

/** How many cells the largest sheet spans: a single cell at the far corner makes the reader write down all those before it. */
function spreadOf(content: Uint8Array): number {
  // Every file in it: the workbook says itself which of them are its sheets.
  const spans = Object.values(unzipSync(content)).map((file) => {
    let [columns, rows] = [1, 1];
    for (const [, place = ''] of new TextDecoder().decode(file).matchAll(placed)) {
      const [, letters, row] = /^([a-z]{0,3})(\d{0,7})$/i.exec(place) ?? [];
      // No program writes places in any other way.
      if (letters === undefined) return Number.POSITIVE_INFINITY;
      columns = Math.max(columns, numberOf(letters));
      rows = Math.max(rows, Number(row));
    }
    return columns * rows;
  });
  return Math.max(0, ...spans);
}

/** Where a row or a cell says that it stands. */
const placed = /<(?:\w+:)?(?:c|row)\s(?:[^<]*\s)?r\s*=\s*["']([^"']*)["']/gi;
const numberOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The sheets of a workbook; null where the content is none, or unpacks to more than anybody means. */
export async function readExcel(content: Uint8Array): Promise<readonly ReadSheet[] | null> {
  try {
    let size = 0;
    unzipSync(content, { filter: ({ originalSize }) => ((size += originalSize), false) });
    if (size > largestUnpacked || spreadOf(content) > mostCells) return null;
    const sheets = await readWorkbook(Buffer.from(content));
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell) => (cell instanceof Date ? writtenDate(cell) : (cell as ReadCell)))),
    }));
  } catch {
    return null;
  }
}

/** Excel knows no zone: what is read as UTC is what stood in the cell. */
function writtenDate(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
}
