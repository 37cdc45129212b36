import type { Labels } from '../base/Estimator.js';
import type { ConfusionMatrix } from './confusionMatrix.js';
import { countOutcomes, shareOfHits } from './countOutcomes.js';
import type { SampleWeightOption } from './MetricOptions.js';
import { isPrecisionDefined } from './precisionScore.js';

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
  const { tn, fp, fn, tp } = countOutcomes('precisionRecallFscoreSupport', yTrue, yPred, weighted);
  return [scoresOf({ tn: tp, fp: fn, fn: fp, tp: tn }), scoresOf({ tn, fp, fn, tp })];
}

function scoresOf(matrix: ConfusionMatrix): ClassScores {
  const { fp, fn, tp } = matrix;
  return {
    precision: shareOfHits(tp, fp),
    recall: shareOfHits(tp, fn),
    f1: shareOfHits(2 * tp, fp + fn),
    support: tp + fn,
    precisionDefined: isPrecisionDefined(matrix),
  };
}
