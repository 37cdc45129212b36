import type { Labels } from '../base/Estimator.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { sortedByClass } from '../metrics/cumulativeCounts.js';
import { normalSurvival } from '../statistics/normalSurvival.js';
import type { FeatureScores } from './FeatureScores.js';

/**
 * The Mann–Whitney U test of each feature between the two classes (Mann & Whitney 1947).
 *
 * The score is the area under the ROC curve of the feature on its own, in the direction that helps: max(AUC, 1 − AUC), from
 * 0.5 to 1, with AUC = U / (n₁·n₀). The p-value is two-sided, by the normal approximation with corrections for ties and continuity:
 * scipy 1.17 `mannwhitneyu(method='asymptotic')`. A constant feature scores 0.5, p 1.
 *
 * @param X finite values, shape (rows, features)
 *
 * @example
 * ```ts
 * import { Matrix, mannWhitney } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[5, 1], [3, 2], [4, 8], [4, 9]]);
 * const { scores, pValues } = mannWhitney(X, Uint8Array.of(0, 0, 1, 1));
 * scores; // → [0.5, 1]
 * pValues; // → [1, 0.2453]
 * ```
 */
export function mannWhitney(X: Matrix, y: Labels): FeatureScores {
  const scores = zeros(X.columns);
  const pValues = zeros(X.columns);
  const values = zeros(X.rows);
  const n = X.rows;
  for (let j = 0; j < X.columns; j++) {
    const { positives, negatives } = sortedByClass(y, X.column(j, values));
    const pairs = positives.length * negatives.length;
    const { above, tieTerm } = countAbove(positives, negatives);
    const u = max(above, pairs - above);
    const deviation = sqrt((pairs / 12) * (n + 1 - tieTerm / (n * (n - 1))));
    scores[j] = u / pairs;
    pValues[j] = min(1, 2 * normalSurvival((u - pairs / 2 - 0.5) / deviation));
  }
  return { scores, pValues };
}

/**
 * U: how many pairs have the positive above the negative, ties counting one half; and Σ(t³ − t) over the sizes t of the groups of equal values.
 * Both arguments ascending.
 */
function countAbove(positives: Float64Array, negatives: Float64Array): { above: number; tieTerm: number } {
  let above = 0;
  let tieTerm = 0;
  let p = 0;
  let n = 0;
  while (p < positives.length || n < negatives.length) {
    const value = min(positives[p] ?? Infinity, negatives[n] ?? Infinity);
    const firstPositive = p;
    const firstNegative = n;
    while (p < positives.length && positives[p] === value) p++;
    while (n < negatives.length && negatives[n] === value) n++;
    const tied = p - firstPositive + n - firstNegative;
    above += (p - firstPositive) * (firstNegative + (n - firstNegative) / 2);
    if (tied > 1) tieTerm += tied ** 3 - tied;
  }
  return { above, tieTerm };
}
