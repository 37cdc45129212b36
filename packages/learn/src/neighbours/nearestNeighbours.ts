import type { Matrix } from '../matrix/Matrix.js';
import { nearestRows } from './nearestRows.js';

/**
 * The nearest rows of X to some of its own rows, by Euclidean distance over all features. A row is no neighbour of itself; of rows
 * equally far the first comes first.
 *
 * The neighbours that imbalanced-learn 0.14 takes from scikit-learn's `NearestNeighbors`, which it asks for one more and whose first it
 * leaves out as the row itself: among rows that are copies of one another that may be another of the copies.
 *
 * @param X without missing values
 * @param queries indices of rows of X
 * @param k from 1 to rows − 1
 * @returns `k` indices of rows of X for each query, nearest first, query after query
 */
export function nearestNeighbours(X: Matrix, queries: ArrayLike<number>, k: number): Int32Array {
  return nearestRows(X.selectRows(queries), X, k, Int32Array.from(queries)).rows;
}
