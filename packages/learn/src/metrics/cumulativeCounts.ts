import { arange } from '../base/arange.js';
import { weightOfEachClass } from '../base/classWeight.js';
import { countClasses } from '../base/countClasses.js';
import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { max } from '../base/max.js';
import { checkSampleWeight } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { checkScores } from './checkTargets.js';
import type { MetricOptions } from './MetricOptions.js';
import { positiveLabels } from './positiveLabels.js';

export interface CumulativeCounts {
  /** Every distinct score, from the highest to the lowest. */
  readonly thresholds: Float64Array;
  /** Negatives with `score >= threshold`, or their weight, one a threshold. */
  readonly fps: Float64Array;
  /** Positives with `score >= threshold`, or their weight, one a threshold. */
  readonly tps: Float64Array;
}

/**
 * How many negatives and positives lie at or above each distinct score: what ROC, precision-recall and DET curves are made of
 * (scikit-learn's `confusion_matrix_at_thresholds`). Rows of weight 0 count as not there.
 *
 * @param owner whose name an error bears
 * @throws `learn.invalid-data` for what `checkScores` refuses, and for weights that do not go with the rows, or leave a class out
 */
export function cumulativeCounts(
  owner: string,
  yTrue: Labels,
  scores: Float64Array,
  { posLabel = 1, sampleWeight }: MetricOptions = {},
): CumulativeCounts {
  checkScores(owner, yTrue, scores);
  const labels = positiveLabels(yTrue, posLabel);
  if (sampleWeight !== undefined) return cumulativeWeights(labels, scores, sampleWeight, owner);
  const { positives, negatives } = sortedByClass(labels, scores);
  const thresholds = zeros(scores.length);
  const fps = zeros(scores.length);
  const tps = zeros(scores.length);
  let distinct = 0;
  let p = positives.length - 1;
  let n = negatives.length - 1;
  while (p >= 0 || n >= 0) {
    const score = max(p >= 0 ? positives[p]! : -Infinity, n >= 0 ? negatives[n]! : -Infinity);
    while (p >= 0 && positives[p] === score) p--;
    while (n >= 0 && negatives[n] === score) n--;
    thresholds[distinct] = score;
    tps[distinct] = positives.length - 1 - p;
    fps[distinct] = negatives.length - 1 - n;
    distinct++;
  }
  return { thresholds: thresholds.slice(0, distinct), fps: fps.slice(0, distinct), tps: tps.slice(0, distinct) };
}

function cumulativeWeights(yTrue: Labels, scores: Float64Array, sampleWeight: Float64Array, owner: string): CumulativeCounts {
  const weight = checkSampleWeight(owner, yTrue.length, { sampleWeight });
  weightOfEachClass(owner, weight, yTrue);
  const order = arange(scores.length)
    .filter((row) => weight[row]! > 0)
    .sort((a, b) => scores[b]! - scores[a]! || a - b);
  const sums: [number, number] = [0, 0];
  const thresholds: number[] = [];
  const fps: number[] = [];
  const tps: number[] = [];
  order.forEach((row, i) => {
    sums[yTrue[row] as 0 | 1] += weight[row]!;
    if (i + 1 < order.length && scores[order[i + 1]!] === scores[row]) return;
    thresholds.push(scores[row]!);
    fps.push(sums[0]);
    tps.push(sums[1]);
  });
  return { thresholds: doublesOf(thresholds), fps: doublesOf(fps), tps: doublesOf(tps) };
}

/** The scores of each class, ascending. Sorting plain doubles is several times faster than sorting row numbers by score. */
export function sortedByClass(yTrue: Labels, scores: Float64Array): { positives: Float64Array; negatives: Float64Array } {
  const [negatives, positives] = countClasses(yTrue).map(zeros) as [Float64Array, Float64Array];
  for (let i = 0, p = 0, n = 0; i < yTrue.length; i++) {
    if (yTrue[i] === 1) positives[p++] = scores[i]!;
    else negatives[n++] = scores[i]!;
  }
  return { positives: positives.sort(), negatives: negatives.sort() };
}
