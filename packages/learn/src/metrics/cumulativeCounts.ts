import type { Labels } from '../base/Estimator.js';

export interface CumulativeCounts {
  /** Every distinct score, from the highest to the lowest. */
  readonly thresholds: Float64Array;
  /** Negatives with `score >= threshold`, one a threshold. */
  readonly fps: Float64Array;
  /** Positives with `score >= threshold`, one a threshold. */
  readonly tps: Float64Array;
}

/**
 * How many negatives and positives lie at or above each distinct score: what ROC and precision-recall curves are made of
 * (scikit-learn's `confusion_matrix_at_thresholds`). Expects checked arguments.
 */
export function cumulativeCounts(yTrue: Labels, scores: Float64Array): CumulativeCounts {
  const { positives, negatives } = sortedByClass(yTrue, scores);
  const thresholds = new Float64Array(scores.length);
  const fps = new Float64Array(scores.length);
  const tps = new Float64Array(scores.length);
  let distinct = 0;
  let p = positives.length - 1;
  let n = negatives.length - 1;
  while (p >= 0 || n >= 0) {
    const score = Math.max(p >= 0 ? positives[p]! : -Infinity, n >= 0 ? negatives[n]! : -Infinity);
    while (p >= 0 && positives[p] === score) p--;
    while (n >= 0 && negatives[n] === score) n--;
    thresholds[distinct] = score;
    tps[distinct] = positives.length - 1 - p;
    fps[distinct] = negatives.length - 1 - n;
    distinct++;
  }
  return { thresholds: thresholds.slice(0, distinct), fps: fps.slice(0, distinct), tps: tps.slice(0, distinct) };
}

/** The scores of each class, ascending. Sorting plain doubles is several times faster than sorting row numbers by score. */
export function sortedByClass(yTrue: Labels, scores: Float64Array): { positives: Float64Array; negatives: Float64Array } {
  let count = 0;
  for (const label of yTrue) count += label;
  const positives = new Float64Array(count);
  const negatives = new Float64Array(yTrue.length - count);
  for (let i = 0, p = 0, n = 0; i < yTrue.length; i++) {
    if (yTrue[i] === 1) positives[p++] = scores[i]!;
    else negatives[n++] = scores[i]!;
  }
  return { positives: positives.sort(), negatives: negatives.sort() };
}
