import type { Labels } from '../base/Estimator.js';
import { countOutcomes, shareOfHits } from './countOutcomes.js';
import type { MetricOptions } from './MetricOptions.js';

/**
 * Of the negative rows, the part called negative: `tn / (tn + fp)`, the recall of class 0; 0 where there is no negative row.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 *
 * @example
 * ```ts
 * import { specificity } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1, 1);
 * const yPred = Uint8Array.of(0, 1, 1, 1, 0);
 * specificity(yTrue, yPred); // → 0.5
 * ```
 */
export function specificity(yTrue: Labels, yPred: Labels, options: MetricOptions = {}): number {
  const { tn, fp } = countOutcomes('specificity', yTrue, yPred, options);
  return shareOfHits(tn, fp);
}
