/** A value in a table to be opened in a spreadsheet. */
export type Cell = string | number | null;

/** What a spreadsheet would take for a formula and carry out. */
const formula = /^[\s]*[=+\-@]|^[\t\r]/;

/** Quoted, with quotes doubled; what looks like a formula is made text by an apostrophe. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A table as a Swedish Excel opens it with a double click: semicolons, a byte order mark, decimal commas. */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(written).join(';')).join('\r\n')}\r\n`;
