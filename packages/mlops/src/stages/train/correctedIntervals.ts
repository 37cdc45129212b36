import { type FoldMetrics, type Interval, METRIC_NAMES, METRIC_RANGES, type MetricName } from '@neurograde/contracts';
import { correctedResampledT } from '@neurograde/learn';

/**
 * The 95 % interval of each metric's mean over the folds of a cross-validation: the corrected resampled t (Nadeau & Bengio 2003; for repeats Bouckaert & Frank
 * 2004), since folds share most of their training rows and are no independent draws. Kept within the metric's range.
 *
 * @param metrics of two folds or more
 * @param rows over all folds together: rows trained on, and rows judged
 */
export function correctedIntervals(
  metrics: FoldMetrics,
  rows: { readonly train: number; readonly test: number },
): Record<MetricName, Interval> {
  return Object.fromEntries(METRIC_NAMES.map((name) => [name, intervalOf(name, metrics[name].folds, rows)])) as Record<
    MetricName,
    Interval
  >;
}

function intervalOf(
  name: MetricName,
  folds: readonly number[],
  rows: { readonly train: number; readonly test: number },
): Interval {
  const [least, most] = METRIC_RANGES[name];
  const { lower, upper } = correctedResampledT(Float64Array.from(folds), { nTrain: rows.train, nTest: rows.test });
  return { lower: Math.max(least, lower), upper: Math.min(most, upper) };
}
