import { checkParameters, real } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { normalSurvival } from '../statistics/normalSurvival.js';
import type { SelectionStability } from './selectionStability.js';

export interface StabilityTest {
  /** Standard normal where the hypothesis holds; NaN where neither difference nor variance is above 0. */
  readonly statistic: number;
  readonly pValue: number;
}

/**
 * Tests whether a stability is above a given one, one-sided.
 *
 * Nogueira et al. 2018, section 5.2; the authors' `hypothesisTestV`.
 *
 * @param found of `selectionStability`
 * @param reference the stability that it should exceed, −1 to 1
 * @throws `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { testStability, selectionStability } from '@neurograde/learn';
 *
 * const found = selectionStability([[0, 1], [0, 1], [0, 3]], 10);
 * testStability(found, 0.4).pValue; // → 0.053
 * ```
 */
export function testStability({ stability, variance }: SelectionStability, reference: number): StabilityTest {
  checkParameters('testStability', { reference }, { reference: real({ min: -1, max: 1 }) });
  const statistic = (stability - reference) / sqrt(variance);
  return { statistic, pValue: normalSurvival(statistic) };
}
