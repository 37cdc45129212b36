import type { Labels } from '../base/Estimator.js';
import { checkScores } from './checkTargets.js';
import { type CumulativeCounts, cumulativeCounts, sortedByClass } from './cumulativeCounts.js';
import type { MetricOptions } from './MetricOptions.js';
import { positiveLabels } from './positiveLabels.js';

/**
 * The area under the ROC curve: the chance that a positive row scores above a negative one, a tie counting one half, from 0 to 1.
 *
 * Counted in whole pairs, so exact for fewer than 2⁵² pairs; with weights a pair counts the product of its two. Matches scikit-learn 1.9 `roc_auc_score`.
 *
 * @param yTrue labels, shape (rows), both classes
 * @param scores finite, higher for the positive class, shape (rows)
 * @throws `learn.invalid-data` where scikit-learn would warn and return NaN, for one class only.
 *
 * @example
 * ```ts
 * import { rocAucScore } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1);
 * const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8);
 * rocAucScore(yTrue, scores); // → 0.75
 * ```
 */
export function rocAucScore(yTrue: Labels, scores: Float64Array, { posLabel = 1, sampleWeight }: MetricOptions = {}): number {
  if (sampleWeight !== undefined) return weightedArea(cumulativeCounts('rocAucScore', yTrue, scores, { posLabel, sampleWeight }));
  checkScores('rocAucScore', yTrue, scores);
  const { positives, negatives } = sortedByClass(positiveLabels(yTrue, posLabel), scores);
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

/** By trapezoids, whose corners are the thresholds. */
function weightedArea({ fps, tps }: CumulativeCounts): number {
  let area = 0;
  for (let i = 0; i < fps.length; i++) {
    area += ((fps[i]! - (fps[i - 1] ?? 0)) * (tps[i]! + (tps[i - 1] ?? 0))) / 2;
  }
  return area / (fps.at(-1)! * tps.at(-1)!);
}
