import type { Labels } from '../base/Estimator.js';
import { checkParameters } from '../base/parameters.js';
import { tabulate } from '../base/tabulate.js';
import { RandomState } from '../random/RandomState.js';
import { type Fold, REPEATED_K_FOLD_CONSTRAINTS, type RepeatedKFoldOptions } from './Fold.js';
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
export function repeatedStratifiedKFold(
  y: Labels,
  { nSplits = 5, nRepeats = 10, randomState = 0 }: RepeatedKFoldOptions = {},
): Fold[] {
  checkParameters(OWNER, { nSplits, nRepeats, randomState }, REPEATED_K_FOLD_CONSTRAINTS);
  const random = new RandomState(randomState);
  return tabulate(nRepeats, () => stratifiedFolds(OWNER, y, nSplits, random)).flat();
}
