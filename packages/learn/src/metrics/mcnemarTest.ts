import { abs } from '../base/abs.js';
import type { Labels } from '../base/Estimator.js';
import { min } from '../base/min.js';
import { boolean, checkParameters } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { fairAtMost } from '../statistics/binomialTails.js';
import { normalSurvival } from '../statistics/normalSurvival.js';
import { checkPredictions } from './checkTargets.js';

export interface McNemarOptions {
  /** The binomial test, right for any counts; else the χ² test, for 25 discordant rows or more. Default true. */
  readonly exact?: boolean;
  /** Edwards' continuity correction of the χ² test. Default true. */
  readonly correction?: boolean;
}

export interface McNemar {
  /** Rows that the first model alone calls right. */
  readonly onlyFirst: number;
  /** Rows that the second model alone calls right. */
  readonly onlySecond: number;
  /** The smaller of these counts for the exact test, else χ² with one degree of freedom. */
  readonly statistic: number;
  /** Two-sided; 1 where the models are right on the same rows. */
  readonly pValue: number;
}

/**
 * Compares two models on the same rows by those that one of them alone calls right (McNemar 1947). Rows must be independent, so one a patient.
 *
 * The definitions of statsmodels 0.14 `mcnemar`.
 *
 * @param yTrue labels, shape (rows)
 * @param first labels predicted by one model, shape (rows)
 * @param second labels predicted by the other, shape (rows)
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { mcnemarTest } from '@neurograde/learn';
 *
 * const yTrue = new Uint8Array(10).fill(1);
 * const first = Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1, 0, 0);
 * const second = Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0, 1, 0);
 * mcnemarTest(yTrue, first, second); // → { onlyFirst: 6, onlySecond: 1, statistic: 1, pValue: 0.125 }
 * ```
 */
export function mcnemarTest(
  yTrue: Labels,
  first: Labels,
  second: Labels,
  { exact = true, correction = true }: McNemarOptions = {},
): McNemar {
  checkParameters('mcnemarTest', { exact, correction }, { exact: boolean(), correction: boolean() });
  checkPredictions('mcnemarTest', yTrue, first);
  checkPredictions('mcnemarTest', yTrue, second);
  let onlyFirst = 0;
  let onlySecond = 0;
  for (let i = 0; i < yTrue.length; i++) {
    if (first[i] === second[i]) continue;
    if (first[i] === yTrue[i]) onlyFirst++;
    else onlySecond++;
  }
  const discordant = onlyFirst + onlySecond;
  if (exact) {
    const statistic = min(onlyFirst, onlySecond);
    return { onlyFirst, onlySecond, statistic, pValue: min(1, 2 * fairAtMost(statistic, discordant)) };
  }
  if (discordant === 0) return { onlyFirst, onlySecond, statistic: 0, pValue: 1 };
  const statistic = (abs(onlyFirst - onlySecond) - (correction ? 1 : 0)) ** 2 / discordant;
  return { onlyFirst, onlySecond, statistic, pValue: 2 * normalSurvival(sqrt(statistic)) };
}
