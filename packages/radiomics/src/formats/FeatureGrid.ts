import type { Container, Delimiter, DetectionReason, Encoding } from '../Detection.js';
import type { Layout } from '../FeatureTable.js';
import type { ColumnRole } from './columnRoles.js';
import type { DelimitedRow } from './delimitedRows.js';
import type { SurveyedColumn } from './surveyColumn.js';

/** Where cells come from. */
export interface CellSource {
  readonly container: Container;
  readonly encoding: Encoding | undefined;
  readonly delimiter: Delimiter | undefined;
  readonly because: readonly DetectionReason[];
}

/** A row per case and a column per name: what every layout becomes before a cell of it is read. */
export interface FeatureGrid extends CellSource {
  readonly layout: Layout;
  readonly header: readonly string[];
  /** What each column is; as many as the header. */
  readonly roles: readonly ColumnRole[];
  readonly rows: readonly GridRow[];
  /** Whether a row must name its patient. Where false, a table without a column of patients may be read: its file's name tells. */
  readonly patientRequired: boolean;
  /** Cells of features of cases that are not read: they may still say how decimals are written. */
  readonly unread?: readonly string[];
  /** Columns, by their place, whose cells have been read already, and of which `rows` holds nothing; a survey of those rows of `rows`. */
  readonly surveyed?: ReadonlyMap<number, (rows: readonly number[]) => SurveyedColumn>;
}

export interface GridRow extends DelimitedRow {
  /** Line of each cell, where a case runs over several lines. */
  readonly lines?: readonly number[];
  /** Where the layout, and no column, names them. */
  readonly patient?: string | undefined;
  readonly segment?: string | undefined;
}

export function lineOf(row: GridRow, column: number): number {
  return row.lines?.[column] ?? row.line;
}
