import { invalidData } from '../base/errors.js';
import { isInteger } from '../base/isInteger.js';
import { sqrt } from '../base/sqrt.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import { type ConfidenceOption, checkConfidence, type Interval } from './Interval.js';

/**
 * The score interval of a proportion, such as a recall, specificity or precision (Wilson 1927), without continuity correction.
 *
 * Matches scipy 1.17 `binomtest(…).proportion_ci(method="wilson")`. With no trials nothing is known: [0, 1].
 *
 * @param successes whole number from 0 to trials
 * @param trials whole number ≥ 0
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { wilsonInterval } from '@neurograde/learn';
 *
 * wilsonInterval(8, 10); // → { lower: 0.4902, upper: 0.9433 }
 * ```
 */
export function wilsonInterval(successes: number, trials: number, { confidence = 0.95 }: ConfidenceOption = {}): Interval {
  checkConfidence('wilsonInterval', confidence);
  if (!(isInteger(trials) && trials >= 0)) {
    throw invalidData('wilsonInterval', 'trials must be a whole number ≥ 0', trials);
  }
  if (!(isInteger(successes) && successes >= 0 && successes <= trials)) {
    throw invalidData('wilsonInterval', `successes must be a whole number from 0 to ${trials}`, successes);
  }
  if (trials === 0) return { lower: 0, upper: 1 };
  const z = normalQuantile(0.5 + confidence / 2);
  const p = successes / trials;
  const denominator = 2 * (trials + z * z);
  const centre = (2 * trials * p + z * z) / denominator;
  const reach = (z / denominator) * sqrt(4 * trials * p * (1 - p) + z * z);
  return {
    lower: successes === 0 ? 0 : centre - reach,
    upper: successes === trials ? 1 : centre + reach,
  };
}
