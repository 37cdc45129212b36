import { Matrix } from '../src/matrix/Matrix.js';
import { RandomState } from '../src/random/RandomState.js';

/** Rows and labels that every estimator is checked on. */
export interface ConformanceData {
  readonly X: Matrix;
  readonly y: Uint8Array;
}

/** Overlapping classes, one row in `every` positive; two of five or more features correlate. */
export function twoClasses(rows: number, features: number, every = 3): ConformanceData {
  const random = new RandomState(11);
  const y = Uint8Array.from({ length: rows }, (_, i) => (i % every === 0 ? 1 : 0));
  const X = new Matrix(rows, features);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < features; j++) X.set(i, j, random.normal() + 0.4 * (j % 5) * y[i]!);
    if (features >= 5) X.set(i, 1, X.get(i, 4) * 3 + random.normal());
  }
  return { X, y };
}

/** The same labels with one score a row, 0 to 1, that grows with the class. */
export function scoredClasses(rows: number, every = 3): ConformanceData {
  const { X, y } = twoClasses(rows, 5, every);
  const scores = X.column(4).map((value) => 1 / (1 + 2 ** -value));
  return { X: new Matrix(rows, 1, scores), y };
}

/** A copy with one value, in a row in the middle, replaced. */
export function spoil({ X, y }: ConformanceData, value: number): ConformanceData {
  const copy = X.copy();
  copy.set(6, Math.min(2, X.columns - 1), value);
  return { X: copy, y };
}

export function selectRows({ X, y }: ConformanceData, keep: (row: number) => boolean): ConformanceData {
  const rows = Array.from(y.keys()).filter(keep);
  return { X: X.selectRows(rows), y: Uint8Array.from(rows, (row) => y[row]!) };
}

/** A copy whose columns named hold the same value in every row. */
export function makeConstant({ X, y }: ConformanceData, columns: readonly number[], value: number): ConformanceData {
  const copy = X.copy();
  for (let i = 0; i < copy.rows; i++) for (const j of columns) copy.set(i, j, value);
  return { X: copy, y };
}

/** Whole numbers of the values: few categories, the same for the same value. */
export function inCodes(X: Matrix): Matrix {
  return new Matrix(X.rows, X.columns, X.data.map(Math.round));
}

/** A copy with two codes in one column, where there is such a column: 1 for values above 0, else 0. */
export function withSigns(X: Matrix, column: number): Matrix {
  const copy = X.copy();
  if (column < X.columns) for (let i = 0; i < X.rows; i++) copy.set(i, column, X.get(i, column) > 0 ? 1 : 0);
  return copy;
}
