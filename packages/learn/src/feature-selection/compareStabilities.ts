import { abs } from '../base/abs.js';
import { sqrt } from '../base/sqrt.js';
import { normalSurvival } from '../statistics/normalSurvival.js';
import type { SelectionStability } from './selectionStability.js';
import type { StabilityTest } from './testStability.js';

/**
 * Tests whether two ways of selecting are equally stable, two-sided; the statistic is above 0 where the second is more stable.
 *
 * Nogueira et al. 2018, theorem 10; the authors' `hypothesisTestT`.
 *
 * @param first of `selectionStability`
 * @param second of `selectionStability`, of other resamples or another method
 *
 * @example
 * ```ts
 * import { compareStabilities, selectionStability } from '@neurograde/learn';
 *
 * const loose = selectionStability([[0, 1], [0, 1], [0, 3]], 10);
 * const firm = selectionStability([[4, 5], [4, 5], [4, 5]], 10);
 * compareStabilities(loose, firm).pValue; // → 0.0002
 * ```
 */
export function compareStabilities(first: SelectionStability, second: SelectionStability): StabilityTest {
  const statistic = (second.stability - first.stability) / sqrt(first.variance + second.variance);
  return { statistic, pValue: 2 * normalSurvival(abs(statistic)) };
}
