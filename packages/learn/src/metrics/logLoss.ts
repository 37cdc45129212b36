import type { Labels } from '../base/Estimator.js';
import { clipProbability } from '../statistics/clip.js';
import type { MetricOptions } from './MetricOptions.js';
import { meanLoss } from './meanLoss.js';

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
export function logLoss(yTrue: Labels, probabilities: Float64Array, options: MetricOptions = {}): number {
  return meanLoss('logLoss', yTrue, probabilities, options, (label, probability) => {
    return -Math.log(clipProbability(label === 1 ? probability : 1 - probability));
  });
}
