import { FormatError } from '../FormatError.js';
import { type DelimitedRow, delimitedRows } from './delimitedRows.js';

/**
 * The rows of a table as 3D Slicer saves it. As csv every cell is quoted and quotes inside are not escaped, so that no csv parser reads
 * it: a row starts at a line that starts with a quote, and cells part at `","`. As tsv nothing is quoted. A table that another program
 * saved again as csv is read as csv.
 *
 * @param text lines ended by `\n`
 * @throws FormatError `format.broken-quotes` {line} where a row of a table whose cells are all quoted does not start and end with a quote
 */
export function slicerRows(text: string, delimiter: ',' | '\t'): DelimitedRow[] {
  if (delimiter === '\t')
    return nativeRows(text).map(({ line, cells: [row] }) => ({ line, cells: row!.split('\t').map(unquote) }));
  if (!/^\s*"[^"\n]*","/.test(text)) return delimitedRows(text, delimiter);
  return nativeRows(text, '"').map(({ line, cells: [row] }) => {
    const [, inner] = /^"(.*)"\s*$/s.exec(row!) ?? [];
    if (inner === undefined || /\n[^"].*","/.test(row!)) throw new FormatError('format.broken-quotes', { line });
    return { line, cells: inner.split('","').map((cell) => cell.trim()) };
  });
}

/** Rows of one cell, the whole line; a line without the mark that starts a row belongs to the one before. Blank lines are left out. */
function nativeRows(text: string, mark = ''): DelimitedRow[] {
  const rows: { line: number; cells: [string] }[] = [];
  text.split('\n').forEach((line, i) => {
    const last = rows.at(-1);
    if (line.trim() === '') return;
    if (last === undefined || line.startsWith(mark)) rows.push({ line: i + 1, cells: [line] });
    else last.cells[0] += `\n${line}`;
  });
  return rows;
}

function unquote(cell: string): string {
  const trimmed = cell.trim();
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}
