import type { Labels } from '../base/Estimator.js';
import { countOutcomes } from './countOutcomes.js';
import type { MetricOptions } from './MetricOptions.js';

export interface ConfusionMatrix {
  /** Negatives called negative. */
  readonly tn: number;
  /** Negatives called positive. */
  readonly fp: number;
  /** Positives called negative. */
  readonly fn: number;
  /** Positives called positive. */
  readonly tp: number;
}

/**
 * Counts of right and wrong calls, or their weights: scikit-learn's `confusion_matrix(...).ravel()`, by name.
 *
 * @param yTrue labels, shape (rows)
 * @param yPred predicted labels, shape (rows)
 * @throws `learn.invalid-data` for no rows, unequal lengths, labels other than 0 and 1, or weights below 0.
 *
 * @example
 * ```ts
 * import { confusionMatrix } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1, 1);
 * const yPred = Uint8Array.of(0, 1, 1, 1, 0);
 * confusionMatrix(yTrue, yPred); // → { tn: 1, fp: 1, fn: 1, tp: 2 }
 * ```
 */
export function confusionMatrix(yTrue: Labels, yPred: Labels, options: MetricOptions = {}): ConfusionMatrix {
  return countOutcomes('confusionMatrix', yTrue, yPred, options);
}
