import type { Matrix } from '../matrix/Matrix.js';

/**
 * The nearest rows of `X` to some of its own rows, by Euclidean distance over all features, exactly.
 *
 * A row is no neighbour of itself; of rows equally far the first comes first. Brute force: with more features than rows, as
 * here, no tree is faster (scikit-learn's `NearestNeighbors` does the same above 15 features).
 *
 * @param queries indices of rows of X
 * @param k from 1 to rows − 1
 * @returns `k` indices of rows of X for each query, nearest first, query after query
 */
export function nearestNeighbours(X: Matrix, queries: ArrayLike<number>, k: number): Int32Array {
  const neighbours = new Int32Array(queries.length * k);
  const distances = new Float64Array(k);
  for (let q = 0; q < queries.length; q++) {
    const query = queries[q]!;
    const nearest = neighbours.subarray(q * k, (q + 1) * k);
    distances.fill(Infinity);
    for (let i = 0; i < X.rows; i++) {
      if (i === query) continue;
      const distance = squaredDistance(X, query, i);
      let at = k;
      while (at > 0 && distance < distances[at - 1]!) at--;
      if (at === k) continue;
      distances.copyWithin(at + 1, at);
      nearest.copyWithin(at + 1, at);
      distances[at] = distance;
      nearest[at] = i;
    }
  }
  return neighbours;
}

function squaredDistance({ columns, data }: Matrix, i: number, j: number): number {
  const a = i * columns;
  const b = j * columns;
  let sum = 0;
  for (let k = 0; k < columns; k++) {
    const difference = data[a + k]! - data[b + k]!;
    sum += difference * difference;
  }
  return sum;
}
