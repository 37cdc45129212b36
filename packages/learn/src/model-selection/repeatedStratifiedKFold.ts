import { checkOptions } from '../base/checkOptions.js';
import type { Labels } from '../base/Estimator.js';
import { tabulate } from '../base/tabulate.js';
import { RandomState } from '../random/RandomState.js';
import { type Fold, REPEATED_K_FOLD_OPTIONS, type RepeatedKFoldOptions } from './Fold.js';
import { stratifiedFolds } from './stratifiedFolds.js';

const OWNER = 'repeatedStratifiedKFold';

/**
 * Folds that each test about the same part of either class, drawn anew in each repeat: those of the first repeat, then of the second, …
 *
 * The folds of scikit-learn 1.9 `RepeatedStratifiedKFold`, for the same `randomState` too.
 *
 * @param y labels, shape (rows)
 * @throws `learn.invalid-data` where either class has fewer rows than folds.
 *
 * @example
 * ```ts
 * import { repeatedStratifiedKFold } from '@neurograde/learn';
 *
 * const folds = repeatedStratifiedKFold(Uint8Array.of(0, 0, 1, 1), { nSplits: 2, nRepeats: 3 });
 * folds.length; // → 6
 * ```
 */
export function repeatedStratifiedKFold(y: Labels, options: RepeatedKFoldOptions = {}): Fold[] {
  const { nSplits, nRepeats, randomState } = checkOptions(OWNER, options, REPEATED_K_FOLD_OPTIONS);
  const random = new RandomState(randomState);
  return tabulate(nRepeats, () => stratifiedFolds(OWNER, y, nSplits, random)).flat();
}
