import type { Context } from 'hono';
import { writeCsv } from './csv.ts';
import { excelMedia, type SheetToWrite, writeExcel } from './excel.ts';
import { sendMade } from './sendPaper.ts';

/** In which formats a list is given to its reader. */
export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** As which file the address asks for its list, if as any: the same address as the page's, with the same filters. */
export const askedFormat = (c: Context): TableFormat | null =>
  tableFormats.find((format) => format === c.req.query('fil')) ?? null;

/** Writes a list and sends it to be saved, under a name without its ending. A CSV file holds the first sheet alone. */
export const sendTable = async (
  c: Context,
  sheets: readonly [SheetToWrite, ...SheetToWrite[]],
  format: TableFormat,
  name: string,
): Promise<Response> =>
  format === 'csv'
    ? sendMade(c, {
        name: `${name}.csv`,
        media: 'text/csv; charset=utf-8',
        content: new TextEncoder().encode(writeCsv(sheets[0].rows)),
      })
    : sendMade(c, { name: `${name}.xlsx`, media: excelMedia, content: await writeExcel(sheets) });
