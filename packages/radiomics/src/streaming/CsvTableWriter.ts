import { delimitedText } from '../formats/delimitedText.js';
import { numberCell } from '../formats/numberCell.js';
import type { ByteSink, ColumnBlock, TableWriter, WrittenColumn } from './TableWriter.js';

/** Letters that are gathered before they are handed on. */
const BUFFERED = 1 << 20;

/** Writes a wide csv (RFC 4180, UTF-8, `\n`): numbers in the shortest form that reads back as the same double, nothing where missing. */
export class CsvTableWriter implements TableWriter {
  readonly #columns: readonly WrittenColumn[];
  readonly #sink: ByteSink;
  readonly #encoder = new TextEncoder();
  #text: string;

  constructor(columns: readonly WrittenColumn[], sink: ByteSink) {
    this.#columns = columns;
    this.#sink = sink;
    this.#text = delimitedText([columns.map(({ name }) => name)], ',');
  }

  write(block: ColumnBlock): void {
    const columns = this.#columns.map((_, j) => block.column(j).slice());
    for (let i = 0; i < block.rows; i++) {
      const cells = columns.map((column) => {
        const cell = column[i]!;
        return typeof cell === 'number' ? numberCell(cell) : cell;
      });
      this.#text += delimitedText([cells], ',');
      if (this.#text.length > BUFFERED) this.#flush();
    }
  }

  finish(): void {
    this.#flush();
  }

  #flush(): void {
    this.#sink(this.#encoder.encode(this.#text));
    this.#text = '';
  }
}
