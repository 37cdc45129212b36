import type { Labels } from '../base/Estimator.js';
import { Matrix } from '../matrix/Matrix.js';

/** X and y with rows of one class added below. */
export function appendRows(X: Matrix, y: Labels, added: Matrix, label: 0 | 1): { X: Matrix; y: Labels } {
  const rows = X.rows + added.rows;
  const data = new Float64Array(rows * X.columns);
  data.set(X.data);
  data.set(added.data, X.data.length);
  const labels = new Uint8Array(rows).fill(label);
  labels.set(y);
  return { X: new Matrix(rows, X.columns, data), y: labels };
}
