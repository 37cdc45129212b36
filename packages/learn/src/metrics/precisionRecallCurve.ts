import type { Labels } from '../base/Estimator.js';
import { checkScores } from './checkTargets.js';
import { cumulativeCounts } from './cumulativeCounts.js';

export interface PrecisionRecallCurve {
  /** Precision at each threshold, then 1. */
  readonly precision: Float64Array;
  /** Recall at each threshold, falling from 1, then 0. */
  readonly recall: Float64Array;
  /** Every distinct score, rising; one shorter than the other two. */
  readonly thresholds: Float64Array;
}

/**
 * Precision against recall. Matches scikit-learn 1.9 `precision_recall_curve`.
 *
 * @param yTrue labels, shape (rows), both classes
 * @param scores finite, higher for the positive class, shape (rows)
 * @throws `learn.invalid-data` for anything else.
 */
export function precisionRecallCurve(yTrue: Labels, scores: Float64Array): PrecisionRecallCurve {
  checkScores('precisionRecallCurve', yTrue, scores);
  const { thresholds, fps, tps } = cumulativeCounts(yTrue, scores);
  const points = thresholds.length;
  const positives = tps[points - 1]!;
  const precision = new Float64Array(points + 1);
  const recall = new Float64Array(points + 1);
  for (let i = 0; i < points; i++) {
    precision[points - 1 - i] = tps[i]! / (tps[i]! + fps[i]!);
    recall[points - 1 - i] = tps[i]! / positives;
  }
  precision[points] = 1;
  return { precision, recall, thresholds: thresholds.reverse() };
}
