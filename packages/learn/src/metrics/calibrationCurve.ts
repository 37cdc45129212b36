import type { Labels } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import { checkParameters, integer, oneOf } from '../base/parameters.js';
import { zeros } from '../base/zeros.js';
import { quantile } from '../preprocessing/quantile.js';
import { searchSorted } from '../statistics/searchSorted.js';
import { checkProbabilities } from './checkTargets.js';
import type { PosLabelOption } from './MetricOptions.js';
import { positiveLabels } from './positiveLabels.js';

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

const OWNER = 'calibrationCurve';
const CONSTRAINTS = { nBins: integer({ min: 1 }), strategy: oneOf('uniform', 'quantile') };

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
  { nBins = 5, strategy = 'uniform', posLabel = 1 }: CalibrationCurveOptions = {},
): CalibrationCurve {
  checkParameters(OWNER, { nBins, strategy }, CONSTRAINTS);
  checkProbabilities(OWNER, yTrue, probabilities);
  const labels = positiveLabels(yTrue, posLabel);
  const edges = innerEdges(probabilities, nBins, strategy);
  const counts = intZeros(nBins);
  const positives = zeros(nBins);
  const sums = zeros(nBins);
  for (let i = 0; i < yTrue.length; i++) {
    const bin = searchSorted(edges, probabilities[i]!);
    counts[bin]!++;
    positives[bin]! += labels[i]!;
    sums[bin]! += probabilities[i]!;
  }
  const filled = Array.from(counts.keys()).filter((bin) => counts[bin]! > 0);
  return {
    probTrue: Float64Array.from(filled, (bin) => positives[bin]! / counts[bin]!),
    probPred: Float64Array.from(filled, (bin) => sums[bin]! / counts[bin]!),
    counts: Int32Array.from(filled, (bin) => counts[bin]!),
  };
}

/** The nBins − 1 edges between the bins, with the roundings of numpy's `linspace` and `percentile`. */
function innerEdges(probabilities: Float64Array, nBins: number, strategy: 'uniform' | 'quantile'): Float64Array {
  const step = 1 / nBins;
  if (strategy === 'uniform') return zeros(nBins - 1).map((_, i) => (i + 1) * step);
  const sorted = probabilities.slice().sort();
  return zeros(nBins - 1).map((_, i) => quantile(sorted, ((i + 1) * step * 100) / 100));
}
