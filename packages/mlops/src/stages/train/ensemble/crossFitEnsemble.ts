import type { EnsembleName } from '@neurograde/contracts';
import type { Labels } from '@neurograde/learn';
import { take, takeLabels } from '../scoreModel.js';
import { fitEnsemble, scoreEnsemble } from './fitEnsemble.js';

/**
 * Out-of-fold scores of an ensemble: those of a fold's rows by what was fitted on the other folds, so that no row has a say in the calibration and the
 * weights by which it is scored.
 *
 * @param members out-of-fold decision scores by each member, each of shape (rows of the dataset)
 * @param y labels, shape (rows of the dataset)
 * @param folds rows of each fold, disjoint. A single fold is scored by what is fitted on itself, for there is no other
 * @returns shape (rows of the dataset); NaN for rows of no fold
 */
export function crossFitEnsemble(
  name: EnsembleName,
  members: readonly Float64Array[],
  y: Labels,
  folds: readonly Int32Array[],
): Float64Array {
  const scores = new Float64Array(y.length).fill(Number.NaN);
  for (const fold of folds) {
    const others = folds.length === 1 ? fold : rowsOf(folds.filter((other) => other !== fold));
    const ofRows = (rows: Int32Array) => members.map((member) => take(member, rows));
    const fitted = fitEnsemble(name, ofRows(others), takeLabels(y, others));
    const ofFold = scoreEnsemble(fitted, ofRows(fold));
    fold.forEach((row, place) => {
      scores[row] = ofFold[place]!;
    });
  }
  return scores;
}

function rowsOf(folds: readonly Int32Array[]): Int32Array {
  return Int32Array.from(folds.flatMap((fold) => [...fold]));
}
