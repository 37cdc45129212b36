import { Matrix } from '../matrix/Matrix.js';
import type { RandomState } from '../random/RandomState.js';

/**
 * New rows, each at a random point between a row and one of its neighbours: SMOTE's generator (Chawla et al. 2002).
 *
 * The draws and the arithmetic are those of imbalanced-learn 0.14 `BaseSMOTE._make_samples`: all pairs first, then all steps.
 *
 * @param starts rows of X to start from
 * @param neighbours rows of X, `k` for each start
 * @param count how many rows to make
 */
export function interpolate(
  X: Matrix,
  starts: ArrayLike<number>,
  neighbours: Int32Array,
  k: number,
  count: number,
  random: RandomState,
): Matrix {
  const pairs = Int32Array.from({ length: count }, () => random.integer(0, neighbours.length));
  const made = new Matrix(count, X.columns);
  for (let s = 0; s < count; s++) {
    const step = random.random();
    const pair = pairs[s]!;
    const from = starts[Math.floor(pair / k)]! * X.columns;
    const to = neighbours[pair]! * X.columns;
    const row = made.row(s);
    for (let j = 0; j < row.length; j++) {
      const start = X.data[from + j]!;
      row[j] = start + step * (X.data[to + j]! - start);
    }
  }
  return made;
}
