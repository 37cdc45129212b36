import { abs } from '../base/abs.js';
import { mean } from '../statistics/mean.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import { normalSurvival } from '../statistics/normalSurvival.js';

/** Values closer than this part are equal: a statistic of the same rows in another order may round differently. */
const ROUNDING = 1e-12;

/**
 * The levels at which the sorted resamples are to be cut off instead of the usual ones: bias-corrected and accelerated (Efron & Tibshirani 1993, eq. 14.10
 * and, for several samples, 15.36).
 *
 * Matches scipy 1.17 `bootstrap(method='BCa')`. NaN where no resample, or all, are below the estimate, so that nothing is known of the bias.
 *
 * @param levels the usual ones, each above 0 and below 1
 * @param sorted the statistic of the resamples, ascending
 * @param jackknife for each sample the statistic without each of its members
 */
export function bcaLevels(
  levels: readonly [number, number],
  sorted: Float64Array,
  estimate: number,
  jackknife: readonly Float64Array[],
): [number, number] {
  let below = 0;
  for (const value of sorted) {
    if (abs(value - estimate) <= ROUNDING * abs(estimate)) below += 1;
    else if (value < estimate) below += 2;
  }
  const bias = normalQuantile(below / (2 * sorted.length));
  const acceleration = accelerationOf(jackknife);
  const shifted = (level: number): number => {
    const z = bias + normalQuantile(level);
    return 1 - normalSurvival(bias + z / (1 - acceleration * z));
  };
  return [shifted(levels[0]), shifted(levels[1])];
}

/** A sixth of the skewness of the influence of the members; 0 where none has any. */
function accelerationOf(jackknife: readonly Float64Array[]): number {
  let cubes = 0;
  let squares = 0;
  for (const values of jackknife) {
    const count = values.length;
    const centre = mean(values);
    for (const value of values) {
      const influence = ((count - 1) * (centre - value)) / count;
      squares += influence ** 2;
      cubes += influence ** 3;
    }
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
