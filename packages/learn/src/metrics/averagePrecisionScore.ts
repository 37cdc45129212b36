import type { Labels } from '../base/Estimator.js';
import { cumulativeCounts } from './cumulativeCounts.js';
import type { MetricOptions } from './MetricOptions.js';

/**
 * The area under the precision-recall curve as a sum of steps: `Σ (recallₖ − recallₖ₋₁) precisionₖ`, from 0 to 1. A useless score gives
 * about the prevalence.
 *
 * Matches scikit-learn 1.9 `average_precision_score`.
 *
 * @param yTrue labels, shape (rows), both classes
 * @param scores finite, higher for the positive class, shape (rows)
 * @throws `learn.invalid-data` for anything else.
 *
 * @example
 * ```ts
 * import { averagePrecisionScore } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1);
 * const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8);
 * averagePrecisionScore(yTrue, scores); // → 0.8333
 * ```
 */
export function averagePrecisionScore(yTrue: Labels, scores: Float64Array, options: MetricOptions = {}): number {
  const { fps, tps } = cumulativeCounts('averagePrecisionScore', yTrue, scores, options);
  let area = 0;
  let previous = 0;
  for (let i = 0; i < tps.length; i++) {
    area += ((tps[i]! - previous) * tps[i]!) / (tps[i]! + fps[i]!);
    previous = tps[i]!;
  }
  return area / previous;
}
