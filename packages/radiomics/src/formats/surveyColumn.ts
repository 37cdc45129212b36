import { classifyCell } from './classifyCell.js';
import { looksLikeDate } from './columnRoles.js';
import type { DelimitedRow } from './delimitedRows.js';

/** A cell as written, and its line. */
export interface Cell {
  readonly cell: string;
  readonly line: number;
}

/** One column, seen whole: its values and the first cells that are none. */
export interface SurveyedColumn {
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

export function surveyColumn(rows: readonly DelimitedRow[], index: number): SurveyedColumn {
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
