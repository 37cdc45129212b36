import type { Labels } from '../base/Estimator.js';
import type { ConfusionMatrix } from './confusionMatrix.js';
import { countOutcomes, shareOfHits } from './countOutcomes.js';
import type { MetricOptions } from './MetricOptions.js';

/**
 * Of the rows called positive, the part that is: `tp / (tp + fp)`, from 0 to 1.
 *
 * 0 where no row is called positive, as scikit-learn's `precision_score(zero_division=0)`; the ratio then has no meaning, and
 * `isPrecisionDefined` tells.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 *
 * @example
 * ```ts
 * import { precisionScore } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1, 1);
 * const yPred = Uint8Array.of(0, 1, 1, 1, 0);
 * precisionScore(yTrue, yPred); // → 0.6667
 * precisionScore(yTrue, yPred, { posLabel: 0 }); // → 0.5
 * ```
 */
export function precisionScore(yTrue: Labels, yPred: Labels, options: MetricOptions = {}): number {
  const { tp, fp } = countOutcomes('precisionScore', yTrue, yPred, options);
  return shareOfHits(tp, fp);
}

/** Whether any row was called positive, so that precision is a ratio of counts and not a convention. *
 * @example
 * ```ts
 * import { confusionMatrix, isPrecisionDefined } from '@neurograde/learn';
 *
 * const matrix = confusionMatrix(Uint8Array.of(0, 1), Uint8Array.of(0, 0));
 * isPrecisionDefined(matrix); // → false
 * ```
 */
export function isPrecisionDefined({ tp, fp }: ConfusionMatrix): boolean {
  return tp + fp > 0;
}
