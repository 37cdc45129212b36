import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import { checkParameters, oneOf, positiveInteger } from '../base/parameters.js';
import { zeros } from '../base/zeros.js';
import { quantile } from '../preprocessing/quantile.js';
import { searchSorted } from '../statistics/searchSorted.js';
import type { CalibrationCurve, CalibrationCurveOptions } from './calibrationCurve.js';
import { checkProbabilities } from './checkTargets.js';
import { positiveLabels } from './positiveLabels.js';

const CONSTRAINTS = { nBins: positiveInteger(), strategy: oneOf('uniform', 'quantile') };

/**
 * The calibration curve.
 *
 * @param owner the metric to name in an error
 */
export function binProbabilities(
  owner: string,
  yTrue: Labels,
  probabilities: Float64Array,
  { nBins = 5, strategy = 'uniform', posLabel = 1 }: CalibrationCurveOptions,
): CalibrationCurve {
  checkParameters(owner, { nBins, strategy }, CONSTRAINTS);
  checkProbabilities(owner, yTrue, probabilities);
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
    probTrue: doublesOf(filled, (bin) => positives[bin]! / counts[bin]!),
    probPred: doublesOf(filled, (bin) => sums[bin]! / counts[bin]!),
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
