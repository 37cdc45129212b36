import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { checkParameters } from '../base/parameters.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import { checkScores } from './checkTargets.js';
import { sortedByClass } from './cumulativeCounts.js';
import { type ConfidenceOption, confidenceLevel, type Interval } from './Interval.js';

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
 */
export function delongAuc(yTrue: Labels, scores: Float64Array, { confidence = 0.95 }: ConfidenceOption = {}): DelongAuc {
  checkParameters(OWNER, { confidence }, { confidence: confidenceLevel() });
  checkScores(OWNER, yTrue, scores);
  const { positives, negatives } = sortedByClass(yTrue, scores);
  if (Math.min(positives.length, negatives.length) < 2) {
    throw invalidData(OWNER, 'yTrue must hold at least two rows of each class', `${positives.length} and ${negatives.length}`);
  }
  const ofPositives = placements(positives, negatives);
  const ofNegatives = placements(negatives, positives);
  const auc = mean(ofPositives);
  const variance = sampleVariance(ofPositives) / positives.length + sampleVariance(ofNegatives) / negatives.length;
  const reach = normalQuantile(0.5 + confidence / 2) * Math.sqrt(variance);
  return { auc, variance, lower: Math.max(0, auc - reach), upper: Math.min(1, auc + reach) };
}

/** For each score the part of the others below it, ties counting one half. Both arguments ascending. */
function placements(scores: Float64Array, others: Float64Array): Float64Array {
  let below = 0;
  let upTo = 0;
  return scores.map((score) => {
    while (below < others.length && others[below]! < score) below++;
    while (upTo < others.length && others[upTo]! <= score) upTo++;
    return (below + upTo) / 2 / others.length;
  });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleVariance(values: Float64Array): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
