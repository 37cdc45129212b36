import { checkOptions } from '../base/checkOptions.js';
import type { Labels } from '../base/Estimator.js';
import { RandomState } from '../random/RandomState.js';
import { type Fold, K_FOLD_OPTIONS, type KFoldOptions } from './Fold.js';
import { stratifiedGroupFolds } from './stratifiedGroupFolds.js';

const OWNER = 'stratifiedGroupKFold';

/**
 * Folds that keep the rows of a group (a patient) together and each test about the same part of either class, as far as the groups
 * allow; every row is tested once.
 *
 * The folds of scikit-learn 1.9 `StratifiedGroupKFold`, for the same `randomState` too: groups with the most unequal classes first, each to
 * the fold where it makes the parts of the classes differ least.
 *
 * @param y labels, shape (rows)
 * @param groups number of each row's group, shape (rows)
 * @throws `learn.invalid-data` where either class occurs in fewer groups than folds (scikit-learn asks less).
 *
 * @example
 * ```ts
 * import { stratifiedGroupKFold } from '@neurograde/learn';
 *
 * const y = Uint8Array.of(0, 0, 1, 1, 0, 1);
 * const patients = Int32Array.of(7, 7, 8, 8, 9, 10);
 * const folds = stratifiedGroupKFold(y, patients, { nSplits: 2 });
 * folds[0].test; // → [0, 1, 5]
 * ```
 */
export function stratifiedGroupKFold(y: Labels, groups: Int32Array, options: KFoldOptions = {}): Fold[] {
  const { nSplits, shuffle, randomState } = checkOptions(OWNER, options, K_FOLD_OPTIONS);
  return stratifiedGroupFolds(OWNER, y, groups, nSplits, shuffle ? new RandomState(randomState) : undefined);
}
