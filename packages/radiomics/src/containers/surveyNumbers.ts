import type { Cell, SurveyedColumn } from '../formats/surveyColumn.js';

/** The survey of a column of numbers, NaN where missing. Lines are rows, from 1. */
export function surveyNumbers(column: Float64Array, index: number, rows: readonly number[]): SurveyedColumn {
  const values = Float64Array.from(rows, (row) => column[row]!);
  const unreadable: Cell[] = [];
  let numbers = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isFinite(value)) numbers++;
    else {
      if (!Number.isNaN(value)) unreadable.push({ cell: String(value), line: rows[i]! + 1 });
      values[i] = Number.NaN;
    }
  }
  return { index, values, numbers, texts: 0, firstText: undefined, unreadable, firstMarked: {}, allDates: false };
}
