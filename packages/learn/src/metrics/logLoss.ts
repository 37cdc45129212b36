import type { Labels } from '../base/Estimator.js';
import { checkProbabilities } from './checkTargets.js';

/**
 * The mean negative log likelihood of the labels, ≥ 0.
 *
 * Probabilities are kept 2⁻⁵² away from 0 and 1, so that one row called certain and wrong costs 36 and not infinity. Matches
 * scikit-learn 1.9 `log_loss`.
 *
 * @param yTrue labels, shape (rows)
 * @param probabilities of the positive class, each from 0 to 1, shape (rows)
 * @throws `learn.invalid-data` for anything else.
 */
export function logLoss(yTrue: Labels, probabilities: Float64Array): number {
  checkProbabilities('logLoss', yTrue, probabilities);
  let sum = 0;
  for (let i = 0; i < yTrue.length; i++) {
    const ofLabel = yTrue[i] === 1 ? probabilities[i]! : 1 - probabilities[i]!;
    sum -= Math.log(Math.min(Math.max(ofLabel, Number.EPSILON), 1 - Number.EPSILON));
  }
  return sum / yTrue.length;
}
