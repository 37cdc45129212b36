import { abs } from '../base/abs.js';
import type { Labels } from '../base/Estimator.js';
import { binProbabilities } from './binProbabilities.js';
import type { CalibrationCurveOptions } from './calibrationCurve.js';

/**
 * How far probabilities are from what came, on average over the rows: the mean over bins of |part of positives − mean probability|, each bin weighted
 * by its rows (Naeini et al. 2015), from 0 to 1. It depends on the bins: quantiles vary less than equal widths.
 *
 * @param yTrue labels, shape (rows)
 * @param probabilities of the positive class, each from 0 to 1, shape (rows)
 * @param options bins as of `calibrationCurve`, but 10 by default
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { expectedCalibrationError } from '@neurograde/learn';
 *
 * expectedCalibrationError(Uint8Array.of(0, 1, 1, 1), Float64Array.of(0.3, 0.3, 0.8, 0.8)); // → 0.2
 * ```
 */
export function expectedCalibrationError(
  yTrue: Labels,
  probabilities: Float64Array,
  { nBins = 10, ...options }: CalibrationCurveOptions = {},
): number {
  const bins = binProbabilities('expectedCalibrationError', yTrue, probabilities, { nBins, ...options });
  const { probTrue, probPred, counts } = bins;
  return counts.reduce((sum, count, bin) => sum + count * abs(probTrue[bin]! - probPred[bin]!), 0) / yTrue.length;
}
