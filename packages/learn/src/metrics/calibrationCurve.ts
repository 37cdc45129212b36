import type { Labels } from '../base/Estimator.js';
import { binProbabilities } from './binProbabilities.js';
import type { PosLabelOption } from './MetricOptions.js';

export interface CalibrationCurveOptions extends PosLabelOption {
  /** Bins, ≥ 1. Default 5. */
  readonly nBins?: number;
  /** Bins of equal width, or with about as many rows each. Default `uniform`. */
  readonly strategy?: 'uniform' | 'quantile';
}

export interface CalibrationCurve {
  /** Part of positives in each bin that holds rows. */
  readonly probTrue: Float64Array;
  /** Mean probability in each of these bins. */
  readonly probPred: Float64Array;
  /** Rows in each of these bins. */
  readonly counts: Int32Array;
}

/**
 * The reliability curve: what was predicted against what came. Bins without rows are left out.
 *
 * Matches scikit-learn 1.9 `calibration_curve`.
 *
 * @param yTrue labels, shape (rows)
 * @param probabilities of the positive class, each from 0 to 1, shape (rows)
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { calibrationCurve } from '@neurograde/learn';
 *
 * const curve = calibrationCurve(Uint8Array.of(0, 1, 1, 1), Float64Array.of(0.25, 0.35, 0.85, 0.95), { nBins: 2 });
 * curve.probTrue; // → [0.5, 1]
 * curve.probPred; // → [0.3, 0.9]
 * curve.counts; // → [2, 2]
 * ```
 */
export function calibrationCurve(
  yTrue: Labels,
  probabilities: Float64Array,
  options: CalibrationCurveOptions = {},
): CalibrationCurve {
  return binProbabilities('calibrationCurve', yTrue, probabilities, options);
}
