import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { checkParameters } from '../base/parameters.js';
import { RandomState } from '../random/RandomState.js';
import { checkSplitInput, type Fold, foldsFrom, K_FOLD_CONSTRAINTS, type KFoldOptions } from './Fold.js';

const OWNER = 'stratifiedKFold';

/**
 * Folds that each test about the same part of either class; every row is tested once.
 *
 * The folds of scikit-learn 1.9 `StratifiedKFold`, for the same `randomState` too. Rows of one patient may fall apart: with more than
 * one row a patient use `stratifiedGroupKFold`.
 *
 * @param y labels, shape (rows)
 * @throws `learn.invalid-data` where either class has fewer rows than folds (scikit-learn warns, and tests folds without the class).
 */
export function stratifiedKFold(y: Labels, { nSplits = 5, shuffle = false, randomState = 0 }: KFoldOptions = {}): Fold[] {
  checkParameters(OWNER, { nSplits, shuffle, randomState }, K_FOLD_CONSTRAINTS);
  checkSplitInput(OWNER, y);
  const positives = y.reduce((sum, label) => sum + label, 0);
  const fewest = Math.min(positives, y.length - positives);
  if (fewest < nSplits) throw invalidData(OWNER, `either class must have at least ${nSplits} rows, one a fold`, fewest);
  const random = new RandomState(randomState);
  const testFold = new Int32Array(y.length);
  const first = y[0]!;
  const ofFirst = first === 1 ? positives : y.length - positives;
  assign(testFold, y, first, dealOut(0, ofFirst, nSplits), shuffle ? random : undefined);
  assign(testFold, y, 1 - first, dealOut(ofFirst, y.length, nSplits), shuffle ? random : undefined);
  return foldsFrom(testFold, nSplits);
}

/** How many of the places from `start` to before `end` each fold gets when places are dealt out in turn. */
function dealOut(start: number, end: number, nSplits: number): Int32Array {
  const counts = new Int32Array(nSplits);
  for (let place = start; place < end; place++) counts[place % nSplits]!++;
  return counts;
}

/** Gives the rows of one class their folds, `counts` of each, in order or shuffled. */
function assign(testFold: Int32Array, y: Labels, label: number, counts: Int32Array, random: RandomState | undefined): void {
  const folds = Int32Array.from(Array.from(counts).flatMap((count, fold) => Array<number>(count).fill(fold)));
  random?.shuffle(folds);
  let next = 0;
  for (let row = 0; row < y.length; row++) {
    if (y[row] === label) testFold[row] = folds[next++]!;
  }
}
