import { invalidData } from '../base/errors.js';
import { RandomState } from '../random/RandomState.js';
import type { Fold } from './Fold.js';

/**
 * A fold of fewer rows: `⌊fraction · rows⌋` of either part, drawn without replacement, in the order of the draw.
 *
 * The rows, and their order, that scikit-learn 1.9 gives a round of a successive halving over rows, for the same `randomState`.
 *
 * @param fraction above 0 up to 1
 * @throws `learn.invalid-data` where a part would be left without rows.
 *
 * @example
 * ```ts
 * import { stratifiedKFold, subsampleFold } from '@neurograde/learn';
 *
 * const [fold] = stratifiedKFold(Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1), { nSplits: 2 });
 * const half = subsampleFold(fold, 0.5, 0);
 * [half.train.length, half.test.length]; // → [2, 2]
 * ```
 */
export function subsampleFold({ train, test }: Fold, fraction: number, randomState: number): Fold {
  return { train: draw(train, fraction, randomState), test: draw(test, fraction, randomState) };
}

function draw(rows: Int32Array, fraction: number, randomState: number): Int32Array {
  const count = Math.trunc(fraction * rows.length);
  if (!(count >= 1 && count <= rows.length)) {
    throw invalidData('subsampleFold', `fraction must leave 1 to ${rows.length} rows`, count);
  }
  const order = new RandomState(randomState).permutation(rows.length);
  return Int32Array.from(order.subarray(0, count), (place) => rows[place]!);
}
