import { type CellKind, cellNumber, classifyCell, isNumber } from './classifyCell.js';
import { looksLikeDate } from './columnRoles.js';
import { type GridRow, lineOf } from './FeatureGrid.js';

/** A cell as written, and its line. */
export interface Cell {
  readonly cell: string;
  readonly line: number;
}

/** One column, seen whole, before it is known how decimals are written. */
export interface SurveyedColumn {
  readonly index: number;
  /** The numbers, were a point the decimal mark; NaN elsewhere. */
  readonly values: Float64Array;
  /** The same, were it a comma; absent where numbers have no marks to be read by. */
  readonly commaValues?: () => Float64Array;
  readonly numbers: number;
  readonly texts: number;
  readonly firstText: Cell | undefined;
  readonly unreadable: readonly Cell[];
  /** The first number of each kind with a mark. */
  readonly firstMarked: Readonly<Partial<Record<CellKind, Cell>>>;
  readonly allDates: boolean;
}

export function surveyColumn(rows: readonly GridRow[], index: number): SurveyedColumn {
  const values = new Float64Array(rows.length).fill(Number.NaN);
  const unreadable: Cell[] = [];
  const firstMarked: Partial<Record<CellKind, Cell>> = {};
  let numbers = 0;
  let texts = 0;
  let dates = 0;
  let firstText: Cell | undefined;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const cell = row.cells[index]!;
    const kind = classifyCell(cell);
    if (kind === 'missing') continue;
    if (isNumber(kind)) {
      numbers++;
      values[i] = cellNumber(cell, '.');
      if (kind !== 'whole') firstMarked[kind] ??= { cell, line: lineOf(row, index) };
    } else if (kind === 'unreadable') {
      unreadable.push({ cell, line: lineOf(row, index) });
    } else {
      firstText ??= { cell, line: lineOf(row, index) };
      texts++;
      if (looksLikeDate(cell)) dates++;
    }
  }
  const commaValues = () => values.map((value, i) => commaValue(value, rows[i]!.cells[index]!));
  const allDates = dates > 0 && dates === texts && numbers === 0 && unreadable.length === 0;
  return { index, values, commaValues, numbers, texts, firstText, unreadable, firstMarked, allDates };
}

function commaValue(value: number, cell: string): number {
  const kind = classifyCell(cell);
  return isNumber(kind) && kind !== 'whole' ? cellNumber(cell, ',') : value;
}
