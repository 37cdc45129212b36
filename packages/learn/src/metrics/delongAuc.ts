import type { Labels } from '../base/Estimator.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { mean } from '../statistics/mean.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import { variance } from '../statistics/variance.js';
import { checkScores, checkTwoOfEach } from './checkTargets.js';
import { sortedByClass } from './cumulativeCounts.js';
import { type ConfidenceOption, checkConfidence, type Interval } from './Interval.js';
import type { PosLabelOption } from './MetricOptions.js';
import { placements } from './placements.js';
import { positiveLabels } from './positiveLabels.js';

export interface DelongAucOptions extends ConfidenceOption, PosLabelOption {}

export interface DelongAuc extends Interval {
  readonly auc: number;
  /** Variance of the estimate; 0 where the AUC is 0 or 1, and the interval then is that one point and says too much. */
  readonly variance: number;
}

const OWNER = 'delongAuc';

/**
 * The area under the ROC curve with its variance (DeLong, DeLong & Clarke-Pearson 1988) and normal interval, cut to [0, 1].
 *
 * The structural components come from sorting, as in Sun & Xu (2014), not from all pairs: O(n log n). Rows must be independent, so one
 * a patient.
 *
 * @param yTrue labels, shape (rows), at least two rows of each class
 * @param scores finite, higher for the positive class, shape (rows)
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { delongAuc } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 0, 1, 1, 1);
 * const { auc, lower, upper } = delongAuc(yTrue, Float64Array.of(1, 2, 5, 4, 6, 7));
 * [auc, lower, upper]; // → [0.8889, 0.5809, 1]
 * ```
 */
export function delongAuc(
  yTrue: Labels,
  scores: Float64Array,
  { confidence = 0.95, posLabel = 1 }: DelongAucOptions = {},
): DelongAuc {
  checkConfidence(OWNER, confidence);
  checkScores(OWNER, yTrue, scores);
  const { positives, negatives } = sortedByClass(positiveLabels(yTrue, posLabel), scores);
  checkTwoOfEach(OWNER, positives, negatives);
  const ofPositives = placements(positives, negatives);
  const ofNegatives = placements(negatives, positives);
  const auc = mean(ofPositives);
  const ofAuc = variance(ofPositives, 1) / positives.length + variance(ofNegatives, 1) / negatives.length;
  const reach = normalQuantile(0.5 + confidence / 2) * sqrt(ofAuc);
  return { auc, variance: ofAuc, lower: max(0, auc - reach), upper: min(1, auc + reach) };
}
