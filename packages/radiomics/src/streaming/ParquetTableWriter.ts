import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ByteSink, ColumnBlock, TableWriter, WrittenColumn } from './TableWriter.js';

/** Bytes that are gathered before they are handed on. */
const BUFFERED = 1 << 20;

/** A row group per block. Columns of numbers are plain doubles, which do not compress; missing cells are nulls. */
export class ParquetTableWriter implements TableWriter {
  readonly #columns: readonly WrittenColumn[];
  readonly #writer: ParquetWriter;

  constructor(columns: readonly WrittenColumn[], sink: ByteSink) {
    this.#columns = columns;
    this.#writer = new ParquetWriter({
      writer: new SinkWriter(sink),
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, type, complete }) =>
          type === 'number'
            ? ({ name, type: 'DOUBLE', repetition_type: complete ? 'REQUIRED' : 'OPTIONAL' } as const)
            : ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const),
        ),
      ],
      statistics: false,
      createdBy: 'neurograde',
    });
  }

  write(block: ColumnBlock): void {
    // Each column is asked for when its turn comes, so that one is held at a time.
    const columnData = this.#columns.map(({ name, type, complete }, j) => ({
      name,
      ...(type === 'number' ? ({ codec: 'UNCOMPRESSED', encoding: 'PLAIN' } as const) : {}),
      get data() {
        return withNulls(block.column(j), complete);
      },
    }));
    this.#writer.write({ columnData, rowGroupSize: block.rows });
  }

  finish(): void {
    this.#writer.finish();
  }
}

/** The column with null where missing; one of numbers that has none missing as it is. */
function withNulls(column: Float64Array | readonly string[], complete: boolean): Float64Array | (number | string | null)[] {
  if (!(column instanceof Float64Array)) return column.map((cell) => (cell === '' ? null : cell));
  return !complete && column.includes(Number.NaN) ? Array.from(column, (value) => (Number.isNaN(value) ? null : value)) : column;
}

/** Hands bytes on as they are written, instead of growing. */
class SinkWriter extends ByteWriter {
  readonly #sink: ByteSink;

  constructor(sink: ByteSink) {
    super(2 * BUFFERED);
    this.#sink = sink;
  }

  override ensure(size: number): void {
    if (this.index > BUFFERED) this.flush();
    super.ensure(size);
  }

  override finish(): void {
    this.flush();
  }

  flush(): void {
    this.#sink(new Uint8Array(this.buffer, 0, this.index));
    this.index = 0;
  }
}
