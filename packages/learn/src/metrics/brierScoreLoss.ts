import type { Labels } from '../base/Estimator.js';
import { checkProbabilities } from './checkTargets.js';

/**
 * The mean squared distance of the probabilities from the labels, from 0 (perfect) to 1 (Brier 1950).
 *
 * Matches scikit-learn 1.9 `brier_score_loss` of two classes.
 *
 * @param yTrue labels, shape (rows)
 * @param probabilities of the positive class, each from 0 to 1, shape (rows)
 * @throws `learn.invalid-data` for anything else.
 */
export function brierScoreLoss(yTrue: Labels, probabilities: Float64Array): number {
  checkProbabilities('brierScoreLoss', yTrue, probabilities);
  let sum = 0;
  for (let i = 0; i < yTrue.length; i++) sum += (yTrue[i]! - probabilities[i]!) ** 2;
  return sum / yTrue.length;
}
