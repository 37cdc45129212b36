import type { Labels } from '../base/Estimator.js';
import { confusionMatrix, type PosLabelOption } from './confusionMatrix.js';

/**
 * The harmonic mean of precision and recall: `2 tp / (2 tp + fp + fn)`, from 0 to 1.
 *
 * 0 where there is no positive row and none is called so, as scikit-learn's `f1_score(zero_division=0)`.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 */
export function f1Score(yTrue: Labels, yPred: Labels, options: PosLabelOption = {}): number {
  const { tp, fp, fn } = confusionMatrix(yTrue, yPred, options);
  return tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn);
}
