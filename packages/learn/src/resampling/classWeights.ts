import { balancing } from '../base/classWeight.js';
import { countClasses } from '../base/countClasses.js';
import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { min } from '../base/min.js';

/**
 * The weight of each class, [of 0, of 1], that makes both count the same: n / (2 · n_c), scikit-learn's
 * `class_weight='balanced'` (King & Zeng 2001).
 *
 * @throws `learn.invalid-data` when y does not hold both classes
 *
 * @example
 * ```ts
 * import { balancedClassWeight } from '@neurograde/learn';
 *
 * balancedClassWeight(Uint8Array.of(0, 0, 0, 1)); // → [0.6667, 2]
 * ```
 */
export function balancedClassWeight(y: Labels): readonly [number, number] {
  return balancing(countBoth('balancedClassWeight', y));
}

/**
 * The balanced weight of each row's class, shape (rows): scikit-learn's `compute_sample_weight('balanced', y)`.
 *
 * @example
 * ```ts
 * import { balancedSampleWeight } from '@neurograde/learn';
 *
 * balancedSampleWeight(Uint8Array.of(0, 0, 0, 1)); // → [0.6667, 0.6667, 0.6667, 2]
 * ```
 */
export function balancedSampleWeight(y: Labels): Float64Array {
  const weights = balancedClassWeight(y);
  return doublesOf(y, (label) => weights[label as 0 | 1]);
}

/**
 * Negatives / positives: what XGBoost's documentation advises for `scalePosWeight` on imbalanced classes.
 *
 * @example
 * ```ts
 * import { scalePosWeight } from '@neurograde/learn';
 *
 * scalePosWeight(Uint8Array.of(0, 0, 0, 1)); // → 3
 * ```
 */
export function scalePosWeight(y: Labels): number {
  const [zeros, ones] = countBoth('scalePosWeight', y);
  return zeros / ones;
}

function countBoth(owner: string, y: Labels): readonly [number, number] {
  const counts = countClasses(y);
  if (min(...counts) === 0) throw invalidData(owner, 'y must hold both classes', `${counts[1]} of ${y.length} positive`);
  return counts;
}
