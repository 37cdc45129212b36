import type { Delimiter } from '../Detection.js';

/** Rows of cells as text (RFC 4180, `\n` line ends), quoted where they must be. */
export function delimitedText(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  const quoted = (cell: string) => (/["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => `${cells.map(quoted).join(delimiter)}\n`).join('');
}
