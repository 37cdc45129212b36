import type { Labels } from '../base/Estimator.js';
import { type ConfusionMatrix, confusionMatrix, type PosLabelOption } from './confusionMatrix.js';

/**
 * Of the rows called positive, the part that is: `tp / (tp + fp)`, from 0 to 1.
 *
 * 0 where no row is called positive, as scikit-learn's `precision_score(zero_division=0)`; the ratio then has no meaning, and
 * `isPrecisionDefined` tells.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 */
export function precisionScore(yTrue: Labels, yPred: Labels, options: PosLabelOption = {}): number {
  const { tp, fp } = confusionMatrix(yTrue, yPred, options);
  return tp === 0 ? 0 : tp / (tp + fp);
}

/** Whether any row was called positive, so that precision is a ratio of counts and not a convention. */
export function isPrecisionDefined({ tp, fp }: ConfusionMatrix): boolean {
  return tp + fp > 0;
}
