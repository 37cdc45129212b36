import type { Labels } from '../base/Estimator.js';
import { countOutcomes, shareOfHits } from './countOutcomes.js';
import type { MetricOptions } from './MetricOptions.js';

/**
 * The harmonic mean of precision and recall: `2 tp / (2 tp + fp + fn)`, from 0 to 1.
 *
 * 0 where there is no positive row and none is called so, as scikit-learn's `f1_score(zero_division=0)`.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 *
 * @example
 * ```ts
 * import { f1Score } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1, 1);
 * const yPred = Uint8Array.of(0, 1, 1, 1, 0);
 * f1Score(yTrue, yPred); // → 0.6667
 * f1Score(yTrue, yPred, { posLabel: 0 }); // → 0.5
 * ```
 */
export function f1Score(yTrue: Labels, yPred: Labels, options: MetricOptions = {}): number {
  const { tp, fp, fn } = countOutcomes('f1Score', yTrue, yPred, options);
  return shareOfHits(2 * tp, fp + fn);
}
