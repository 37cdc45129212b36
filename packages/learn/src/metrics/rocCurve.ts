import type { Labels } from '../base/Estimator.js';
import { cumulativeCounts } from './cumulativeCounts.js';
import type { MetricOptions } from './MetricOptions.js';

export interface RocCurve {
  /** False positive rate at each threshold, rising from 0 to 1. */
  readonly fpr: Float64Array;
  /** True positive rate at each threshold, rising from 0 to 1. */
  readonly tpr: Float64Array;
  /** Falling; the first is Infinity, where nothing is called positive. A row is positive where `score >= threshold`. */
  readonly thresholds: Float64Array;
}

export interface RocCurveOptions extends MetricOptions {
  /** Leave out points on a straight line between their neighbours. Default true. */
  readonly dropIntermediate?: boolean;
}

/**
 * The receiver operating characteristic. Matches scikit-learn 1.9 `roc_curve`.
 *
 * @param yTrue labels, shape (rows), both classes
 * @param scores finite, higher for the positive class, shape (rows)
 * @throws `learn.invalid-data` where scikit-learn would warn and return NaN, for one class only.
 *
 * @example
 * ```ts
 * import { rocCurve } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1);
 * const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8);
 * const curve = rocCurve(yTrue, scores);
 * curve.fpr; // → [0, 0, 0.5, 0.5, 1]
 * curve.tpr; // → [0, 0.5, 0.5, 1, 1]
 * ```
 */
export function rocCurve(
  yTrue: Labels,
  scores: Float64Array,
  { dropIntermediate = true, ...options }: RocCurveOptions = {},
): RocCurve {
  const { thresholds, fps, tps } = cumulativeCounts('rocCurve', yTrue, scores, options);
  const last = thresholds.length - 1;
  const kept: number[] = [];
  for (let i = 0; i <= last; i++) {
    const isEnd = i === 0 || i === last;
    if (isEnd || !dropIntermediate || bends(fps, i) || bends(tps, i)) kept.push(i);
  }
  return {
    fpr: Float64Array.of(0, ...kept.map((i) => fps[i]! / fps[last]!)),
    tpr: Float64Array.of(0, ...kept.map((i) => tps[i]! / tps[last]!)),
    thresholds: Float64Array.of(Infinity, ...kept.map((i) => thresholds[i]!)),
  };
}

function bends(counts: Float64Array, i: number): boolean {
  return counts[i + 1]! - counts[i]! !== counts[i]! - counts[i - 1]!;
}
