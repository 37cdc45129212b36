import type { Labels } from '../base/Estimator.js';
import { confusionMatrix } from './confusionMatrix.js';

/**
 * The correlation of labels and predictions, from −1 to 1; 0 where either holds one class only (Matthews 1975).
 *
 * Matches scikit-learn 1.9 `matthews_corrcoef`.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 */
export function matthewsCorrcoef(yTrue: Labels, yPred: Labels): number {
  const { tn, fp, fn, tp } = confusionMatrix(yTrue, yPred);
  const squared = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn);
  return squared === 0 ? 0 : (tp * tn - fp * fn) / Math.sqrt(squared);
}
