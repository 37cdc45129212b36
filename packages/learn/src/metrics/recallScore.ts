import type { Labels } from '../base/Estimator.js';
import { countOutcomes, shareOfHits } from './countOutcomes.js';
import type { MetricOptions } from './MetricOptions.js';

/**
 * Of the positive rows, the part that is found (sensitivity): `tp / (tp + fn)`, from 0 to 1.
 *
 * 0 where there is no positive row, as scikit-learn's `recall_score(zero_division=0)`.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 *
 * @example
 * ```ts
 * import { recallScore } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1, 1);
 * const yPred = Uint8Array.of(0, 1, 1, 1, 0);
 * recallScore(yTrue, yPred); // → 0.6667
 * recallScore(yTrue, yPred, { posLabel: 0 }); // → 0.5
 * ```
 */
export function recallScore(yTrue: Labels, yPred: Labels, options: MetricOptions = {}): number {
  const { tp, fn } = countOutcomes('recallScore', yTrue, yPred, options);
  return shareOfHits(tp, fn);
}
