import type { DroppedColumn, FeatureRecord, FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { holdsFeatureKey } from '../pyradiomicsFeatures.js';
import { classifyCell } from './classifyCell.js';
import { type ColumnRole, columnRoles, looksLikeDate } from './columnRoles.js';
import { decimalComma } from './decimalComma.js';
import { type DelimitedRow, delimitedRows, requireLength } from './delimitedRows.js';
import { excerpt, HEADER_LENGTH, VALUE_LENGTH } from './excerpt.js';
import { UnreadableTally } from './UnreadableTally.js';

/**
 * A row per patient, a column per feature, commas between: what TCIA publishes and what `pyradiomics -f csv` writes.
 *
 * The patient's column is found by its name. Dates, grades, diagnostics, further identifiers and columns of text are no features;
 * a wholly empty column is one, all missing.
 *
 * @param text lines ended by `\n`
 * @throws FormatError
 */
export function readWideCsv(text: string): FeatureTable {
  const [head, ...rows] = delimitedRows(text, ',');
  const header = head!.cells;
  const roles = columnRoles(header);
  const patientColumn = roles.indexOf('patient');
  if (rows.length === 0) throw new FormatError('format.header-only');
  if (patientColumn < 0) throw new FormatError('format.no-patient-column', { column: excerpt(header[0]!, HEADER_LENGTH) });
  requireUnique(header);
  for (const row of rows) {
    requireLength(row, header.length);
    if (row.cells[patientColumn] === '') throw new FormatError('format.blank-patient', { line: row.line });
  }

  const columns = header.flatMap((_, j) => (roles[j] === 'data' || roles[j] === 'unnamed' ? [surveyColumn(rows, j)] : []));
  const dropped = new Map<number, DroppedColumn['reason']>();
  roles.forEach((role, j) => {
    if (role !== 'data' && role !== 'unnamed' && role !== 'patient') dropped.set(j, role);
  });
  const kept: Column[] = [];
  for (const column of columns) {
    const reason = reasonToDrop(column, header[column.index]!, roles[column.index]!);
    if (reason === undefined) kept.push(column);
    else if (reason !== 'blank') dropped.set(column.index, reason);
  }
  if (kept.length === 0) throw new FormatError('format.no-features');
  refuseFirstBadCell(kept, header);

  const tally = new UnreadableTally();
  for (const { index, unreadable } of kept) for (const { cell, line } of unreadable) tally.add(header[index]!, cell, line);
  return {
    layout: 'wide-csv',
    features: kept.map(({ index }) => header[index]!),
    records: rows.map((row, i): FeatureRecord => {
      const values = Float64Array.from(kept, (column) => column.values[i]!);
      return { patient: row.cells[patientColumn]!, segment: undefined, line: row.line, values };
    }),
    droppedColumns: Array.from(dropped, ([index, reason]) => ({ index, reason }))
      .sort((a, b) => a.index - b.index)
      .map(({ index, reason }) => ({ column: header[index]!, reason })),
    unreadableCells: tally.toArray(),
  };
}

interface Cell {
  readonly cell: string;
  readonly line: number;
}

/** One column, seen whole: its values and the first cells that are none. */
interface Column {
  readonly index: number;
  readonly values: Float64Array;
  readonly numbers: number;
  readonly texts: number;
  readonly firstText: Cell | undefined;
  readonly firstComma: Cell | undefined;
  readonly firstGrouped: Cell | undefined;
  readonly unreadable: readonly Cell[];
  /** Whether any cell is a number, however it is written. */
  readonly meantAsNumbers: boolean;
  readonly allDates: boolean;
}

function surveyColumn(rows: readonly DelimitedRow[], index: number): Column {
  const values = new Float64Array(rows.length).fill(Number.NaN);
  const unreadable: Cell[] = [];
  let numbers = 0;
  let texts = 0;
  let dates = 0;
  let firstText: Cell | undefined;
  let firstComma: Cell | undefined;
  let firstGrouped: Cell | undefined;
  for (let i = 0; i < rows.length; i++) {
    const cell = rows[i]!.cells[index]!;
    switch (classifyCell(cell)) {
      case 'number':
        values[i] = Number(cell);
        numbers++;
        break;
      case 'missing':
        break;
      case 'unreadable':
        unreadable.push({ cell, line: rows[i]!.line });
        break;
      case 'decimal-comma':
        firstComma ??= { cell, line: rows[i]!.line };
        break;
      case 'grouped':
        firstGrouped ??= { cell, line: rows[i]!.line };
        break;
      case 'text':
        firstText ??= { cell, line: rows[i]!.line };
        texts++;
        if (looksLikeDate(cell)) dates++;
    }
  }
  const meantAsNumbers = numbers > 0 || firstComma !== undefined || firstGrouped !== undefined;
  const allDates = dates > 0 && dates === texts && !meantAsNumbers && unreadable.length === 0;
  return { index, values, numbers, texts, firstText, firstComma, firstGrouped, unreadable, meantAsNumbers, allDates };
}

/** A feature by its name is never dropped: what is no number in it is the file's error. */
function reasonToDrop(column: Column, name: string, role: ColumnRole): DroppedColumn['reason'] | 'blank' | undefined {
  const { texts, unreadable, meantAsNumbers, allDates } = column;
  if (role === 'unnamed') return texts + unreadable.length === 0 && !meantAsNumbers ? 'blank' : 'identifier';
  if (holdsFeatureKey(name)) return undefined;
  if (allDates) return 'date';
  return !meantAsNumbers && texts > 0 ? 'text' : undefined;
}

/** The first cell, by line, of a feature that is text or a number written with commas ends the reading. */
function refuseFirstBadCell(columns: readonly Column[], header: readonly string[]): void {
  const bad = columns.flatMap(({ index, numbers, texts, firstText, firstComma, firstGrouped }) => {
    const column = excerpt(header[index]!, HEADER_LENGTH);
    const notANumber = (line: number, cell: string) =>
      new FormatError('format.not-a-number', { line, column, value: excerpt(cell, VALUE_LENGTH) });
    return [
      ...(firstComma ? [decimalComma(firstComma.line, column, firstComma.cell)] : []),
      ...(firstGrouped ? [notANumber(firstGrouped.line, firstGrouped.cell)] : []),
      // A column mostly of text may be of names, which no message may show.
      ...(firstText ? [notANumber(firstText.line, numbers >= texts ? firstText.cell : '…')] : []),
    ];
  });
  bad.sort((a, b) => Number(a.details.line) - Number(b.details.line));
  if (bad[0]) throw bad[0];
}

function requireUnique(header: readonly string[]): void {
  const seen = new Set<string>();
  for (const column of header) {
    if (column !== '' && seen.has(column))
      throw new FormatError('format.duplicate-column', { column: excerpt(column, HEADER_LENGTH) });
    seen.add(column);
  }
}
