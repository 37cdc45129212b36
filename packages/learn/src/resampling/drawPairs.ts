import { floor } from '../base/floor.js';
import { intZeros } from '../base/intZeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { nearestNeighbours } from '../neighbours/nearestNeighbours.js';
import type { RandomState } from '../random/RandomState.js';

/** Rows to start from, each with one of its neighbours to go towards. */
export interface Pairs {
  /** Rows of the matrix, one a pair. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** All k neighbours of the row that each pair starts from, pair after pair. */
  readonly neighbours: Int32Array;
}

/**
 * Draws pairs of a row and one of its k nearest, any of the pairs there are being as likely: the draws of imbalanced-learn 0.14
 * `BaseSMOTE._make_samples`. Neighbours are sought for the rows drawn only.
 *
 * @param starts rows of X that a pair may start from
 */
export function drawPairs(X: Matrix, starts: Int32Array, k: number, count: number, random: RandomState): Pairs {
  const drawn = intZeros(count).map(() => random.integer(0, starts.length * k));
  return pairsOf(
    X,
    drawn.map((pair) => starts[floor(pair / k)]!),
    drawn.map((pair) => pair % k),
    k,
  );
}

/**
 * Pairs of the rows given and the neighbour that each has at the place given.
 *
 * @param from rows of X
 * @param places 0 for the nearest, below k
 */
export function pairsOf(X: Matrix, from: Int32Array, places: Int32Array, k: number): Pairs {
  const distinct = Int32Array.from(new Set(from)).sort();
  const found = nearestNeighbours(X, distinct, k);
  const position = intZeros(X.rows);
  distinct.forEach((row, at) => {
    position[row] = at;
  });
  const neighbours = intZeros(from.length * k);
  from.forEach((row, pair) => {
    neighbours.set(found.subarray(position[row]! * k, (position[row]! + 1) * k), pair * k);
  });
  return { from, to: places.map((place, pair) => neighbours[pair * k + place]!), neighbours };
}
