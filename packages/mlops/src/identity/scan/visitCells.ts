const QUOTE = 34;
const LINE_END = 10;

/**
 * Goes through the cells of a delimited text, of the wanted columns only. More forgiving than the readers, since it also looks at what they refused: a
 * quote ends a cell only before a delimiter or the end of the line, as in the tables of 3D Slicer.
 *
 * @param wanted tells of a column, from 0, whether its cells are looked at
 */
export function visitCells(
  text: string,
  delimiter: string,
  wanted: (column: number) => boolean,
  visit: (cell: string, column: number, row: number) => void,
): void {
  const sign = delimiter.charCodeAt(0);
  let at = 0;
  for (let row = 0; at < text.length; row++) {
    for (let column = 0; ; column++) {
      const quoted = text.charCodeAt(at) === QUOTE;
      let end = at;
      if (quoted) {
        end = closingQuote(text, at + 1, sign);
        if (wanted(column)) visit(text.slice(at + 1, end), column, row);
        end = Math.min(text.length, end + 1);
      } else {
        while (end < text.length && text.charCodeAt(end) !== sign && text.charCodeAt(end) !== LINE_END) end++;
        if (wanted(column)) visit(text.slice(at, end), column, row);
      }
      const ended = end >= text.length || text.charCodeAt(end) === LINE_END;
      at = end + 1;
      if (ended) break;
    }
  }
}

/** The place of the quote that ends a cell; the text's end when there is none. */
function closingQuote(text: string, from: number, sign: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (at + 1 >= text.length || next === sign || next === LINE_END) return at;
  }
  return text.length;
}
