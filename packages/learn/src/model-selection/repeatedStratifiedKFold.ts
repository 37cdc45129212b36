import type { Labels } from '../base/Estimator.js';
import { checkParameters, integer, seed } from '../base/parameters.js';
import { tabulate } from '../base/tabulate.js';
import { RandomState } from '../random/RandomState.js';
import type { Fold } from './Fold.js';
import { stratifiedFolds } from './stratifiedFolds.js';

export interface RepeatedKFoldOptions {
  /** Folds of each repeat, ≥ 2. Default 5. */
  readonly nSplits?: number;
  /** Times the rows are parted anew, ≥ 1. Default 10. */
  readonly nRepeats?: number;
  /** Seed of the draws. Default 0. */
  readonly randomState?: number;
}

const OWNER = 'repeatedStratifiedKFold';
const CONSTRAINTS = { nSplits: integer({ min: 2 }), nRepeats: integer({ min: 1 }), randomState: seed() };

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
  checkParameters(OWNER, { nSplits, nRepeats, randomState }, CONSTRAINTS);
  const random = new RandomState(randomState);
  return tabulate(nRepeats, () => stratifiedFolds(OWNER, y, nSplits, random)).flat();
}
