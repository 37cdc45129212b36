import { byteZeros } from '../base/byteZeros.js';
import type { Labels, Resampled } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';

/** X and y with rows that were made, all of one class, below. */
export function appendRows(X: Matrix, y: Labels, made: Matrix, label: 0 | 1, warnings: readonly string[]): Resampled {
  const rows = X.rows + made.rows;
  const data = zeros(rows * X.columns);
  data.set(X.data);
  data.set(made.data, X.data.length);
  const labels = byteZeros(rows).fill(label);
  labels.set(y);
  const sampleIndices = intZeros(rows).fill(-1);
  for (let i = 0; i < X.rows; i++) sampleIndices[i] = i;
  return { X: new Matrix(rows, X.columns, data), y: labels, sampleIndices, warnings };
}
