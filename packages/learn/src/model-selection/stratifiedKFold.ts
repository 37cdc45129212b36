import type { Labels } from '../base/Estimator.js';
import { checkParameters } from '../base/parameters.js';
import { RandomState } from '../random/RandomState.js';
import { type Fold, K_FOLD_CONSTRAINTS, type KFoldOptions } from './Fold.js';
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
export function stratifiedKFold(y: Labels, { nSplits = 5, shuffle = false, randomState = 0 }: KFoldOptions = {}): Fold[] {
  checkParameters(OWNER, { nSplits, shuffle, randomState }, K_FOLD_CONSTRAINTS);
  return stratifiedFolds(OWNER, y, nSplits, shuffle ? new RandomState(randomState) : undefined);
}
