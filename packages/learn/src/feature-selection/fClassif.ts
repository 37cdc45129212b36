import type { Labels } from '../base/Estimator.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { incompleteBeta } from '../statistics/incompleteBeta.js';
import type { FeatureScores } from './FeatureScores.js';

/**
 * The F statistic of a one-way analysis of variance of each feature between the two classes, and its p-value.
 *
 * Equals scikit-learn 1.9 `f_classif`, which takes differences of raw sums of squares; here the sums are of centred values, so that a
 * feature of large mean keeps its digits. A constant feature scores NaN; one constant within each class scores Infinity.
 *
 * @param X finite values, shape (rows, features), at least three rows
 *
 * @example
 * ```ts
 * import { fClassif, Matrix } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[5, 1], [3, 2], [4, 8], [4, 9]]);
 * const { scores, pValues } = fClassif(X, Uint8Array.of(0, 0, 1, 1));
 * scores; // → [0, 98]
 * pValues; // → [1, 0.0101]
 * ```
 */
export function fClassif(X: Matrix, y: Labels): FeatureScores {
  const { rows, columns, data } = X;
  const counts: [number, number] = [0, 0];
  for (const label of y) counts[label as 0 | 1]++;
  // Row by row, as the values lie; class 0 in the first half, class 1 in the second.
  const means = zeros(2 * columns);
  for (let i = 0, at = 0; i < rows; i++) {
    const half = y[i]! * columns;
    // From the first row, a constant feature is nothing but zeros, and 0 / 0 below.
    for (let j = 0; j < columns; j++, at++) means[half + j]! += data[at]! - data[j]!;
  }
  for (let j = 0; j < columns; j++) {
    means[j]! /= counts[0];
    means[columns + j]! /= counts[1];
  }
  const within = zeros(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    const half = y[i]! * columns;
    for (let j = 0; j < columns; j++, at++) {
      const deviation = data[at]! - data[j]! - means[half + j]!;
      within[j]! += deviation * deviation;
    }
  }
  const freedom = rows - 2;
  const scores = within.map((squares, j) => {
    const between = ((counts[0] * counts[1]) / rows) * (means[j]! - means[columns + j]!) ** 2;
    return between / (squares / freedom);
  });
  return { scores, pValues: scores.map((f) => incompleteBeta(freedom / (freedom + f), freedom / 2, 0.5)) };
}
