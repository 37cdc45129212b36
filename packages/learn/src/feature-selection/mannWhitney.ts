import type { Labels } from '../base/Estimator.js';
import type { Matrix } from '../matrix/Matrix.js';
import { averageRanks } from '../statistics/averageRanks.js';
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
  const scores = new Float64Array(X.columns);
  const pValues = new Float64Array(X.columns);
  const values = new Float64Array(X.rows);
  const n = X.rows;
  const n1 = y.reduce((sum, label) => sum + label, 0);
  const pairs = n1 * (n - n1);
  for (let j = 0; j < X.columns; j++) {
    const { ranks, tieTerm } = averageRanks(X.column(j, values));
    let rankSum = 0;
    for (let i = 0; i < n; i++) rankSum += y[i]! * ranks[i]!;
    const u1 = rankSum - (n1 * (n1 + 1)) / 2;
    const u = Math.max(u1, pairs - u1);
    const deviation = Math.sqrt((pairs / 12) * (n + 1 - tieTerm / (n * (n - 1))));
    scores[j] = u / pairs;
    pValues[j] = Math.min(1, 2 * normalSurvival((u - pairs / 2 - 0.5) / deviation));
  }
  return { scores, pValues };
}
