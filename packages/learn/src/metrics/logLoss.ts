import type { Labels } from '../base/Estimator.js';
import { checkSampleWeight } from '../base/validate.js';
import { clipProbability } from '../statistics/clip.js';
import { checkProbabilities } from './checkTargets.js';
import type { MetricOptions } from './MetricOptions.js';
import { positiveLabels } from './positiveLabels.js';

/**
 * The mean negative log likelihood of the labels, ≥ 0.
 *
 * Probabilities are kept 2⁻⁵² away from 0 and 1, so that one row called certain and wrong costs 36 and not infinity. Matches
 * scikit-learn 1.9 `log_loss`.
 *
 * @param yTrue labels, shape (rows)
 * @param probabilities of the positive class, each from 0 to 1, shape (rows)
 * @throws `learn.invalid-data` for anything else.
 *
 * @example
 * ```ts
 * import { logLoss } from '@neurograde/learn';
 *
 * logLoss(Uint8Array.of(0, 1, 1), Float64Array.of(0.2, 0.9, 0.6)); // → 0.2798
 * ```
 */
export function logLoss(yTrue: Labels, probabilities: Float64Array, { posLabel = 1, ...options }: MetricOptions = {}): number {
  checkProbabilities('logLoss', yTrue, probabilities);
  const labels = positiveLabels(yTrue, posLabel);
  const weight = checkSampleWeight('logLoss', yTrue.length, options);
  let sum = 0;
  let total = 0;
  for (let i = 0; i < labels.length; i++) {
    const ofLabel = labels[i] === 1 ? probabilities[i]! : 1 - probabilities[i]!;
    sum -= weight[i]! * Math.log(clipProbability(ofLabel));
    total += weight[i]!;
  }
  return sum / total;
}
