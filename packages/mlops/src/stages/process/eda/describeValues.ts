import type { Description } from '@neurograde/contracts';
import { quantile } from '@neurograde/learn/exploration';
import { sampleKurtosis, sampleSkewness } from 'simple-statistics';
import { shapiroWilk } from '../../../statistics/shapiroWilk.js';

/**
 * Describes the values of one feature in one group of rows.
 *
 * Normality is the test of `shapiroWilk`. Skewness and kurtosis match `scipy.stats.skew` and `kurtosis` with `bias=False`; like these they are undefined when the spread is only rounding.
 *
 * @param sorted the measured values, ascending
 * @param missing how many more rows the group has
 */
export function describeValues(sorted: Float64Array, missing: number): Description {
  const n = sorted.length;
  if (n === 0) {
    const none = {
      mean: null,
      sd: null,
      min: null,
      q1: null,
      median: null,
      q3: null,
      max: null,
      skewness: null,
      kurtosis: null,
      w: null,
      normalP: null,
    };
    return { n, missing, ...none };
  }
  const mean = sum(sorted) / n;
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  const varies = squares / n > (Number.EPSILON * mean) ** 2;
  const values = varies ? Array.from(sorted) : [];
  const normality = varies ? shapiroWilk(sorted) : null;
  return {
    n,
    missing,
    mean,
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null,
    min: sorted[0]!,
    q1: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    q3: quantile(sorted, 0.75),
    max: sorted[n - 1]!,
    skewness: values.length > 2 ? finite(sampleSkewness(values)) : null,
    kurtosis: values.length > 3 ? finite(sampleKurtosis(values)) : null,
    w: normality?.w ?? null,
    normalP: normality?.p ?? null,
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Moments of values near the smallest double underflow to 0 / 0. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
