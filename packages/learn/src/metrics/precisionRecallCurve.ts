import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import { zeros } from '../base/zeros.js';
import { cumulativeCounts } from './cumulativeCounts.js';
import type { MetricOptions } from './MetricOptions.js';

export interface PrecisionRecallCurve {
  /** Precision at each threshold, then 1. */
  readonly precision: Float64Array;
  /** Recall at each threshold, falling from 1, then 0. */
  readonly recall: Float64Array;
  /** Every distinct score, rising; one shorter than the other two. */
  readonly thresholds: Float64Array;
}

export interface PrecisionRecallCurveOptions extends MetricOptions {
  /** Leave out points between others of the same recall. Default false. */
  readonly dropIntermediate?: boolean;
}

/**
 * Precision against recall. Matches scikit-learn 1.9 `precision_recall_curve`.
 *
 * @param yTrue labels, shape (rows), both classes
 * @param scores finite, higher for the positive class, shape (rows)
 * @throws `learn.invalid-data` for anything else.
 *
 * @example
 * ```ts
 * import { precisionRecallCurve } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1);
 * const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8);
 * const curve = precisionRecallCurve(yTrue, scores);
 * curve.precision; // → [0.5, 0.6667, 0.5, 1, 1]
 * curve.recall; // → [1, 1, 0.5, 0.5, 0]
 * ```
 */
export function precisionRecallCurve(
  yTrue: Labels,
  scores: Float64Array,
  { dropIntermediate = false, ...options }: PrecisionRecallCurveOptions = {},
): PrecisionRecallCurve {
  const all = cumulativeCounts('precisionRecallCurve', yTrue, scores, options);
  const last = all.tps.length - 1;
  const turns = (i: number) => i === 0 || i === last || all.tps[i] !== all.tps[i - 1] || all.tps[i] !== all.tps[i + 1];
  // From the lowest threshold to the highest.
  const kept = intZeros(last + 1)
    .map((_, i) => last - i)
    .filter((i) => !dropIntermediate || turns(i));
  return {
    precision: withEnd(kept, (i) => all.tps[i]! / (all.tps[i]! + all.fps[i]!), 1),
    recall: withEnd(kept, (i) => all.tps[i]! / all.tps[last]!, 0),
    thresholds: doublesOf(kept, (i) => all.thresholds[i]!),
  };
}

function withEnd(kept: Int32Array, valueAt: (i: number) => number, end: number): Float64Array {
  const values = zeros(kept.length + 1);
  for (let i = 0; i < kept.length; i++) values[i] = valueAt(kept[i]!);
  values[kept.length] = end;
  return values;
}
