import { invalidData } from '../base/errors.js';
import { isInteger } from '../base/isInteger.js';
import { checkParameters, integer } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { type ConfidenceOption, confidenceLevel, type Interval } from '../metrics/Interval.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import { sum } from '../statistics/sum.js';
import { variance } from '../statistics/variance.js';

export interface SelectionStability extends Interval {
  /** 1 where all selections are alike, about 0 where they agree as chance has it; below where less. */
  readonly stability: number;
  /** Variance of the estimate. */
  readonly variance: number;
}

const OWNER = 'selectionStability';

/**
 * How much selections of features agree that were made on resamples of the same data, whatever their sizes (Nogueira, Sechidis & Brown 2018, JMLR 18(174)):
 * one minus the mean variance of a feature's being selected, of that which chance would give. With a normal interval, not cut off at 1.
 *
 * Matches the authors' Python `stability`, definition 4 and theorem 7.
 *
 * @param selections the features selected, one list a resample, at least two; such as `support_`
 * @param nFeatures how many there were to select from, ≥ 2
 * @throws `learn.invalid-data`, also where all selections are empty, or all whole; `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { selectionStability } from '@neurograde/learn';
 *
 * const { stability, lower, upper } = selectionStability([[0, 1], [0, 1], [0, 3]], 10);
 * stability; // → 0.5833
 * [lower, upper]; // → [0.3611, 0.8056]
 * ```
 */
export function selectionStability(
  selections: readonly ArrayLike<number>[],
  nFeatures: number,
  { confidence = 0.95 }: ConfidenceOption = {},
): SelectionStability {
  checkParameters(OWNER, { nFeatures, confidence }, { nFeatures: integer({ min: 2 }), confidence: confidenceLevel() });
  const count = selections.length;
  if (count < 2) throw invalidData(OWNER, 'selections must be at least two', count);
  const frequency = zeros(nFeatures);
  for (const selection of selections) countFeatures(frequency, selection);
  for (let f = 0; f < nFeatures; f++) frequency[f]! /= count;
  const meanShare = sum(frequency) / nFeatures;
  const chance = meanShare * (1 - meanShare);
  if (!(chance > 0))
    throw invalidData(OWNER, 'selections must leave out some features and take others', `a share of ${meanShare}`);
  const spread = frequency.reduce((sum, p) => sum + p * (1 - p), 0) / nFeatures;
  const stability = 1 - ((count / (count - 1)) * spread) / chance;
  const parts = selections.map((selection) => {
    const share = selection.length / nFeatures;
    const common = Array.from(selection).reduce((sum, f) => sum + frequency[f]!, 0) / nFeatures;
    return (common - share * meanShare + (stability / 2) * (2 * share * meanShare - share - meanShare + 1)) / chance;
  });
  const ofStability = (4 / count) * variance(parts);
  const reach = normalQuantile(0.5 + confidence / 2) * sqrt(ofStability);
  return { stability, variance: ofStability, lower: stability - reach, upper: stability + reach };
}

function countFeatures(frequency: Float64Array, selection: ArrayLike<number>): void {
  const seen = new Set<number>();
  for (let i = 0; i < selection.length; i++) {
    const f = selection[i]!;
    if (!(isInteger(f) && f >= 0 && f < frequency.length)) {
      throw invalidData(OWNER, `selections must hold features from 0 to ${frequency.length - 1}`, f);
    }
    if (seen.has(f)) throw invalidData(OWNER, 'selections must name a feature once', f);
    seen.add(f);
    frequency[f]! += 1;
  }
}
