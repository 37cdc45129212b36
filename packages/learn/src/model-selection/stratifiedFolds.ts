import { countClasses } from '../base/countClasses.js';
import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { intZeros } from '../base/intZeros.js';
import { min } from '../base/min.js';
import type { RandomState } from '../random/RandomState.js';
import { checkSplitInput, type Fold, foldsFrom } from './Fold.js';

/** The folds of `stratifiedKFold`, dealt out in the rows' order or, with a source of randomness, drawn. */
export function stratifiedFolds(owner: string, y: Labels, nSplits: number, random: RandomState | undefined): Fold[] {
  checkSplitInput(owner, y);
  const counts = countClasses(y);
  const fewest = min(...counts);
  if (fewest < nSplits) throw invalidData(owner, `either class must have at least ${nSplits} rows, one a fold`, fewest);
  const testFold = intZeros(y.length);
  const first = y[0]!;
  const ofFirst = counts[first as 0 | 1];
  assign(testFold, y, first, dealOut(0, ofFirst, nSplits), random);
  assign(testFold, y, 1 - first, dealOut(ofFirst, y.length, nSplits), random);
  return foldsFrom(testFold, nSplits);
}

/** How many of the places from `start` to before `end` each fold gets when places are dealt out in turn. */
function dealOut(start: number, end: number, nSplits: number): Int32Array {
  const counts = intZeros(nSplits);
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
