import type { Matrix } from '@neurograde/learn';

/** At most so many rows, evenly spaced: the same for the same rows. */
export function evenlyChosen(X: Matrix, most: number): Matrix {
  const count = Math.min(X.rows, most);
  return X.selectRows(Int32Array.from({ length: count }, (_, i) => Math.floor((i * X.rows) / count)));
}
