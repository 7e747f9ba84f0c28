import { parse } from 'csv-parse/sync';
import { readExcel } from './excel.ts';

export const encodings = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export type Encoding = (typeof encodings)[number];
export const separators = [';', ',', '\t'] as const;
export type Separator = (typeof separators)[number];

/** How the text of a file was read: guessed, and then shown, so that somebody can say otherwise. */
export interface HowRead {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

/** One line of the file, with its number there: the first is 1, and an empty one has a number too. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ReadTable {
  /** Null for a workbook, which says itself how it is written. */
  readonly how: HowRead | null;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export type TableFault = 'unreadable' | 'empty' | 'too-many';

/** More than anybody has in a list by hand. */
export const mostRows = 5_000;

/**
 * Reads a workbook (its first sheet) or a CSV file as a Swedish computer makes it: semicolons or commas, UTF-8 or
 * Windows-1252. The first line that is not empty is the head.
 */
export async function readTable(content: Uint8Array, chosen?: Partial<HowRead>): Promise<ReadTable | TableFault> {
  if (content[0] === 0x50 && content[1] === 0x4b) {
    const sheets = await readExcel(content);
    if (!sheets) return 'unreadable';
    const lines = (sheets[0]?.rows ?? []).map((row, at) => ({
      line: at + 1,
      cells: row.map((cell) => (cell === null ? '' : String(cell).trim())),
    }));
    return tableOf(lines, null);
  }
  const encoding = chosen?.encoding ?? guessEncoding(content);
  const text = decode(content, encoding);
  if (text === null) return 'unreadable';
  const separator = chosen?.separator ?? guessSeparator(text);
  const lines = parseCsv(text, separator);
  return lines ? tableOf(lines, { encoding, separator }) : 'unreadable';
}

function tableOf(lines: readonly TableRow[], how: HowRead | null): ReadTable | TableFault {
  const full = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...rows] = full;
  if (!head || rows.length === 0) return 'empty';
  return rows.length > mostRows ? 'too-many' : { how, head: head.cells, rows };
}

/** What is no valid UTF-8 was written by a program that knows only Windows' own letters. */
export function guessEncoding(content: Uint8Array): Encoding {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  return decode(content, 'utf-8') === null ? 'windows-1252' : 'utf-8';
}

function decode(content: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

/** The one that parts the first line most often; a semicolon where none does, as Excel writes it here. */
export function guessSeparator(text: string): Separator {
  const first = text.slice(0, text.search(/[\r\n]|$/)).replaceAll(/"[^"]*"/g, '');
  const often = (separator: Separator) => first.split(separator).length;
  return separators.toSorted((a, b) => often(b) - often(a))[0] ?? ';';
}

function parseCsv(text: string, delimiter: Separator): readonly TableRow[] | null {
  try {
    const rows = parse(text.replaceAll('\0', ''), {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    }) as unknown as readonly { readonly info: { readonly lines: number }; readonly record: readonly string[] }[];
    return rows.map(({ info, record }) => ({ line: info.lines, cells: record.map(withoutApostrophe) }));
  } catch {
    return null;
  }
}

/** What we wrote with an apostrophe, so that no spreadsheet takes it for a formula, comes back without it. */
const withoutApostrophe = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@\t\r])/, '');
