import { confidenceOf } from '../Detection.js';
import type { DroppedColumn, FeatureRecord, FeatureTable, Layout } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import type { Diagnostics } from '../settings/DiagnosticsReader.js';
import type { ColumnRole } from './columnRoles.js';
import { type DecimalDecision, decideDecimal } from './decideDecimal.js';
import { excerpt, HEADER_LENGTH, VALUE_LENGTH } from './excerpt.js';
import type { CellSource } from './FeatureGrid.js';
import type { ReadOptions } from './ReadOptions.js';
import type { Cell, SurveyedColumn } from './surveyColumn.js';
import { UnreadableTally } from './UnreadableTally.js';

/** A row per record whose cells have been seen, whatever held them. */
export interface WideCells extends CellSource {
  readonly layout: Layout;
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  /** What each row is of. */
  readonly records: readonly (Pick<FeatureRecord, 'patient' | 'segment' | 'line' | 'categories'> & Diagnostics)[];
  /** The names of the columns of categories. Default: none. */
  readonly categoricals?: readonly string[];
  /** Cells of features of rows that are not read. */
  readonly unread?: readonly string[];
  /** The columns for which `mayBeFeature` holds, in the header's order. */
  readonly columns: readonly SurveyedColumn[];
}

/** Whether a column of that role is to be surveyed. */
export function mayBeFeature(role: ColumnRole | undefined): boolean {
  return role === 'feature' || role === 'data' || role === 'unnamed';
}

/**
 * The table of features. A column of a feature's name must hold numbers; another is a feature where its cells are numbers, and is dropped where they are
 * dates or text. A wholly empty column is a feature, all missing.
 *
 * @throws FormatError `format.no-features`, `format.not-a-number`, and what the choice of a decimal mark throws
 */
export function wideTable(cells: WideCells, options: ReadOptions): FeatureTable {
  const { header, layout } = cells;
  const { kept, dropped } = sortColumns(cells);
  if (kept.length === 0) throw new FormatError('format.no-features');
  const { decimal, because: decimalBecause } = readableDecimal(kept, cells, options);
  const columns = kept.map(({ values, commaValues }) => (decimal === ',' && commaValues ? commaValues() : values));
  const tally = new UnreadableTally();
  for (const { index, unreadable } of kept) for (const { cell, line } of unreadable) tally.add(header[index]!, cell, line);
  const because = [...cells.because, ...decimalBecause];
  return {
    layout,
    detection: {
      layout,
      container: cells.container,
      encoding: cells.encoding,
      delimiter: cells.delimiter,
      decimal,
      confidence: confidenceOf(because),
      because,
    },
    features: kept.map(({ index }) => header[index]!),
    records: cells.records.map((record, i) => ({ ...record, values: Float64Array.from(columns, (values) => values[i]!) })),
    ...(cells.categoricals?.length ? { categoricals: cells.categoricals } : {}),
    droppedColumns: dropped,
    unreadableCells: tally.toArray(),
  };
}

/** @throws FormatError `format.duplicate-column` */
export function requireWideHeader(header: readonly string[]): void {
  const seen = new Set<string>();
  for (const column of header) {
    if (column !== '' && seen.has(column))
      throw new FormatError('format.duplicate-column', { column: excerpt(column, HEADER_LENGTH) });
    seen.add(column);
  }
}

interface SortedColumns {
  readonly kept: readonly SurveyedColumn[];
  /** In the order of the file. */
  readonly dropped: readonly DroppedColumn[];
}

function sortColumns({ header, roles, columns }: WideCells): SortedColumns {
  const kept: SurveyedColumn[] = [];
  const dropped: DroppedColumn[] = [];
  let next = 0;
  header.forEach((column, j) => {
    const role = roles[j]!;
    if (role === 'patient' || role === 'segment' || role === 'category') return;
    const surveyed = columns[next]?.index === j ? columns[next++] : undefined;
    const reason = surveyed ? reasonToDrop(surveyed, role) : (role as DroppedColumn['reason']);
    if (reason === undefined) kept.push(surveyed!);
    else if (reason !== 'blank') dropped.push({ column, reason });
  });
  return { kept, dropped };
}

/** A feature by its name is never dropped: what is no number in it is the file's error. */
function reasonToDrop(
  { texts, unreadable, numbers, allDates }: SurveyedColumn,
  role: ColumnRole,
): DroppedColumn['reason'] | 'blank' | undefined {
  if (role === 'unnamed') return texts + unreadable.length + numbers === 0 ? 'blank' : 'identifier';
  if (role === 'feature') return undefined;
  if (allDates) return 'date';
  return numbers === 0 && texts > 0 ? 'text' : undefined;
}

/**
 * The decimal mark, where every cell of every feature is a number or none; else the first fault, by line.
 *
 * @throws FormatError
 */
function readableDecimal(columns: readonly SurveyedColumn[], cells: WideCells, { decimal }: ReadOptions): DecimalDecision {
  const text = firstText(columns, cells.header, cells.layout.startsWith('slicer'));
  try {
    const decision = decideDecimal(columns, cells, decimal);
    if (text) throw text;
    return decision;
  } catch (error) {
    if (!(error instanceof FormatError) || !text) throw error;
    throw Number(error.details.line) < Number(text.details.line) ? error : text;
  }
}

/** @param nameless whether no cell of the layout can hold a patient's name */
function firstText(columns: readonly SurveyedColumn[], header: readonly string[], nameless: boolean): FormatError | undefined {
  let found: (Cell & { readonly index: number; readonly shown: boolean }) | undefined;
  for (const { index, numbers, texts, firstText: first } of columns) {
    // A column mostly of text may be of names, which no message may show.
    if (first && (!found || first.line < found.line)) found = { ...first, index, shown: nameless || numbers >= texts };
  }
  if (!found) return undefined;
  const { line, index, cell, shown } = found;
  const column = excerpt(header[index]!, HEADER_LENGTH);
  return new FormatError('format.not-a-number', { line, column, value: shown ? excerpt(cell, VALUE_LENGTH) : '…' });
}
