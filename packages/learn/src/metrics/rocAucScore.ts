import type { Labels } from '../base/Estimator.js';
import { checkScores } from './checkTargets.js';
import { sortedByClass } from './cumulativeCounts.js';

/**
 * The area under the ROC curve: the chance that a positive row scores above a negative one, a tie counting one half, from 0 to 1.
 *
 * Counted in whole pairs, so exact for fewer than 2⁵² pairs. Matches scikit-learn 1.9 `roc_auc_score`.
 *
 * @param yTrue labels, shape (rows), both classes
 * @param scores finite, higher for the positive class, shape (rows)
 * @throws `learn.invalid-data` where scikit-learn would warn and return NaN, for one class only.
 */
export function rocAucScore(yTrue: Labels, scores: Float64Array): number {
  checkScores('rocAucScore', yTrue, scores);
  const { positives, negatives } = sortedByClass(yTrue, scores);
  let below = 0;
  let upTo = 0;
  let halves = 0;
  for (const score of positives) {
    while (below < negatives.length && negatives[below]! < score) below++;
    while (upTo < negatives.length && negatives[upTo]! <= score) upTo++;
    halves += below + upTo;
  }
  return halves / 2 / (positives.length * negatives.length);
}
