import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts';
import {
  type ByteSink,
  type ConvertedTable,
  containerOf,
  convertWide,
  type FeatureTable,
  openTableWriter,
  type ReadFileOptions,
  readFeatureFile,
  type TableFormat,
} from '@neurograde/radiomics';
import { asNeurogradeError } from '../identity/asNeurogradeError.js';
import { readable, readInputFile } from '../input/readInputFile.js';
import { FileSink } from './FileSink.js';
import { FileSource } from './FileSource.js';

export interface ConvertFileOptions extends Pick<ReadFileOptions, 'decimal' | 'sheet'> {
  readonly input: string;
  /** Ends in `.parquet` or `.csv`. */
  readonly output: string;
  /** Whether a file that is there is written over. */
  readonly force: boolean;
  /** Told how many bytes of how many have been read. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Conversion extends ConvertedTable {
  readonly format: TableFormat;
  /** Columns that are no features and were left out, of a file that was read whole. */
  readonly leftOut: readonly string[];
}

/**
 * Converts one file of a clinic's tool to Parquet or csv. A wide csv of any size passes as a stream, with all its columns; a file of another layout is read
 * whole and becomes patient, segment and features. Patients keep their identifiers. The output appears when it is whole.
 *
 * @throws `usage.invalid-option` for another ending of the output; `usage.file-exists`; `format.*`
 */
export async function convertFile(options: ConvertFileOptions): Promise<Conversion> {
  const { input, output, force } = options;
  const format = formatOf(output);
  const name = basename(input);
  const found = await readable(stat(input), name);
  if (!found.isFile()) throw new NeurogradeError(found.isDirectory() ? 'usage.folder-given' : 'usage.not-a-file', { file: name });
  if (!force && (await isThere(output))) throw new NeurogradeError('usage.file-exists', { file: output });
  const beside = join(dirname(output), `.${basename(output)}.${process.pid}.part`);
  const sink = await readable(FileSink.create(beside), output);
  try {
    const converted = await convertInto(sink, format, options).catch((error: unknown) => {
      throw asNeurogradeError(error, name);
    });
    sink.finish();
    await rename(beside, output);
    return { ...converted, format };
  } catch (error) {
    sink.close();
    await rm(beside, { force: true });
    throw error;
  }
}

function formatOf(output: string): TableFormat {
  const ending = extname(output).toLowerCase();
  if (ending === '.parquet' || ending === '.csv') return ending === '.csv' ? 'csv' : 'parquet';
  throw new NeurogradeError('usage.invalid-option', {
    option: 'convert',
    expected: '*.parquet | *.csv',
    value: basename(output),
  });
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function convertInto(
  sink: FileSink,
  format: TableFormat,
  { input, decimal, sheet, onProgress = () => {} }: ConvertFileOptions,
): Promise<Omit<Conversion, 'format'>> {
  const source = await FileSource.open(input);
  try {
    if (containerOf(await source.read(0, Math.min(8, source.byteLength))) === 'text') {
      const converted = await convertWide(
        source,
        (columns) => {
          sink.restart();
          return openTableWriter(format, columns, sink.write);
        },
        { decimal, onProgress: (done) => onProgress(done, source.byteLength) },
      );
      if (converted) return { ...converted, leftOut: [] };
    }
  } finally {
    await source.close();
  }
  sink.restart();
  const table = await readFeatureFile(await readInputFile(input, basename(input)), { allSegments: true, decimal, sheet });
  return writeWhole(table, basename(input, extname(input)), format, sink.write);
}

async function writeWhole(
  table: FeatureTable,
  named: string,
  format: TableFormat,
  sink: ByteSink,
): Promise<Omit<Conversion, 'format'>> {
  const { records, features, droppedColumns, unreadableCells } = table;
  const texts = [
    { name: 'patient', cells: records.map(({ patient }) => patient ?? named) },
    ...(records.some(({ segment }) => segment !== undefined)
      ? [{ name: 'segment', cells: records.map(({ segment }) => segment ?? '') }]
      : []),
  ];
  const columns = [
    ...texts.map(({ name }) => ({ name, type: 'text' as const, complete: false })),
    ...features.map((name) => ({ name, type: 'number' as const, complete: false })),
  ];
  const writer = await openTableWriter(format, columns, sink);
  writer.write({
    rows: records.length,
    column: (j) => texts[j]?.cells ?? Float64Array.from(records, ({ values }) => values[j - texts.length]!),
  });
  writer.finish();
  return {
    rows: records.length,
    features: features.length,
    otherColumns: [],
    leftOut: droppedColumns.map(({ column }) => column),
    unreadableCells,
  };
}
