import type { Labels } from '../base/Estimator.js';
import { sqrt } from '../base/sqrt.js';
import { countOutcomes } from './countOutcomes.js';
import type { SampleWeightOption } from './MetricOptions.js';

/**
 * The correlation of labels and predictions, from −1 to 1; 0 where either holds one class only (Matthews 1975).
 *
 * Matches scikit-learn 1.9 `matthews_corrcoef`.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 *
 * @example
 * ```ts
 * import { matthewsCorrcoef } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1, 1);
 * const yPred = Uint8Array.of(0, 1, 1, 1, 0);
 * matthewsCorrcoef(yTrue, yPred); // → 0.1667
 * ```
 */
export function matthewsCorrcoef(yTrue: Labels, yPred: Labels, options: SampleWeightOption = {}): number {
  const { tn, fp, fn, tp } = countOutcomes('matthewsCorrcoef', yTrue, yPred, options);
  const squared = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn);
  return squared === 0 ? 0 : (tp * tn - fp * fn) / sqrt(squared);
}
