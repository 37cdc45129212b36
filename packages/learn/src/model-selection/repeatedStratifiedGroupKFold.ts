import { checkOptions } from '../base/checkOptions.js';
import type { Labels } from '../base/Estimator.js';
import { tabulate } from '../base/tabulate.js';
import { RandomState } from '../random/RandomState.js';
import { type Fold, REPEATED_K_FOLD_OPTIONS, type RepeatedKFoldOptions } from './Fold.js';
import { stratifiedGroupFolds } from './stratifiedGroupFolds.js';

const OWNER = 'repeatedStratifiedGroupKFold';

/**
 * Folds that keep the rows of a group (a patient) together and each test about the same part of either class, drawn anew in each repeat:
 * those of the first repeat, then of the second, …
 *
 * Each repeat is scikit-learn 1.9 `StratifiedGroupKFold(shuffle=True)` with one `RandomState` that runs through all of them, as its
 * `RepeatedStratifiedKFold` does it; a class of this name it has not.
 *
 * @param y labels, shape (rows)
 * @param groups number of each row's group, shape (rows)
 * @throws `learn.invalid-data` where either class occurs in fewer groups than folds.
 *
 * @example
 * ```ts
 * import { repeatedStratifiedGroupKFold } from '@neurograde/learn';
 *
 * const y = Uint8Array.of(0, 0, 1, 1, 0, 1);
 * const patients = Int32Array.of(7, 7, 8, 8, 9, 10);
 * const folds = repeatedStratifiedGroupKFold(y, patients, { nSplits: 2, nRepeats: 2 });
 * folds.map(({ test }) => test.includes(0) === test.includes(1)); // → [true, true, true, true]
 * ```
 */
export function repeatedStratifiedGroupKFold(y: Labels, groups: Int32Array, options: RepeatedKFoldOptions = {}): Fold[] {
  const { nSplits, nRepeats, randomState } = checkOptions(OWNER, options, REPEATED_K_FOLD_OPTIONS);
  const random = new RandomState(randomState);
  return tabulate(nRepeats, () => stratifiedGroupFolds(OWNER, y, groups, nSplits, random)).flat();
}
