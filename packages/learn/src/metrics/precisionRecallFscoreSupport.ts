import type { Labels } from '../base/Estimator.js';
import { confusionMatrix } from './confusionMatrix.js';
import { f1Score } from './f1Score.js';
import { isPrecisionDefined, precisionScore } from './precisionScore.js';
import { recallScore } from './recallScore.js';

export interface ClassScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Rows of this class. */
  readonly support: number;
  /** False where no row was called this class, so that `precision` is 0 by convention only. */
  readonly precisionDefined: boolean;
}

/**
 * Precision, recall, F1 and support of each class: scikit-learn's `precision_recall_fscore_support(zero_division=0)`.
 *
 * @returns the scores of class 0, then those of class 1
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 */
export function precisionRecallFscoreSupport(yTrue: Labels, yPred: Labels): [ClassScores, ClassScores] {
  return [ofClass(yTrue, yPred, 0), ofClass(yTrue, yPred, 1)];
}

function ofClass(yTrue: Labels, yPred: Labels, posLabel: 0 | 1): ClassScores {
  const matrix = confusionMatrix(yTrue, yPred, { posLabel });
  return {
    precision: precisionScore(yTrue, yPred, { posLabel }),
    recall: recallScore(yTrue, yPred, { posLabel }),
    f1: f1Score(yTrue, yPred, { posLabel }),
    support: matrix.tp + matrix.fn,
    precisionDefined: isPrecisionDefined(matrix),
  };
}
