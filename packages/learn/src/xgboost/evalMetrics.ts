import { abs } from '../base/abs.js';
import type { Labels } from '../base/Estimator.js';
import { fround } from '../base/fround.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { logf } from './logf.js';

export const EVAL_METRICS = ['logloss', 'error', 'auc', 'aucpr'] as const;

/** `auc` is the area under the ROC curve, `aucpr` that under the precision-recall curve, `error` the share classified wrong at ½. */
export type EvalMetric = (typeof EVAL_METRICS)[number];

/** Whether a greater value of the metric is a better one. */
export function isGreaterBetter(metric: EvalMetric): boolean {
  return metric === 'auc' || metric === 'aucpr';
}

/**
 * The metric as XGBoost 3.2 `metric/elementwise_metric.cu` and `metric/auc.cc` compute it, float by float, so that early stopping stops in the
 * same round. The logarithms in `aucpr` are this engine's own, which may differ from the C library's in the last bit of a double.
 *
 * @param probabilities float32 probability of each row
 * @param weights float32 weight of each row
 */
export function evaluate(metric: EvalMetric, y: Labels, probabilities: Float32Array, weights: Float32Array): number {
  switch (metric) {
    case 'logloss':
      return meanLoss(y, probabilities, weights, logLoss);
    case 'error':
      return meanLoss(y, probabilities, weights, (label, p) => (p > 0.5 ? 1 - label : label));
    case 'auc':
      return rocAuc(y, probabilities, weights);
    case 'aucpr':
      return prAuc(y, probabilities, weights);
  }
}

/** Rows that are summed up before their sum joins the total. */
const BLOCK = 2048;

function meanLoss(y: Labels, p: Float32Array, weights: Float32Array, loss: (label: number, p: number) => number): number {
  let total = 0;
  let totalWeight = 0;
  for (let from = 0; from < y.length; from += BLOCK) {
    let sum = 0;
    let weight = 0;
    for (let row = from; row < min(from + BLOCK, y.length); row++) {
      sum += fround(loss(y[row]!, p[row]!) * weights[row]!);
      weight += weights[row]!;
    }
    total += sum;
    totalWeight += weight;
  }
  return totalWeight === 0 ? total : total / totalWeight;
}

const SMALLEST_PROBABILITY = fround(1e-16);

function logLoss(label: number, p: number): number {
  return -logf(max(label === 1 ? p : fround(1 - p), SMALLEST_PROBABILITY));
}

type Area = (fpBefore: number, fp: number, tpBefore: number, tp: number) => number;

function rocAuc(y: Labels, p: Float32Array, weights: Float32Array): number {
  const { area, fp, tp } = areaUnder(y, p, weights, (fpBefore, fp, tpBefore, tp) => {
    return abs(fpBefore - fp) * (tpBefore + tp) * 0.5;
  });
  return min(area / (fp * tp), 1);
}

/** Davis & Goadrich 2006 and Boyd et al. 2013: between two thresholds false positives grow in step with true ones. */
function prAuc(y: Labels, p: Float32Array, weights: Float32Array): number {
  let positive = 0;
  for (let row = 0; row < y.length; row++) positive += y[row]! * weights[row]!;
  const { area } = areaUnder(y, p, weights, (fpBefore, fp, tpBefore, tp) => {
    const from = tpBefore / positive;
    const to = tp / positive;
    const slope = tp === tpBefore ? 0 : (fp - fpBefore) / (tp - tpBefore);
    const a = 1 + slope;
    const b = tp === tpBefore ? 0 : (fpBefore - slope * tpBefore) / positive;
    if (b === 0) return (to - from) / a;
    return (to - from - (b / a) * (Math.log(a * to + b) - Math.log(a * from + b))) / a;
  });
  return min(area, 1);
}

/** Sums the areas between one threshold and the next over the rows by falling probability, equal ones together. */
function areaUnder(y: Labels, p: Float32Array, weights: Float32Array, between: Area): { area: number; fp: number; tp: number } {
  const order = Array.from(p.keys()).sort((a, b) => p[b]! - p[a]!);
  let [area, fp, tp, fpBefore, tpBefore] = [0, 0, 0, 0, 0];
  order.forEach((row, k) => {
    if (k > 0 && p[row] !== p[order[k - 1]!]) {
      area += between(fpBefore, fp, tpBefore, tp);
      fpBefore = fp;
      tpBefore = tp;
    }
    if (y[row] === 1) tp += weights[row]!;
    else fp += weights[row]!;
  });
  return { area: area + between(fpBefore, fp, tpBefore, tp), fp, tp };
}
