import { checkOptions } from '../base/checkOptions.js';
import type { Labels } from '../base/Estimator.js';
import { RandomState } from '../random/RandomState.js';
import { type Fold, K_FOLD_OPTIONS, type KFoldOptions } from './Fold.js';
import { stratifiedFolds } from './stratifiedFolds.js';

const OWNER = 'stratifiedKFold';

/**
 * Folds that each test about the same part of either class; every row is tested once.
 *
 * The folds of scikit-learn 1.9 `StratifiedKFold`, for the same `randomState` too. Rows of one patient may fall apart: with more than
 * one row a patient use `stratifiedGroupKFold`.
 *
 * @param y labels, shape (rows)
 * @throws `learn.invalid-data` where either class has fewer rows than folds (scikit-learn warns, and tests folds without the class).
 *
 * @example
 * ```ts
 * import { stratifiedKFold } from '@neurograde/learn';
 *
 * const folds = stratifiedKFold(Uint8Array.of(0, 0, 1, 1), { nSplits: 2 });
 * folds[0].test; // → [0, 2]
 * folds[0].train; // → [1, 3]
 * ```
 */
export function stratifiedKFold(y: Labels, options: KFoldOptions = {}): Fold[] {
  const { nSplits, shuffle, randomState } = checkOptions(OWNER, options, K_FOLD_OPTIONS);
  return stratifiedFolds(OWNER, y, nSplits, shuffle ? new RandomState(randomState) : undefined);
}
