import { Matrix } from '../matrix/Matrix.js';
import type { RandomState } from '../random/RandomState.js';
import type { Pairs } from './drawPairs.js';

/**
 * New rows, each at a random point between the rows of a pair: SMOTE's generator (Chawla et al. 2002), with the draws and the
 * arithmetic of imbalanced-learn 0.14 `BaseSMOTE._generate_samples`.
 *
 * @param shares of the way to its partner that each pair goes at most; default all of it
 */
export function interpolate(X: Matrix, { from, to }: Pairs, random: RandomState, shares?: Float64Array): Matrix {
  const { columns, data } = X;
  const made = new Matrix(from.length, columns);
  for (let pair = 0, at = 0; pair < from.length; pair++) {
    const step = random.random();
    const share = shares === undefined ? 1 : shares[pair]!;
    const start = from[pair]! * columns;
    const end = to[pair]! * columns;
    for (let j = 0; j < columns; j++, at++) {
      const value = data[start + j]!;
      made.data[at] = value + step * ((data[end + j]! - value) * share);
    }
  }
  return made;
}
