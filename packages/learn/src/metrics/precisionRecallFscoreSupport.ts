import type { Labels } from '../base/Estimator.js';
import { confusionMatrix } from './confusionMatrix.js';
import { f1Score } from './f1Score.js';
import type { MetricOptions, SampleWeightOption } from './MetricOptions.js';
import { isPrecisionDefined, precisionScore } from './precisionScore.js';
import { recallScore } from './recallScore.js';

export interface ClassScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Rows of this class, or their weight. */
  readonly support: number;
  /** False where no row was called this class, so that `precision` is 0 by convention only. */
  readonly precisionDefined: boolean;
}

/**
 * Precision, recall, F1 and support of each class: scikit-learn's `precision_recall_fscore_support(zero_division=0)`.
 *
 * @returns the scores of class 0, then those of class 1
 * @throws `learn.invalid-data` as `confusionMatrix` does.
 *
 * @example
 * ```ts
 * import { precisionRecallFscoreSupport } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1, 1);
 * const yPred = Uint8Array.of(0, 1, 1, 1, 0);
 * const [zero, one] = precisionRecallFscoreSupport(yTrue, yPred);
 * [one.precision, one.recall, one.f1, one.support]; // → [0.6667, 0.6667, 0.6667, 3]
 * [zero.precision, zero.recall, zero.f1, zero.support]; // → [0.5, 0.5, 0.5, 2]
 * ```
 */
export function precisionRecallFscoreSupport(
  yTrue: Labels,
  yPred: Labels,
  { sampleWeight }: SampleWeightOption = {},
): [ClassScores, ClassScores] {
  const weighted = sampleWeight === undefined ? {} : { sampleWeight };
  return [ofClass(yTrue, yPred, { ...weighted, posLabel: 0 }), ofClass(yTrue, yPred, { ...weighted, posLabel: 1 })];
}

function ofClass(yTrue: Labels, yPred: Labels, options: MetricOptions): ClassScores {
  const matrix = confusionMatrix(yTrue, yPred, options);
  return {
    precision: precisionScore(yTrue, yPred, options),
    recall: recallScore(yTrue, yPred, options),
    f1: f1Score(yTrue, yPred, options),
    support: matrix.tp + matrix.fn,
    precisionDefined: isPrecisionDefined(matrix),
  };
}
