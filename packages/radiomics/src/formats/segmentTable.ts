import type { DroppedColumn, FeatureTable, Layout } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { classifyCell } from './classifyCell.js';
import { decimalComma } from './decimalComma.js';
import { excerpt, HEADER_LENGTH, VALUE_LENGTH } from './excerpt.js';
import { UnreadableTally } from './UnreadableTally.js';

/** One line of a table that has a row per feature. */
export interface FeatureRow {
  readonly line: number;
  readonly imageType: string;
  readonly featureClass: string;
  readonly feature: string;
  readonly cell: string;
}

/** Rows that say how the features were extracted; before PyRadiomics 2.0 they were named `general_info`. */
export function isDiagnostics(imageType: string): boolean {
  return imageType === 'diagnostics' || imageType === 'general';
}

/**
 * The one record of a table that has a row per feature.
 *
 * @param rows of one segment, in the file's order
 * @throws FormatError `format.duplicate-column`, `format.decimal-comma`, `format.not-a-number` or `format.no-features`
 */
export function segmentTable(layout: Layout, segment: string, line: number, rows: readonly FeatureRow[]): FeatureTable {
  const values = new Map<string, number>();
  const droppedColumns: DroppedColumn[] = [];
  const tally = new UnreadableTally();
  for (const row of rows) {
    const name = `${row.imageType}_${row.featureClass}_${row.feature}`;
    if (isDiagnostics(row.imageType)) {
      droppedColumns.push({ column: name, reason: 'diagnostics' });
      continue;
    }
    if (values.has(name)) throw new FormatError('format.duplicate-column', { column: excerpt(name, HEADER_LENGTH) });
    values.set(name, readValue(name, row, tally));
  }
  if (values.size === 0) throw new FormatError('format.no-features');
  return {
    layout,
    features: [...values.keys()],
    records: [{ patient: undefined, segment, line, values: Float64Array.from(values.values()) }],
    droppedColumns,
    unreadableCells: tally.toArray(),
  };
}

function readValue(name: string, { cell, line }: FeatureRow, tally: UnreadableTally): number {
  switch (classifyCell(cell)) {
    case 'number':
      return Number(cell);
    case 'missing':
      return Number.NaN;
    case 'unreadable':
      tally.add(name, cell, line);
      return Number.NaN;
    case 'decimal-comma':
      throw decimalComma(line, name, cell);
    case 'grouped':
    case 'text':
      throw new FormatError('format.not-a-number', {
        line,
        column: excerpt(name, HEADER_LENGTH),
        value: excerpt(cell, VALUE_LENGTH),
      });
  }
}
