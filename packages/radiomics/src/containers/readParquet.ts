import { type DecodedArray, type FileMetaData, parquetMetadata, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { categoricalColumns } from '../formats/categoricalColumns.js';
import { columnRoles } from '../formats/columnRoles.js';
import type { SurveyedColumn } from '../formats/surveyColumn.js';
import { tableOfGrid } from '../formats/tableOfGrid.js';
import { wideGrid } from '../formats/wideGrid.js';
import { mayBeFeature } from '../formats/wideTable.js';
import { type CellValue, cellText } from './cellText.js';
import type { ReadFileOptions } from './readFeatureFile.js';
import { surveyNumbers } from './surveyNumbers.js';
import { tableOfCells } from './tableOfCells.js';

/** Most cells that are read: 2 GiB of numbers. */
const CELL_LIMIT = 2 ** 28;

/** How pandas names an index that has no name; as csv its column has none either. */
const UNNAMED_INDEX = /^__index_level_\d+__$/;

/**
 * The table of features in a Parquet file: a column per feature, of numbers, and one that names the patient; what the columns are is told as in a csv.
 * Null and NaN are missing. Lines are rows, from 1. A table without a patient's column is read by the layouts that the readers of text know.
 *
 * @throws FormatError `format.damaged-file`, `format.unpacked-too-large`, `format.header-only`, and what the readers of text throw
 */
export async function readParquet(content: Uint8Array, options: ReadFileOptions = {}): Promise<FeatureTable> {
  const { names, columns, rows } = await readColumns(content);
  const header = names.map((name) => (UNNAMED_INDEX.test(name) ? '' : name.trim()));
  if (!columnRoles(header).includes('patient')) {
    const cells = Array.from({ length: rows }, (_, i) => columns.map((column) => column[i] as CellValue));
    return tableOfCells([header, ...cells], 'parquet', options);
  }
  const lines = Array.from({ length: rows }, (_, i) => ({ line: i + 1, cells: [] as string[] }));
  const surveyed = new Map<number, (chosen: readonly number[]) => SurveyedColumn>();
  const grid = wideGrid([{ line: 0, cells: header }], {
    container: 'parquet',
    encoding: undefined,
    delimiter: undefined,
    because: [],
  });
  const { roles } = categoricalColumns(grid, options);
  columns.forEach((column, j) => {
    const numbers = mayBeFeature(roles[j]) ? numbersOf(column) : undefined;
    if (numbers) surveyed.set(j, (chosen) => surveyNumbers(numbers, j, chosen));
    else for (let i = 0; i < rows; i++) lines[i]!.cells[j] = cellText(column[i] as CellValue);
  });
  return tableOfGrid({ ...grid, rows: lines, surveyed }, options);
}

interface ParquetColumns {
  readonly names: readonly string[];
  readonly columns: readonly ArrayLike<unknown>[];
  readonly rows: number;
}

async function readColumns(content: Uint8Array): Promise<ParquetColumns> {
  const file = new Uint8Array(content).buffer;
  const chunks = new Map<string, { start: number; data: DecodedArray }[]>();
  let metadata: FileMetaData;
  try {
    metadata = parquetMetadata(file, { geoparquet: false });
  } catch (cause) {
    throw damaged(cause);
  }
  const names = childrenOfRoot(metadata);
  requireEveryColumn(metadata);
  const rows = Number(metadata.num_rows);
  if (rows * names.length > CELL_LIMIT) throw new FormatError('format.unpacked-too-large', { limit: (CELL_LIMIT * 8) / 2 ** 20 });
  try {
    await parquetRead({
      file,
      metadata,
      compressors,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const earlier = chunks.get(columnName);
        if (earlier === undefined) chunks.set(columnName, [{ start: rowStart, data: columnData }]);
        else earlier.push({ start: rowStart, data: columnData });
      },
    });
  } catch (cause) {
    throw damaged(cause);
  }
  return { names, rows, columns: names.map((name) => joined(chunks.get(name) ?? [], rows)) };
}

function damaged(cause?: unknown): FormatError {
  return new FormatError('format.damaged-file', { container: 'Parquet' }, { cause });
}

/**
 * The library reads the columns of a group at once, and waits for those that the schema names: the failure of another would end the process.
 *
 * @throws FormatError `format.damaged-file` where a group has not the columns of the schema, in its order
 */
function requireEveryColumn({ schema, row_groups }: FileMetaData): void {
  const leaves = leafPaths(schema).join('\n');
  for (const { columns } of row_groups) {
    if (columns.map(({ meta_data }) => meta_data?.path_in_schema.join('.')).join('\n') !== leaves) throw damaged();
  }
}

/** The path of every leaf of a schema, which lists a node before its children. */
function leafPaths(schema: FileMetaData['schema']): string[] {
  const paths: string[] = [];
  const open: { readonly path: readonly string[]; children: number }[] = [];
  for (const { name, num_children } of schema.slice(1)) {
    const path = [...(open.at(-1)?.path ?? []), name];
    if (num_children) open.push({ path, children: num_children });
    else {
      paths.push(path.join('.'));
      for (let parent = open.at(-1); parent && --parent.children === 0; parent = open.at(-1)) open.pop();
    }
  }
  return paths;
}

/** The names of the columns; a column of lists or structures is one column. */
function childrenOfRoot({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  let inside = 0;
  for (const { name, num_children } of schema.slice(1)) {
    if (inside === 0) names.push(name);
    else inside--;
    inside += num_children ?? 0;
  }
  return names;
}

function joined(chunks: readonly { start: number; data: DecodedArray }[], rows: number): ArrayLike<unknown> {
  const total = chunks.reduce((sum, { data }) => sum + data.length, 0);
  if (total !== rows) throw damaged();
  if (chunks.length === 1) return chunks[0]!.data;
  const column: unknown[] = new Array(rows);
  for (const { start, data } of chunks) for (let i = 0; i < data.length; i++) column[start + i] = data[i];
  return column;
}

/** A column of numbers as doubles, missing ones as NaN; undefined where a cell is of another kind. */
function numbersOf(column: ArrayLike<unknown>): Float64Array | undefined {
  const numbers = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) {
    const cell = column[i];
    if (cell === null || cell === undefined) numbers[i] = Number.NaN;
    else if (typeof cell === 'number' || typeof cell === 'bigint') numbers[i] = Number(cell);
    else return undefined;
  }
  return numbers;
}
