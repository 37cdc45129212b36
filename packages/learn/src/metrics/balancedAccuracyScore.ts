import type { Labels } from '../base/Estimator.js';
import { confusionMatrix } from './confusionMatrix.js';

/**
 * The mean of the two classes' recalls, from 0 to 1; the recall of the one class where yTrue holds one only.
 *
 * Matches scikit-learn 1.9 `balanced_accuracy_score`.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 */
export function balancedAccuracyScore(yTrue: Labels, yPred: Labels): number {
  const { tn, fp, fn, tp } = confusionMatrix(yTrue, yPred);
  if (tp + fn === 0) return tn / (tn + fp);
  if (tn + fp === 0) return tp / (tp + fn);
  return (tn / (tn + fp) + tp / (tp + fn)) / 2;
}
