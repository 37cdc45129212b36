import { floor } from '../base/floor.js';
import { isMissing } from '../base/isMissing.js';
import { min } from '../base/min.js';
/**
 * The present (not NaN) values in ascending order, sorted in place: the result is a view of the argument.
 *
 * @example
 * ```ts
 * import { sortPresent } from '@neurograde/learn';
 *
 * sortPresent(Float64Array.of(10, NaN, -2, 9)); // → [-2, 9, 10]
 * ```
 */
export function sortPresent(values: Float64Array): Float64Array {
  values.sort();
  let count = values.length;
  while (count > 0 && isMissing(values[count - 1])) count--;
  return values.subarray(0, count);
}

/**
 * A quantile, linear between neighbours: numpy 2's default method, rounding included. NaN where there are no values.
 *
 * @param sorted values in ascending order
 * @param probability from 0 to 1
 *
 * @example
 * ```ts
 * import { quantile } from '@neurograde/learn';
 *
 * quantile(Float64Array.of(1, 2, 4, 8), 0.5); // → 3
 * quantile(Float64Array.of(1, 2, 4, 8), 0.95); // → 7.4
 * ```
 */
export function quantile(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * probability;
  const below = floor(position);
  const fraction = position - below;
  const low = sorted[below]!;
  const high = sorted[min(below + 1, sorted.length - 1)]!;
  return fraction < 0.5 ? low + (high - low) * fraction : high - (high - low) * (1 - fraction);
}

/**
 * The middle value, or the mean of the middle two: numpy's `median`. NaN where there are no values.
 *
 * @param sorted values in ascending order
 *
 * @example
 * ```ts
 * import { median } from '@neurograde/learn';
 *
 * median(Float64Array.of(1, 2, 40)); // → 2
 * ```
 */
export function median(sorted: Float64Array): number {
  if (sorted.length === 0) return Number.NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
