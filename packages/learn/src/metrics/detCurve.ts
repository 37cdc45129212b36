import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { tabulate } from '../base/tabulate.js';
import { cumulativeCounts } from './cumulativeCounts.js';
import type { MetricOptions } from './MetricOptions.js';

export interface DetCurve {
  /** False positive rate at each threshold, falling. */
  readonly fpr: Float64Array;
  /** False negative rate at each threshold, rising. */
  readonly fnr: Float64Array;
  /** Rising; the last is Infinity where no threshold of the scores keeps all negatives out. A row is positive where `score >= threshold`. */
  readonly thresholds: Float64Array;
}

export interface DetCurveOptions extends MetricOptions {
  /** Leave out points between others of the same false negative rate. Default false. */
  readonly dropIntermediate?: boolean;
}

/**
 * Detection error tradeoff: the two kinds of error against each other (Martin et al. 1997). Matches scikit-learn 1.9 `det_curve`.
 *
 * @param yTrue labels, shape (rows), both classes
 * @param scores finite, higher for the positive class, shape (rows)
 * @throws `learn.invalid-data` for anything else.
 *
 * @example
 * ```ts
 * import { detCurve } from '@neurograde/learn';
 *
 * const curve = detCurve(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.4, 0.35, 0.8));
 * curve.fpr; // → [0.5, 0.5, 0]
 * curve.fnr; // → [0, 0.5, 0.5]
 * curve.thresholds; // → [0.35, 0.4, 0.8]
 * ```
 */
export function detCurve(
  yTrue: Labels,
  scores: Float64Array,
  { dropIntermediate = false, ...options }: DetCurveOptions = {},
): DetCurve {
  const counts = cumulativeCounts('detCurve', yTrue, scores, options);
  let points = tabulate(counts.thresholds.length + 1, (i) => ({
    fps: i === 0 ? 0 : counts.fps[i - 1]!,
    tps: i === 0 ? 0 : counts.tps[i - 1]!,
    threshold: i === 0 ? Infinity : counts.thresholds[i - 1]!,
  }));
  const { fps: negatives, tps: positives } = points.at(-1)!;
  if (dropIntermediate) {
    points = points.filter(({ tps }, i) => tps !== points[i - 1]?.tps || tps !== points[i + 1]?.tps);
  }
  const first = points.findLastIndex(({ fps }) => fps === 0);
  const last = points.findIndex(({ tps }) => tps === positives);
  const kept = points.slice(first, last + 1).reverse();
  return {
    fpr: doublesOf(kept, ({ fps }) => fps / negatives),
    fnr: doublesOf(kept, ({ tps }) => (positives - tps) / positives),
    thresholds: doublesOf(kept, ({ threshold }) => threshold),
  };
}
