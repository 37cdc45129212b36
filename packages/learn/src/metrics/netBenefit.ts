import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { checkProbabilities } from './checkTargets.js';
import type { PosLabelOption } from './MetricOptions.js';
import { positiveLabels } from './positiveLabels.js';

export interface NetBenefit {
  /** Probability from which on a patient is treated. */
  readonly threshold: number;
  /** Net benefit of treating those at or above the threshold, in true positives per patient. */
  readonly model: number;
  /** Net benefit of treating everyone; that of treating no one is 0. */
  readonly treatAll: number;
}

/**
 * The decision curve: `tp / n − fp / n · t / (1 − t)` at each threshold t (Vickers & Elkin 2006).
 *
 * @param yTrue labels, shape (rows)
 * @param probabilities calibrated, of the positive class, from 0 to 1, shape (rows)
 * @param thresholds from 0 to below 1
 * @throws `learn.invalid-data`
 *
 * @example
 * ```ts
 * import { netBenefit } from '@neurograde/learn';
 *
 * const yTrue = Uint8Array.of(0, 0, 1, 1);
 * const [at] = netBenefit(yTrue, Float64Array.of(0.1, 0.4, 0.35, 0.8), [0.2]);
 * at; // → { threshold: 0.2, model: 0.4375, treatAll: 0.375 }
 * ```
 */
export function netBenefit(
  yTrue: Labels,
  probabilities: Float64Array,
  thresholds: readonly number[],
  { posLabel = 1 }: PosLabelOption = {},
): NetBenefit[] {
  checkProbabilities('netBenefit', yTrue, probabilities);
  const labels = positiveLabels(yTrue, posLabel);
  return thresholds.map((threshold) => {
    if (!(threshold >= 0 && threshold < 1)) throw invalidData('netBenefit', 'thresholds must be ≥ 0 and < 1', threshold);
    let tp = 0;
    let fp = 0;
    let positives = 0;
    for (let i = 0; i < yTrue.length; i++) {
      positives += labels[i]!;
      if (probabilities[i]! < threshold) continue;
      if (labels[i] === 1) tp++;
      else fp++;
    }
    const odds = threshold / (1 - threshold);
    return {
      threshold,
      model: (tp - fp * odds) / yTrue.length,
      treatAll: (positives - (yTrue.length - positives) * odds) / yTrue.length,
    };
  });
}
