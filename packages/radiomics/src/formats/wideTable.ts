import type { DroppedColumn, FeatureRecord, FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { holdsFeatureKey } from '../pyradiomicsFeatures.js';
import type { ColumnRole } from './columnRoles.js';
import { decimalComma } from './decimalComma.js';
import { excerpt, HEADER_LENGTH, VALUE_LENGTH } from './excerpt.js';
import type { SurveyedColumn } from './surveyColumn.js';
import { UnreadableTally } from './UnreadableTally.js';

/** A wide table whose cells have been read, whatever held them. */
export interface WideCells {
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  /** The patient of each row. */
  readonly patients: readonly string[];
  /** The line of each row, from 1. */
  readonly lines: ArrayLike<number>;
  /** The columns whose role is `data` or `unnamed`, in the header's order. */
  readonly columns: readonly SurveyedColumn[];
}

/**
 * The table of features: dates, grades, diagnostics, further identifiers and columns of text are no features; a wholly empty column is one, all missing.
 *
 * @throws FormatError `format.no-features`, `format.decimal-comma`, `format.not-a-number`
 */
export function wideTable({ header, roles, patients, lines, columns }: WideCells): FeatureTable {
  const dropped = new Map<number, DroppedColumn['reason']>();
  roles.forEach((role, j) => {
    if (role !== 'data' && role !== 'unnamed' && role !== 'patient') dropped.set(j, role);
  });
  const kept: SurveyedColumn[] = [];
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
    records: patients.map((patient, i): FeatureRecord => {
      const values = Float64Array.from(kept, (column) => column.values[i]!);
      return { patient, segment: undefined, line: lines[i]!, values };
    }),
    droppedColumns: Array.from(dropped, ([index, reason]) => ({ index, reason }))
      .sort((a, b) => a.index - b.index)
      .map(({ index, reason }) => ({ column: header[index]!, reason })),
    unreadableCells: tally.toArray(),
  };
}

/** A feature by its name is never dropped: what is no number in it is the file's error. */
function reasonToDrop(column: SurveyedColumn, name: string, role: ColumnRole): DroppedColumn['reason'] | 'blank' | undefined {
  const { texts, unreadable, meantAsNumbers, allDates } = column;
  if (role === 'unnamed') return texts + unreadable.length === 0 && !meantAsNumbers ? 'blank' : 'identifier';
  if (holdsFeatureKey(name)) return undefined;
  if (allDates) return 'date';
  return !meantAsNumbers && texts > 0 ? 'text' : undefined;
}

/** The first cell, by line, of a feature that is text or a number written with commas ends the reading. */
function refuseFirstBadCell(columns: readonly SurveyedColumn[], header: readonly string[]): void {
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
