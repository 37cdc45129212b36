import type { Labels } from '../base/Estimator.js';
import { recallScore } from './recallScore.js';

/**
 * Of the negative rows, the part called negative: `tn / (tn + fp)`, the recall of class 0; 0 where there is no negative row.
 *
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 */
export function specificity(yTrue: Labels, yPred: Labels): number {
  return recallScore(yTrue, yPred, { posLabel: 0 });
}
