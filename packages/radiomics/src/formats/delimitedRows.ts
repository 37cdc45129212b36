import { CsvError, parse } from 'csv-parse/sync';
import { FormatError } from '../FormatError.js';

export interface DelimitedRow {
  /** Line of the file where the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a delimited text (RFC 4180), cells trimmed; blank lines and rows of blank cells only are left out. A quote inside an
 * unquoted cell is a character like any other. Rows may differ in length: `requireLength` is the reader's.
 *
 * @param text lines ended by `\n`
 * @param limit at most so many rows
 * @throws FormatError `format.broken-quotes` {line} where a quoted cell never ends
 */
export function delimitedRows(text: string, delimiter: string, limit = Number.POSITIVE_INFINITY): DelimitedRow[] {
  const rows: DelimitedRow[] = [];
  const quoted = text.includes('"');
  let lastLine = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      ...(Number.isFinite(limit) && { to: limit }),
      on_record: (cells: string[], { lines }) => {
        lastLine = lines;
        // The parser trims around quotes, not inside.
        const trimmed = quoted ? cells.map((cell) => cell.trim()) : cells;
        if (trimmed.some((cell) => cell !== '')) rows.push({ line: quoted ? lines - lineBreaks(cells) : lines, cells: trimmed });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FormatError('format.broken-quotes', { line: lastLine + 1 });
  }
  return rows;
}

/** @throws FormatError `format.ragged-row` {line, found, expected} */
export function requireLength(row: DelimitedRow, expected: number): void {
  if (row.cells.length !== expected) {
    throw new FormatError('format.ragged-row', { line: row.line, found: row.cells.length, expected });
  }
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}
