import type { Labels } from '../base/Estimator.js';
import type { MetricOptions } from './MetricOptions.js';
import { meanLoss } from './meanLoss.js';

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
export function brierScoreLoss(yTrue: Labels, probabilities: Float64Array, options: MetricOptions = {}): number {
  return meanLoss('brierScoreLoss', yTrue, probabilities, options, (label, probability) => (label - probability) ** 2);
}
