import type { Interval } from '@neurograde/contracts';
import { correctedResampledT } from '@neurograde/learn';

/**
 * The 95 % interval of a metric's mean over the folds of a cross-validation: the corrected resampled t (Nadeau & Bengio 2003; for repeats Bouckaert & Frank 2004),
 * since folds share most of their training rows and are no independent draws. Kept within the metric's range.
 *
 * @param folds the metric on each fold, two or more
 * @param rows over all folds together: rows trained on, and rows judged
 * @param range of the metric
 */
export function correctedInterval(
  folds: readonly number[],
  rows: { readonly train: number; readonly test: number },
  [least, most]: readonly [number, number],
): Interval {
  const { lower, upper } = correctedResampledT(Float64Array.from(folds), { nTrain: rows.train, nTest: rows.test });
  return { lower: Math.max(least, lower), upper: Math.min(most, upper) };
}
