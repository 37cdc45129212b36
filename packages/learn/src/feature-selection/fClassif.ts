import type { Labels } from '../base/Estimator.js';
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
  const values = new Float64Array(X.rows);
  const scores = Float64Array.from({ length: X.columns }, (_, j) => fStatistic(X.column(j, values), y));
  const freedom = X.rows - 2;
  return { scores, pValues: scores.map((f) => incompleteBeta(freedom / (freedom + f), freedom / 2, 0.5)) };
}

function fStatistic(values: Float64Array, y: Labels): number {
  // From the first value, a constant feature is nothing but zeros, and 0 / 0 below.
  const base = values[0]!;
  const counts: [number, number] = [0, 0];
  const sums: [number, number] = [0, 0];
  values.forEach((value, i) => {
    const label = y[i] as 0 | 1;
    counts[label]++;
    sums[label] += value - base;
  });
  const means = [sums[0] / counts[0], sums[1] / counts[1]] as const;
  let within = 0;
  values.forEach((value, i) => {
    within += (value - base - means[y[i] as 0 | 1]) ** 2;
  });
  const between = ((counts[0] * counts[1]) / values.length) * (means[0] - means[1]) ** 2;
  return between / (within / (values.length - 2));
}
