import type { Labels } from '../base/Estimator.js';
import type { MetricOptions } from './MetricOptions.js';
import { recallScore } from './recallScore.js';

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
export function specificity(yTrue: Labels, yPred: Labels, { posLabel = 1, ...options }: MetricOptions = {}): number {
  return recallScore(yTrue, yPred, { ...options, posLabel: posLabel === 1 ? 0 : 1 });
}
