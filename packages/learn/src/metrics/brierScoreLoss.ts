import type { Labels } from '../base/Estimator.js';
import { checkSampleWeight } from '../base/validate.js';
import { checkProbabilities } from './checkTargets.js';
import type { MetricOptions } from './MetricOptions.js';
import { positiveLabels } from './positiveLabels.js';

/**
 * The mean squared distance of the probabilities from the labels, from 0 (perfect) to 1 (Brier 1950).
 *
 * Matches scikit-learn 1.9 `brier_score_loss` of two classes.
 *
 * @param yTrue labels, shape (rows)
 * @param probabilities of the positive class, each from 0 to 1, shape (rows)
 * @throws `learn.invalid-data` for anything else.
 *
 * @example
 * ```ts
 * import { brierScoreLoss } from '@neurograde/learn';
 *
 * brierScoreLoss(Uint8Array.of(0, 1, 1), Float64Array.of(0.2, 0.9, 0.6)); // → 0.07
 * ```
 */
export function brierScoreLoss(
  yTrue: Labels,
  probabilities: Float64Array,
  { posLabel = 1, ...options }: MetricOptions = {},
): number {
  checkProbabilities('brierScoreLoss', yTrue, probabilities);
  const labels = positiveLabels(yTrue, posLabel);
  const weight = checkSampleWeight('brierScoreLoss', yTrue.length, options);
  let sum = 0;
  let total = 0;
  for (let i = 0; i < labels.length; i++) {
    sum += weight[i]! * (labels[i]! - probabilities[i]!) ** 2;
    total += weight[i]!;
  }
  return sum / total;
}
