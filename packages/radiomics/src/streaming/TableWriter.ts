/** A column of a table that is written. */
export interface WrittenColumn {
  readonly name: string;
  readonly type: 'number' | 'text';
  /** Whether no cell of it is missing. */
  readonly complete: boolean;
}

/** Rows of a table, column by column. */
export interface ColumnBlock {
  readonly rows: number;
  /** One column: numbers, NaN where missing, or texts, blank where missing. What was returned before may be overwritten. */
  column(index: number): Float64Array | readonly string[];
}

/** Writes a table block by block. */
export interface TableWriter {
  write(block: ColumnBlock): void;
  finish(): void;
}

/** Takes the bytes of a file in turn; they may be overwritten afterwards. */
export type ByteSink = (bytes: Uint8Array) => void;

export type TableFormat = 'parquet' | 'csv';

/** A writer of that format; the library for Parquet is loaded when first needed. */
export async function openTableWriter(
  format: TableFormat,
  columns: readonly WrittenColumn[],
  sink: ByteSink,
): Promise<TableWriter> {
  if (format === 'parquet') return new (await import('./ParquetTableWriter.js')).ParquetTableWriter(columns, sink);
  return new (await import('./CsvTableWriter.js')).CsvTableWriter(columns, sink);
}
