import type { Labels } from '../base/Estimator.js';
import { checkPredictions } from './checkTargets.js';

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

export interface PosLabelOption {
  /** The class whose score is asked for. Default 1. */
  readonly posLabel?: 0 | 1;
}

/**
 * Counts of right and wrong calls: scikit-learn's `confusion_matrix(...).ravel()`, by name.
 *
 * @param yTrue labels, shape (rows)
 * @param yPred predicted labels, shape (rows)
 * @throws `learn.invalid-data` for no rows, unequal lengths or labels other than 0 and 1.
 */
export function confusionMatrix(yTrue: Labels, yPred: Labels, { posLabel = 1 }: PosLabelOption = {}): ConfusionMatrix {
  checkPredictions('confusionMatrix', yTrue, yPred);
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < yTrue.length; i++) counts[2 * yTrue[i]! + yPred[i]!]!++;
  const [zeros, zerosMissed, onesMissed, ones] = counts as [number, number, number, number];
  if (posLabel === 1) return { tn: zeros, fp: zerosMissed, fn: onesMissed, tp: ones };
  return { tn: ones, fp: onesMissed, fn: zerosMissed, tp: zeros };
}
