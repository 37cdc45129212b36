import type { Labels } from '../base/Estimator.js';
import { confusionMatrix, type PosLabelOption } from './confusionMatrix.js';

/**
 * Of the positive rows, the part that is found (sensitivity): `tp / (tp + fn)`, from 0 to 1.
 *
 * 0 where there is no positive row, as scikit-learn's `recall_score(zero_division=0)`.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 */
export function recallScore(yTrue: Labels, yPred: Labels, options: PosLabelOption = {}): number {
  const { tp, fn } = confusionMatrix(yTrue, yPred, options);
  return tp === 0 ? 0 : tp / (tp + fn);
}
