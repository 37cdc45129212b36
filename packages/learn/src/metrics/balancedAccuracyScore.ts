import type { Labels } from '../base/Estimator.js';
import { countOutcomes } from './countOutcomes.js';
import type { SampleWeightOption } from './MetricOptions.js';

/**
 * The mean of the two classes' recalls, from 0 to 1; the recall of the one class where yTrue holds one only.
 *
 * Matches scikit-learn 1.9 `balanced_accuracy_score`.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 *
 * @example
 * ```ts
 * import { balancedAccuracyScore } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1, 1);
 * const yPred = Uint8Array.of(0, 1, 1, 1, 0);
 * balancedAccuracyScore(yTrue, yPred); // → 0.5833
 * ```
 */
export function balancedAccuracyScore(yTrue: Labels, yPred: Labels, options: SampleWeightOption = {}): number {
  const { tn, fp, fn, tp } = countOutcomes('balancedAccuracyScore', yTrue, yPred, options);
  if (tp + fn === 0) return tn / (tn + fp);
  if (tn + fp === 0) return tp / (tp + fn);
  return (tn / (tn + fp) + tp / (tp + fn)) / 2;
}
