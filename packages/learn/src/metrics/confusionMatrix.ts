import type { Labels } from '../base/Estimator.js';
import { checkSampleWeight } from '../base/validate.js';
import { checkPredictions } from './checkTargets.js';
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
export function confusionMatrix(
  yTrue: Labels,
  yPred: Labels,
  { posLabel = 1, sampleWeight }: MetricOptions = {},
): ConfusionMatrix {
  checkPredictions('confusionMatrix', yTrue, yPred);
  const counts = [0, 0, 0, 0];
  if (sampleWeight === undefined) for (let i = 0; i < yTrue.length; i++) counts[2 * yTrue[i]! + yPred[i]!]!++;
  else {
    const weight = checkSampleWeight('confusionMatrix', yTrue.length, { sampleWeight });
    for (let i = 0; i < yTrue.length; i++) counts[2 * yTrue[i]! + yPred[i]!]! += weight[i]!;
  }
  const [zeros, zerosMissed, onesMissed, ones] = counts as [number, number, number, number];
  if (posLabel === 1) return { tn: zeros, fp: zerosMissed, fn: onesMissed, tp: ones };
  return { tn: ones, fp: onesMissed, fn: zerosMissed, tp: zeros };
}
