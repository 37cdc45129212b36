import type { Labels, Resampled } from '../base/Estimator.js';
import type { Matrix } from '../matrix/Matrix.js';
import { takeRows } from './takeRows.js';

/** A minority of one row has no neighbours: it is repeated below the others, `count` times. An error in imbalanced-learn. */
export function repeatSingleRow(X: Matrix, y: Labels, row: number, count: number): Resampled {
  const rows = new Int32Array(X.rows + count).fill(row);
  for (let i = 0; i < X.rows; i++) rows[i] = i;
  return takeRows(X, y, rows, ['the minority has a single row: it is repeated']);
}
