/** Neither white space nor what stands between cells. */
const CONTENT = /[^\s,;|"]/;

/**
 * The cells of the first line that holds more than blank cells, were it parted by a delimiter; quotes around cells are taken off. For telling layouts
 * apart: unlike a parser it fails on nothing.
 */
export function headerCells(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let quoted = false;
  let start = text.lastIndexOf('\n', text.search(CONTENT)) + 1;
  for (let i = start; i <= text.length; i++) {
    const letter = text[i];
    if (letter === '"') quoted = !quoted;
    const ends = letter === undefined || (letter === '\n' && !quoted);
    if (ends || (letter === delimiter && !quoted)) {
      cells.push(unquote(text.slice(start, i)));
      start = i + 1;
    }
    if (ends) break;
  }
  return cells;
}

function unquote(cell: string): string {
  const trimmed = cell.trim();
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
}
